using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Reads conditions: <c>状态: 正常</c>, <c>状态: { not_in: [注销, 报废] }</c>, and all, any, none around lists of them.
/// Everything that can be wrong with one is a problem now, before any data is read.
/// </summary>
internal sealed class ConditionReader(FieldScope scope, ProblemList problems)
{
    private readonly OperandReader _operands = new(scope, problems);

    /// <summary>The parameters that were read so far, in the order of the file.</summary>
    public ImmutableArray<ParameterUse> Parameters => _operands.Parameters;

    /// <summary>Reads a mapping of which every entry must hold.</summary>
    public Condition Read(YamlNode node, string key)
    {
        if (node is not YamlMap map)
        {
            problems.Add(YamlProblems.WrongShape(node.Where, key, YamlShape.Map));
            return new AllOf(node.Where, []);
        }

        if (map.Entries.IsEmpty)
            problems.Add(ConditionProblems.Empty(map.Where, key));
        return new AllOf(map.Where, [.. map.Entries.SelectMany(Entry)]);
    }

    private IEnumerable<Condition> Entry(YamlEntry entry) => entry.Key.Text switch
    {
        "all" => [new AllOf(entry.Key.Where, Parts(entry))],
        "any" => [new AnyOf(entry.Key.Where, Parts(entry))],
        "none" => [new NoneOf(entry.Key.Where, Parts(entry))],
        _ => OfField(entry),
    };

    // all, any and none take a list of mappings; one mapping stands for a list of its entries.
    private ImmutableArray<Condition> Parts(YamlEntry entry)
    {
        switch (entry.Value)
        {
            case YamlList list when list.Items.Length > 0:
                return [.. list.Items.Select(item => Read(item, entry.Key.Text))];
            case YamlMap map when map.Entries.Length > 0:
                return [.. map.Entries.SelectMany(Entry)];
            case YamlList or YamlMap or YamlScalar { IsNull: true }:
                problems.Add(ConditionProblems.Empty(entry.Value.Where, entry.Key.Text));
                return [];
            default:
                problems.Add(YamlProblems.WrongShape(entry.Value.Where, entry.Key.Text, YamlShape.Conditions));
                return [];
        }
    }

    private IEnumerable<Condition> OfField(YamlEntry entry)
    {
        var field = scope.Resolve(entry.Key.Text, entry.Key.Where, problems);
        switch (entry.Value)
        {
            case YamlScalar { IsNull: true }:
                problems.Add(ConditionProblems.Empty(entry.Value.Where, entry.Key.Text));
                return [];
            case YamlScalar value:
                return field is null ? [] : Compare(field, Operator.Bare, value.Where, value);
            case YamlMap { Entries.IsEmpty: true }:
                problems.Add(ConditionProblems.Empty(entry.Value.Where, entry.Key.Text));
                return [];
            case YamlMap operators:
                return [.. operators.Entries.SelectMany(one => OfOperator(field, one))];
            default:
                problems.Add(YamlProblems.WrongShape(entry.Value.Where, entry.Key.Text, YamlShape.Words));
                return [];
        }
    }

    private IEnumerable<Condition> OfOperator(Field? field, YamlEntry entry)
    {
        if (!Operator.All.TryGetValue(entry.Key.Text, out var op))
        {
            problems.Add(
                YamlProblems.UnknownKey(entry.Key.Where, entry.Key.Text, Suggestion.Hint(entry.Key.Text, [.. Operator.All.Keys])));
            return [];
        }

        if (field is null)
            return [];
        if (op.Types.Contains(field.Type))
            return Compare(field, op, entry.Key.Where, entry.Value);
        var fitting = Operator.All.Values.Where(other => other.Types.Contains(field.Type)).Select(other => other.Name);
        problems.Add(
            ConditionProblems.OperatorOfWrongType(entry.Key.Where, op.Name, field.Name, TypeName.Of(field.Type), fitting));
        return [];
    }

    private IEnumerable<Condition> Compare(Field field, Operator op, Place where, YamlNode value)
    {
        if (_operands.Read(field, op, value) is not { } operands)
            return [];
        var condition = new FieldCondition(where, field, op, operands);
        return MeaningOperands.Fit(condition, problems) ? [condition] : [];
    }
}
