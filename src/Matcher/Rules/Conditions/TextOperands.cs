namespace Matcher.Rules.Conditions;

/// <summary>The words that a text is compared with. Other fields give none: they are looked up for each subject.</summary>
/// <param name="parameters">The values of parameters.</param>
internal sealed class TextOperands(ParameterValues parameters) : IOperandVisitor<IEnumerable<string>>
{
    /// <inheritdoc/>
    public IEnumerable<string> Visit(TextOperand text) => [text.Text];

    /// <inheritdoc/>
    public IEnumerable<string> Visit(NumberOperand number) => throw NotOne(number);

    /// <inheritdoc/>
    public IEnumerable<string> Visit(DateOperand date) => throw NotOne(date);

    /// <inheritdoc/>
    public IEnumerable<string> Visit(AsOfOperand asOf) => throw NotOne(asOf);

    /// <inheritdoc/>
    public IEnumerable<string> Visit(FieldOperand other) => [];

    /// <inheritdoc/>
    public IEnumerable<string> Visit(ParameterOperand parameter) => parameters.Items(parameter.Use);

    /// <inheritdoc/>
    public IEnumerable<string> Visit(TimesOperand times) => throw NotOne(times);

    /// <inheritdoc/>
    public IEnumerable<string> Visit(PeriodOperand period) => throw NotOne(period);

    /// <inheritdoc/>
    public IEnumerable<string> Visit(FlagOperand flag) => throw NotOne(flag);

    // The reader lets no other form of operand stand after a field of this type.
    private static InvalidOperationException NotOne(Operand operand) => new($"{operand} is no text.");
}
