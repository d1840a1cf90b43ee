using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>Turns conditions into checks: parameters become their values, words become comparisons.</summary>
/// <param name="parameters">Values of every parameter that the conditions use.</param>
internal sealed class ConditionCompiler(ParameterValues parameters) : IConditionVisitor<ConditionTest>
{
    private readonly NumberOperands _numbers = new(parameters);
    private readonly DateOperands _dates = new(parameters);
    private readonly TextOperands _texts = new(parameters);

    /// <summary>Compiles conditions whose parameters are resolved.</summary>
    /// <param name="asOf">基准日.</param>
    public static ConditionCompiler OfResolved(DateOnly asOf) =>
        new(new ParameterValues(ImmutableDictionary<string, RunParameter>.Empty, asOf));

    /// <summary>Compiles a condition.</summary>
    public ConditionTest Compile(Condition condition) => condition.Accept(this);

    /// <inheritdoc/>
    ConditionTest IConditionVisitor<ConditionTest>.Visit(AllOf all) => Logic.All(CompileAll(all.Parts));

    /// <inheritdoc/>
    ConditionTest IConditionVisitor<ConditionTest>.Visit(AnyOf any) => Logic.Any(CompileAll(any.Parts));

    /// <inheritdoc/>
    ConditionTest IConditionVisitor<ConditionTest>.Visit(NoneOf none) => Logic.None(CompileAll(none.Parts));

    /// <inheritdoc/>
    ConditionTest IConditionVisitor<ConditionTest>.Visit(FieldCondition condition) => (condition.Operator.Kind, condition.Field.Type) switch
    {
        (OperatorKind.Empty or OperatorKind.Present, _) => Emptiness.Of(condition),
        (OperatorKind.Within or OperatorKind.OlderThan, _) =>
            Nearness.Of(condition, PeriodOf((PeriodOperand)condition.Operands[0]), parameters.AsOf),
        (_, ColumnType.Number) =>
            new Comparison<decimal>(condition, (_, _, text) => (NumberField.Read(text), DoubtReason.Unreadable),
                [.. condition.Operands.SelectMany(operand => operand.Accept(_numbers))]).Ask,
        (_, ColumnType.Date) =>
            new Comparison<DateOnly>(condition, DateOf, [.. condition.Operands.SelectMany(operand => operand.Accept(_dates))]).Ask,
        _ when condition.Field.Meanings is { } meanings =>
            new MeaningComparison(condition, meanings, MeaningOperands.Wanted(meanings, Texts(condition))).Ask,
        _ =>
            new TextComparison(condition, [.. Texts(condition)],
                [.. condition.Operands.OfType<FieldOperand>().Select(other => other.Field)]).Ask,
    };

    private ConditionTest[] CompileAll(ImmutableArray<Condition> parts) => [.. parts.Select(Compile)];

    private IEnumerable<string> Texts(FieldCondition condition) => condition.Operands.SelectMany(operand => operand.Accept(_texts));

    private static (FieldValue<DateOnly> Value, DoubtReason Why) DateOf(Field field, Subject subject, string text)
    {
        var date = FieldDate.Read(field, subject, text);
        return (date.Value, date.Fault.Reason());
    }

    private Period PeriodOf(PeriodOperand operand) => new((int)operand.Count.Accept(_numbers).Single().Value, operand.Unit);
}
