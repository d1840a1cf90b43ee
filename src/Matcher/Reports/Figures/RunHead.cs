namespace Matcher.Reports.Figures;

/// <summary>Which night the report is of.</summary>
/// <param name="County">Name of the county.</param>
/// <param name="AsOf">基准日.</param>
/// <param name="Started">When the run began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Language">The county's language, <c>zh</c> or <c>en</c>: what the report opens in.</param>
/// <param name="Version">Of the program.</param>
internal sealed record RunHead(
    string County, DateOnly AsOf, DateTimeOffset Started, DateTimeOffset Finished, string Language, string Version);
