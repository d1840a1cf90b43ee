using Matcher.Identity;

namespace Matcher.Recovery.Coincidence;

/// <summary>
/// People of one sex born in one decade. Names follow both: whose name is 建国 is likely a man born around 1950, so name
/// and birth date must not be taken for independent. Within a cohort they are.
/// </summary>
/// <param name="Decade">The year of birth without its last digit.</param>
/// <param name="IsMale">The sex.</param>
internal readonly record struct Cohort(int Decade, bool IsMale)
{
    /// <summary>The cohort a number says.</summary>
    public static Cohort Of(IdNumber number) => new(number.BirthYear / 10, number.IsMale);
}
