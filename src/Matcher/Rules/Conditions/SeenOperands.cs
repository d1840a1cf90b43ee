using System.Globalization;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>The values that operands had for a subject. What a rule writes itself stands in the sentence already.</summary>
/// <param name="parameters">The values of parameters, and 基准日.</param>
/// <param name="subject">For whom.</param>
internal sealed class SeenOperands(ParameterValues parameters, Subject subject) : IOperandVisitor<IEnumerable<SeenValue>>
{
    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(TextOperand text) => [];

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(NumberOperand number) => [];

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(DateOperand date) => [];

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(AsOfOperand asOf) =>
        [new SeenValue("基准日", parameters.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(FieldOperand other) => [SeenValue.Of(other.Field, subject)];

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(ParameterOperand parameter) =>
        [new SeenValue(ParameterUse.Mark + parameter.Use.Name, string.Join('、', parameters.Items(parameter.Use)))];

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(TimesOperand times) => times.Of.Accept(this);

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(PeriodOperand period) => period.Count.Accept(this);

    /// <inheritdoc/>
    public IEnumerable<SeenValue> Visit(FlagOperand flag) => [];
}
