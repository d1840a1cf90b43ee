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
internal static class WeighedRowOrder
{
    /// <summary>The rows, the one that speaks first.</summary>
    public static IOrderedEnumerable<WeighedRow> Of(Rule rule, IEnumerable<WeighedRow> rows)
    {
        Field[] said = [.. rule.Check.Body.Says.Parts.Select(part => part.Field)
            .OfType<Field>()
            .Concat(rule.Check.Body.Evidence)
            .Distinct()];
        return rows
            .OrderBy(weighed => weighed.Level)
            .ThenBy(weighed => weighed.EventDate ?? DateOnly.MaxValue)
            .ThenByDescending(MonthOf)
            .ThenByDescending(weighed =>
                said.Where(field => field.Type == ColumnType.Date)
                    .Select(field => DayOf(field.Read(weighed.Subject)))
                    .DefaultIfEmpty()
                    .Max())
            .ThenBy(weighed => said.Count(field => string.IsNullOrWhiteSpace(field.Read(weighed.Subject))))
            .ThenBy(weighed => string.Join('\u001F', said.Select(field => ShownText.Of(field, weighed.Subject))), StringComparer.Ordinal)
            .ThenBy(weighed => weighed.Evidence[0].Row.Place, PlaceOrder.AsRead);
    }

    private static DateOnly MonthOf(WeighedRow weighed) => DayOf(weighed.Subject.Row?.Value(ColumnRole.Month));

    private static DateOnly DayOf(string? text) => DateField.Read(text) is { State: FieldState.Read, Value: var day } ? day : default;
}
