using System.Collections.Immutable;

namespace Matcher.Reports.Documents;

/// <summary>One count of a line of a table.</summary>
/// <param name="Key">Key of its figures.</param>
/// <param name="Count">The count.</param>
internal sealed record Measure(string Key, LeadCount Count)
{
    /// <summary>The headers of <see cref="ResultsOf"/>.</summary>
    public static ImmutableArray<string> ResultHeaders { get; } = ["疑点", "已交办", "已反馈", "属实", "已排除", "待核实"];

    /// <summary>The headers of <see cref="MendingOf"/>.</summary>
    public static ImmutableArray<string> MendingHeaders { get; } = ["属实", "已销号", "整改中", "已移送"];

    /// <summary>What the tables of results tell of some cases.</summary>
    public static IEnumerable<Measure> ResultsOf(string key, CaseFigures cases) =>
    [
        new($"{key}found", cases.Found),
        new($"{key}handed_out", cases.HandedOut),
        new($"{key}answered", cases.Answered),
        new($"{key}confirmed", cases.Confirmed),
        new($"{key}cleared", cases.Cleared),
        new($"{key}open", cases.Open),
    ];

    /// <summary>What the table of measures tells of some cases.</summary>
    public static IEnumerable<Measure> MendingOf(string key, CaseFigures cases) =>
    [
        new($"{key}confirmed", cases.Confirmed),
        new($"{key}mended", cases.Mended),
        new($"{key}mending", cases.Mending),
        new($"{key}transferred", cases.Transferred),
    ];
}
