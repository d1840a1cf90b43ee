using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>What a day is compared with.</summary>
/// <param name="parameters">The values of parameters, and 基准日.</param>
internal sealed class DateOperands(ParameterValues parameters) : IOperandVisitor<IEnumerable<Comparand<DateOnly>>>
{
    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(TextOperand text) => throw NotOne(text);

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(NumberOperand number) => throw NotOne(number);

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(DateOperand date) => [new(date.Date)];

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(AsOfOperand asOf) => [new(parameters.AsOf)];

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(FieldOperand other) => [new(other.Field)];

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(ParameterOperand parameter) =>
        parameters.Items(parameter.Use).Select(item => new Comparand<DateOnly>(DateField.Read(item).Value));

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(TimesOperand times) => throw NotOne(times);

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(PeriodOperand period) => throw NotOne(period);

    /// <inheritdoc/>
    public IEnumerable<Comparand<DateOnly>> Visit(FlagOperand flag) => throw NotOne(flag);

    // The reader lets no other form of operand stand after a field of this type.
    private static InvalidOperationException NotOne(Operand operand) => new($"{operand} is no date.");
}
