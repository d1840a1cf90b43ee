using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Matches;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;
using Matcher.Values;

namespace Matcher.Rules.Findings;

/// <summary>Which of several rows says most to a rule: the latest, then the one that leaves least open of what the rule tells.</summary>
/// <param name="rule">The rule.</param>
internal sealed class SaidOrder(Rule rule)
{
    private readonly ImmutableArray<Field> _said = [.. rule.Check.Body.Says.Parts.Select(part => part.Field)
        .OfType<Field>()
        .Concat(rule.Check.Body.Evidence)
        .Distinct()];

    /// <summary>The order of what is judged.</summary>
    public RowOrder Of(Subject subject) => new(
        DayOf(subject.Row?.Value(ColumnRole.Month)),
        _said.Where(field => field.Type == ColumnType.Date).Select(field => DayOf(field.Read(subject))).DefaultIfEmpty().Max(),
        _said.Count(field => string.IsNullOrWhiteSpace(field.Read(subject))),
        string.Join('\u001F', _said.Select(field => ShownText.Of(field, subject))));

    private static DateOnly DayOf(string? text) => DateField.Read(text) is { State: FieldState.Read, Value: var day } ? day : default;
}
