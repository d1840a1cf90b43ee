using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Puts the values of parameters and the as-of date in the place of their names, so that a condition says by itself what it compares
/// with: whoever looks up rows need not know the run's parameters.
/// </summary>
/// <param name="parameters">Values of every parameter that the conditions use.</param>
internal sealed class ConditionResolver(ParameterValues parameters)
{
    /// <summary>The same condition without a parameter in it. A list parameter becomes one operand an item.</summary>
    public Condition Resolve(Condition condition) => condition switch
    {
        AllOf all => all with { Parts = [.. all.Parts.Select(Resolve)] },
        AnyOf any => any with { Parts = [.. any.Parts.Select(Resolve)] },
        NoneOf none => none with { Parts = [.. none.Parts.Select(Resolve)] },
        FieldCondition field => field with { Operands = [.. field.Operands.SelectMany(operand => Resolve(operand))] },
        _ => throw new InvalidOperationException($"No way to resolve {condition.GetType().Name}."),
    };

    private ImmutableArray<Operand> Resolve(Operand operand) => operand switch
    {
        ParameterOperand parameter => [.. parameters.Items(parameter.Use).Select(item => ValueOf(item, parameter.Use.Type))],
        AsOfOperand => [new DateOperand(parameters.AsOf)],
        TimesOperand times => [.. Resolve(times.Of).Select(of => Times(times.Factor, of))],
        PeriodOperand period => [period with { Count = Resolve(period.Count)[0] }],
        _ => [operand],
    };

    private static Operand Times(decimal factor, Operand of) =>
        of is NumberOperand number ? new NumberOperand(number.Number * factor) : new TimesOperand(factor, of);

    private static Operand ValueOf(string item, ColumnType type) => type switch
    {
        ColumnType.Number => new NumberOperand(NumberField.Read(item).Value),
        ColumnType.Date => new DateOperand(DateField.Read(item).Value),
        _ => new TextOperand(item),
    };
}
