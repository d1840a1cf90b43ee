using System.Globalization;

namespace Matcher.Setup.Plans;

/// <summary>What a working folder is to be made of.</summary>
/// <param name="Folder">Full path of the working folder; it need not be there.</param>
/// <param name="From">Full path of the folder of exports; it is there.</param>
/// <param name="County">Name of the county; null: nobody has said.</param>
/// <param name="RulesFolder">Full path of the program's own rule pack.</param>
/// <param name="AsOf">The day: a birth date after it is impossible.</param>
/// <param name="Language">Of comments and of what is said.</param>
public sealed record SetupRequest(string Folder, string From, string? County, string RulesFolder, DateOnly AsOf, CultureInfo Language)
{
    /// <summary>Told before each file is looked at: how many have been, of how many, and its name.</summary>
    public Action<int, int, string> Progress { get; init; } = (_, _, _) => { };
}
