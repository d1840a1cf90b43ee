using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>What a number is compared with.</summary>
/// <param name="parameters">The values of parameters.</param>
internal sealed class NumberOperands(ParameterValues parameters) : IOperandVisitor<IEnumerable<Comparand<decimal>>>
{
    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(TextOperand text) => throw NotOne(text);

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(NumberOperand number) => [new(number.Number)];

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(DateOperand date) => throw NotOne(date);

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(AsOfOperand asOf) => throw NotOne(asOf);

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(FieldOperand other) => [new(other.Field)];

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(ParameterOperand parameter) =>
        parameters.Items(parameter.Use).Select(item => new Comparand<decimal>(NumberField.Read(item).Value));

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(TimesOperand times) => times.Of.Accept(this).Select(of => of.Field is { } other
        ? new Comparand<decimal>(other, value => value * times.Factor)
        : new Comparand<decimal>(of.Value * times.Factor));

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(PeriodOperand period) => throw NotOne(period);

    /// <inheritdoc/>
    public IEnumerable<Comparand<decimal>> Visit(FlagOperand flag) => throw NotOne(flag);

    // The reader lets no other form of operand stand after a field of this type.
    private static InvalidOperationException NotOne(Operand operand) => new($"{operand} is no number.");
}
