using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Puts values in the place of the names of parameters and of the as-of date. A list parameter becomes one operand an item.
/// </summary>
/// <param name="parameters">Values of every parameter that the operands use.</param>
internal sealed class OperandResolver(ParameterValues parameters) : IOperandVisitor<ImmutableArray<Operand>>
{
    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(TextOperand text) => [text];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(NumberOperand number) => [number];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(DateOperand date) => [date];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(AsOfOperand asOf) => [new DateOperand(parameters.AsOf)];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(FieldOperand other) => [other];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(ParameterOperand parameter) =>
        [.. parameters.Items(parameter.Use).Select(item => ValueOf(item, parameter.Use.Type))];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(TimesOperand times) => [.. times.Of.Accept(this).Select(of => Times(times.Factor, of))];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(PeriodOperand period) => [period with { Count = period.Count.Accept(this)[0] }];

    /// <inheritdoc/>
    public ImmutableArray<Operand> Visit(FlagOperand flag) => [flag];

    private static Operand Times(decimal factor, Operand of) =>
        of is NumberOperand number ? new NumberOperand(number.Number * factor) : new TimesOperand(factor, of);

    private static Operand ValueOf(string item, ColumnType type) => type switch
    {
        ColumnType.Number => new NumberOperand(NumberField.Read(item).Value),
        ColumnType.Date => new DateOperand(DateField.Read(item).Value),
        _ => new TextOperand(item),
    };
}
