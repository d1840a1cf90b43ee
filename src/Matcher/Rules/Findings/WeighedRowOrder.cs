using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Findings;

/// <summary>
/// Which of several rows speaks for a finding. The weightiest; of these the earliest event, else the row for the latest month; then the
/// one that leaves least open. Where the row stands in its file decides only between rows that say the same.
/// </summary>
internal static class WeighedRowOrder
{
    /// <summary>The rows, the one that speaks first.</summary>
    /// <param name="said">Which of them says most.</param>
    /// <param name="rows">The rows.</param>
    public static IOrderedEnumerable<WeighedRow> Of(SaidOrder said, IEnumerable<WeighedRow> rows) => rows
        .OrderBy(weighed => weighed.Level)
        .ThenBy(weighed => weighed.EventDate ?? DateOnly.MaxValue)
        .ThenBy(weighed => said.Of(weighed.Subject, weighed.Notes))
        .ThenBy(weighed => weighed.Evidence[0].Row.Place, PlaceOrder.AsRead);
}
