namespace Matcher.Reports.Documents;

/// <summary>How many leads, and whom they are about. Who has several leads is one household and one person.</summary>
/// <param name="Leads">条: leads.</param>
/// <param name="Who">The households and people that they are about.</param>
internal sealed record LeadCount(long Leads, SplitCount Who)
{
    /// <summary>No leads.</summary>
    public static LeadCount None { get; } = new(0, SplitCount.None);

    /// <summary>The figures: <c>leads</c>, and of whom, where there are any.</summary>
    public IEnumerable<DocumentFigure> Figures(string key) =>
        [DocumentFigure.Of($"{key}.leads", Leads), .. Leads > 0 ? Who.Figures(key) : []];
}
