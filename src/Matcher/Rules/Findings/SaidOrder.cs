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
    private ImmutableArray<Field> Said => field.IsDefault
        ? field = [.. rule.Check.Body.Says.Parts.Select(part => part.Field).OfType<Field>().Concat(rule.Check.Body.Evidence).Distinct()]
        : field;

    /// <summary>The order of what is judged.</summary>
    /// <param name="subject">What is judged.</param>
    /// <param name="notes">
    /// What else is told of it, such as the day until which a grace lasts: where all that is shown is the same, it decides before the
    /// place does.
    /// </param>
    public RowOrder Of(Subject subject, ImmutableArray<string> notes)
    {
        var latest = default(DateOnly);
        var blanks = 0;
        var said = Said;
        var shown = new string[said.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            var (field, text) = (said[i], said[i].Read(subject));
            if (field.Type == ColumnType.Date && DayOf(text) is var day && day > latest)
                latest = day;
            if (string.IsNullOrWhiteSpace(text))
                blanks++;
            shown[i] = ShownText.Of(field, subject, text);
        }

        return new RowOrder(DayOf(subject.Row?.Value(ColumnRole.Month)), latest, blanks, string.Join('\u001F', [.. shown, .. notes]));
    }

    private static DateOnly DayOf(string? text) => DateField.Read(text) is { State: FieldState.Read, Value: var day } ? day : default;
}
