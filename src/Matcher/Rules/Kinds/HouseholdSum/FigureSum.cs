using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>What a rule on a household adds up.</summary>
/// <param name="Figures">At least one; all add amounts for the same time, or all count.</param>
/// <param name="Heads">The roster's column with the number of people to divide by; null: the sum is not divided.</param>
internal sealed record FigureSum(ImmutableArray<Figure> Figures, RosterField? Heads)
{
    /// <summary>The names that its conditions and sentences may use.</summary>
    public static GivenField Total { get; } = new("合计", ColumnType.Number);

    /// <summary>The sum divided by the people of the household.</summary>
    public static GivenField PerHead { get; } = new("人均", ColumnType.Number);

    /// <summary>The number divided by.</summary>
    public static GivenField HeadCount { get; } = new("人数", ColumnType.Number);

    /// <summary>How it was computed, in words.</summary>
    public static GivenField Working { get; } = new("计算", ColumnType.Text);

    /// <summary>
    /// What it reads. A sum does without a column of one of several sources, as it does without the source; of one source alone
    /// nothing is left to add up. Things are counted even where nothing names them.
    /// </summary>
    /// <param name="body">The conditions on the sum.</param>
    public IEnumerable<FieldReads> Reads(RuleBody body)
    {
        var own = FieldReads.Of(body, source: null);
        yield return own;
        if (Heads is { } heads)
            yield return own.Needed.Contains(PerHead) || own.Needed.Contains(HeadCount)
                ? new FieldReads(Source: null, [heads], [])
                : new FieldReads(Source: null, [], [heads]);
        var isOneSource = Figures.Select(figure => figure.Source).Distinct().Count() == 1;
        foreach (var figure in Figures)
        {
            IEnumerable<Field> needed = [.. NeededFields.Of(figure.When), .. figure.IsCount ? [] : new Field[] { figure.Column }];
            yield return new FieldReads(figure.Source, isOneSource ? [.. needed] : [],
            [
                .. needed,
                .. ReadFields.Of(figure.When),
                figure.Column,
                .. figure.LatestBy is { } month ? [month] : Array.Empty<Field>(),
                .. figure.Evidence,
                .. figure.ReopensOn,
            ]);
        }
    }
}
