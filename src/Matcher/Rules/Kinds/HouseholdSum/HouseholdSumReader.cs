using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Reading;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>
/// Reads what a rule on a household adds up: <c>figures</c>, a list of
/// <c>{ source, add: 月待遇金额, when, latest_by, evidence }</c> (or <c>count: 号牌号码</c>), and <c>per_head: 家庭人口</c>.
/// </summary>
internal sealed class HouseholdSumReader(KindContext at)
{
    private readonly ProblemList _problems = at.Map.Problems;
    private readonly List<ParameterUse> _parameters = [];
    private FigurePeriod? _period;
    private bool? _isCount;

    /// <summary>Reads it.</summary>
    public static RuleForm Read(KindContext at) => new HouseholdSumReader(at).Read();

    private RuleForm Read()
    {
        var figures = Figures();
        var heads = Heads();
        GivenField[] given = heads is null
            ? [FigureSum.Total, FigureSum.Working]
            : [FigureSum.Total, FigureSum.Working, FigureSum.PerHead, FigureSum.HeadCount];
        var sum = new FigureSum(figures, heads);
        return new RuleForm(FieldScope.OfRoster(at.Catalogue.Roster, given), body => new HouseholdSumCheck(body, sum))
        {
            Sources = [.. figures.Select(figure => figure.Source).Distinct()],
            Parameters = [.. _parameters],
            FurtherReopensOn = [.. figures.SelectMany(figure => figure.ReopensOn)],
        };
    }

    private ImmutableArray<Figure> Figures()
    {
        switch (at.Map.Node("figures"))
        {
            case null:
                _problems.Add(YamlProblems.MissingKey(at.Map.Where, "figures"));
                return [];
            case YamlList { Items.IsEmpty: false } list:
                return [.. list.Items.Select(One).OfType<Figure>()];
            case var other:
                _problems.Add(YamlProblems.WrongShape(other.Where, "figures", YamlShape.Conditions));
                return [];
        }
    }

    private Figure? One(YamlNode node)
    {
        if (MapReader.Open(node, "figures", _problems) is not { } map)
            return null;
        if (SourceName.Read(map.Required("source"), at.Catalogue, _problems) is not { } source)
            return null;
        var scope = FieldScope.OfSource(source, at.Catalogue.Roster);
        var conditions = new ConditionReader(scope, _problems);
        var (column, isCount) = Column(map, scope);
        var when = map.Node("when") is { } written ? conditions.Read(written, "when") : new AllOf(map.Where, []);
        var latestBy = LatestBy(map, scope);
        ImmutableArray<Field> evidence =
        [
            .. map.Scalars("evidence").Select(name => scope.Resolve(name.Text, name.Where, _problems)).OfType<Field>(),
        ];
        var reopensOn = new ReopeningReader(scope, map).Read(
            isCount && column is not null ? [column] : [],
            ReadFields.Of(when).Except(latestBy is null ? [] : [latestBy]));
        map.Finish();
        _parameters.AddRange(conditions.Parameters);
        return column is null ? null : new Figure(source, column, isCount, when, latestBy, evidence) { ReopensOn = reopensOn };
    }

    // Amounts for a month and for a year make no sum, nor do amounts and numbers of cars.
    private (RowField? Column, bool IsCount) Column(MapReader map, FieldScope scope)
    {
        var (add, count) = (map.Scalar("add"), map.Scalar("count"));
        if ((add is null) == (count is null))
        {
            _problems.Add(RuleReadingProblems.FigureMixed(map.Where));
            return default;
        }

        var name = add ?? count!;
        var isCount = add is null;
        if ((_isCount ??= isCount) != isCount)
            _problems.Add(RuleReadingProblems.FigureMixed(name.Where));
        var column = scope.Resolve(name.Text, name.Where, _problems) as RowField;
        if (column is null || isCount)
            return (column, isCount);
        if (column.Type != ColumnType.Number || column.Column.Per == FigurePeriod.Unsaid)
            _problems.Add(RuleReadingProblems.FigurePeriod(name.Where, column.Name));
        else if ((_period ??= column.Column.Per) != column.Column.Per)
            _problems.Add(RuleReadingProblems.FigurePeriodsDiffer(name.Where, column.Name));
        return (column, isCount);
    }

    private RowField? LatestBy(MapReader map, FieldScope scope)
    {
        if (map.Scalar("latest_by") is not { } name || scope.Resolve(name.Text, name.Where, _problems) is not { } field)
            return null;
        if (field is RowField { Type: ColumnType.Date } date)
            return date;
        _problems.Add(RuleReadingProblems.ClauseNeedsDate(name.Where, field.Name, TypeName.Of(field.Type)));
        return null;
    }

    private RosterField? Heads()
    {
        if (at.Map.Scalar("per_head") is not { } name
            || FieldScope.OfRoster(at.Catalogue.Roster).Resolve(name.Text, name.Where, _problems) is not { } field)
            return null;
        if (field is RosterField { Type: ColumnType.Number } heads)
            return heads;
        _problems.Add(RuleReadingProblems.HeadsNeedNumber(name.Where, field.Name, TypeName.Of(field.Type)));
        return null;
    }
}
