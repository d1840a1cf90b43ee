using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Rules.Reading;

/// <summary>Reads <c>contradicted_by</c>: by name, <c>{ source: social_insurance, when: { 缴费状态: 参保缴费 }, later: 最近缴费年月 }</c>.</summary>
internal sealed class ContradictionReader(SourceCatalogue catalogue, MapReader rule)
{
    private const string Key = "contradicted_by";

    private readonly List<ParameterUse> _parameters = [];

    /// <summary>The parameters of the run that they need.</summary>
    public IEnumerable<ParameterUse> Parameters => _parameters;

    /// <summary>Reads them; a kind that is not about rows of a source has none, and Finish says so.</summary>
    /// <param name="kind">The rule's kind.</param>
    /// <param name="occurred">The day of what the rule finds.</param>
    public ImmutableArray<Contradiction> Read(RuleKind kind, DateClause? occurred) =>
        kind.Word == "present" ? [.. rule.EntriesOf(Key).Select(entry => One(entry, occurred)).OfType<Contradiction>()] : [];

    private Contradiction? One(YamlEntry entry, DateClause? occurred)
    {
        if (MapReader.Open(entry.Value, entry.Key.Text, rule.Problems) is not { } map)
            return null;
        if (RuleReader.SourceNamed(map.Required("source"), catalogue, rule.Problems) is not { } source)
            return null;
        var scope = FieldScope.OfSource(source, catalogue.Roster);
        var conditions = new ConditionReader(scope, rule.Problems);
        var when = When(map, conditions);
        var later = Later(map, scope, occurred);
        map.Finish();
        _parameters.AddRange(conditions.Parameters);
        return when is null ? null : new Contradiction(entry.Key.Text, source, when, later);
    }

    private static Condition? When(MapReader map, ConditionReader conditions)
    {
        if (map.Node("when") is { } when)
            return conditions.Read(when, "when");
        map.Problems.Add(YamlProblems.MissingKey(map.Where, "when"));
        return null;
    }

    private RowField? Later(MapReader map, FieldScope scope, DateClause? occurred)
    {
        if (map.Scalar("later") is not { } name)
            return null;
        if (occurred is null)
            rule.Problems.Add(RuleReadingProblems.LaterWithoutEvent(name.Where));
        if (scope.Resolve(name.Text, name.Where, rule.Problems) is not { } field)
            return null;
        if (field is RowField { Type: ColumnType.Date } date)
            return date;
        rule.Problems.Add(RuleReadingProblems.ClauseNeedsDate(name.Where, field.Name, TypeName.Of(field.Type)));
        return null;
    }
}
