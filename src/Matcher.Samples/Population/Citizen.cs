using Matcher.Identity;

namespace Matcher.Samples.Population;

/// <summary>Somebody with a name and a number: on the roster or not.</summary>
/// <param name="Name">The true name, as a register writes it.</param>
/// <param name="Number">The true number.</param>
/// <param name="Township">Where the person lives.</param>
/// <param name="Village">Village or urban community.</param>
internal sealed record Citizen(string Name, IdNumber Number, Township Township, string Village)
{
    public bool IsMale => Number.IsMale;

    public DateOnly Birth => Number.BirthDate;
}
