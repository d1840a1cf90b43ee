using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>What a field is compared with.</summary>
internal abstract record Operand
{
    /// <summary>Does something with it, according to its form.</summary>
    public abstract T Accept<T>(IOperandVisitor<T> visitor);
}

/// <summary>A word.</summary>
internal sealed record TextOperand(string Text) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A number.</summary>
internal sealed record NumberOperand(decimal Number) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A day.</summary>
internal sealed record DateOperand(DateOnly Date) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>as_of</c>: 基准日.</summary>
internal sealed record AsOfOperand : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Another field of the same type.</summary>
internal sealed record FieldOperand(Field Field) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>$name</c>: what the county sets in its config.</summary>
internal sealed record ParameterOperand(ParameterUse Use) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>1.5 × $standard_rural</c>: so many times a parameter or another number field.</summary>
/// <param name="Factor">How many times.</param>
/// <param name="Of">Of what: a <see cref="ParameterOperand"/> or a <see cref="FieldOperand"/>.</param>
internal sealed record TimesOperand(decimal Factor, Operand Of) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A length of time.</summary>
/// <param name="Count">How many: a number or a parameter.</param>
/// <param name="Unit">Of what.</param>
internal sealed record PeriodOperand(Operand Count, PeriodUnit Unit) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>true</c> or <c>false</c>, after empty and present.</summary>
internal sealed record FlagOperand(bool IsTrue) : Operand
{
    /// <inheritdoc/>
    public override T Accept<T>(IOperandVisitor<T> visitor) => visitor.Visit(this);
}
