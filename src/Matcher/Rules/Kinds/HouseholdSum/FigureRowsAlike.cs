using Matcher.Catalogue.Columns;
using Matcher.Matches;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Values;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>
/// Which rows are alike to a sum. Rows that say the same are one payment: two of them say that it stands there twice. Where only the latest
/// month counts, those of earlier months are of no use. Every different row of it is kept, because a sum is of all or it is wrong.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="figure">What is added, or counted.</param>
/// <param name="number">Which of the rule's figures it is.</param>
internal sealed class FigureRowsAlike(CompiledRule rule, Figure figure, int number) : RowsAlike
{
    private const int Twice = 2;
    private const int MonthsOfAYear = 12;

    private readonly ConditionTest _when = rule.Compile(figure.When);
    private readonly string _id = $"{rule.Rule.Hash}|{rule.Rule.Id}|{number}";
    private readonly RowKey _ladder = RowKey.Of($"{rule.Rule.Hash}|{rule.Rule.Id}|{number}|ladder");

    /// <inheritdoc/>
    public override IEnumerable<RowStanding> StandingsOf(Match match)
    {
        var answer = _when(new Subject(match.Row, match.Person, rule.AsOf));
        if (answer.Truth == Truth.False)
            return [];
        if (!rule.Rule.Grades.Contains(match.Grade))
            return [First("unsure", match)];
        if (answer.Doubt is { } doubt)
            return [UndecidedRows.StandingOf(_id, doubt)];
        if (figure.LatestBy is not { } by)
            return [Different(match, rung: 0)];
        var text = match.Row[by.Column.Index];
        var month = ColumnDates.Read(by.Column, text);
        return month.Value is { State: FieldState.Read, Value: var day }
            ? [Different(match, day.Year * MonthsOfAYear + day.Month)]
            // Without a month it counts where no row has one, and leaves the latest unknown where another has.
            : [First($"month|{month.Value.State}|{month.Fault}|{text is null}", match), Different(match, rung: 0)];
    }

    private RowStanding First(string what, Match match) =>
        new(RowKey.Of(_id).Add("?").Add(what), 1, RowOrder.By(match.Row.Place.Table.Name));

    private RowStanding Different(Match match, int rung)
    {
        var key = RowKey.Of(_id).Add(match.Grade.ToString());
        foreach (var column in match.Row.Source.Columns)
            key = key.Add(match.Row[column.Index]);
        return new RowStanding(key, Twice, RowOrder.By("")) { Ladder = _ladder, Rung = rung };
    }
}
