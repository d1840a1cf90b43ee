using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;
using Matcher.Values;

namespace Matcher.Rules.Findings;

/// <summary>
/// Which of several rows speaks for a finding. The weightiest; of these the earliest event, else the row for the latest month; then the
/// one that leaves least open. Where the row stands in its file decides only between rows that say the same.
/// </summary>
internal static class LeadOrder
{
    /// <summary>The leads, the one that speaks first.</summary>
    public static IOrderedEnumerable<Lead> Of(Rule rule, IEnumerable<Lead> leads)
    {
        Field[] said = [.. rule.Check.Body.Says.Parts.Select(part => part.Field)
            .OfType<Field>()
            .Concat(rule.Check.Body.Evidence)
            .Distinct()];
        return leads
            .OrderBy(lead => lead.Level)
            .ThenBy(lead => lead.EventDate ?? DateOnly.MaxValue)
            .ThenByDescending(MonthOf)
            .ThenByDescending(lead =>
                said.Where(field => field.Type == ColumnType.Date).Select(field => DayOf(field.Read(lead.Subject))).DefaultIfEmpty().Max())
            .ThenBy(lead => said.Count(field => string.IsNullOrWhiteSpace(field.Read(lead.Subject))))
            .ThenBy(lead => string.Join('\u001F', said.Select(field => ShownText.Of(field, lead.Subject))), StringComparer.Ordinal)
            .ThenBy(lead => lead.Evidence[0].Row.Place, PlaceOrder.AsRead);
    }

    private static DateOnly MonthOf(Lead lead) => DayOf(lead.Subject.Row?.Value(ColumnRole.Month));

    private static DateOnly DayOf(string? text) => DateField.Read(text) is { State: FieldState.Read, Value: var day } ? day : default;
}
