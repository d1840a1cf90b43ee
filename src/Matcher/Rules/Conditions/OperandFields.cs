using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>The other fields that an operand reads.</summary>
internal sealed class OperandFields : IOperandVisitor<IEnumerable<Field>>
{
    /// <inheritdoc/>
    public IEnumerable<Field> Visit(TextOperand text) => [];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(NumberOperand number) => [];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(DateOperand date) => [];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AsOfOperand asOf) => [];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(FieldOperand other) => [other.Field];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(ParameterOperand parameter) => [];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(TimesOperand times) => times.Of.Accept(this);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(PeriodOperand period) => period.Count.Accept(this);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(FlagOperand flag) => [];

    /// <summary>Of several operands.</summary>
    public IEnumerable<Field> Of(IEnumerable<Operand> operands) => operands.SelectMany(operand => operand.Accept(this));
}
