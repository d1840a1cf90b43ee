using System.Collections.Immutable;
using System.Globalization;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// What a condition asks, as one text: of two conditions of a source it is the same only if they ask the same, wherever they stand.
/// Nobody reads it.
/// </summary>
internal sealed class ConditionKey : IConditionVisitor<string>, IOperandVisitor<string>
{
    private static readonly ConditionKey Keys = new();

    private ConditionKey()
    {
    }

    /// <summary>The key of a condition.</summary>
    public static string Of(Condition condition) => condition.Accept(Keys);

    /// <summary>The key of a field.</summary>
    public static string Of(Field field) => field.GetType().Name + Whole(field.Name);

    /// <inheritdoc/>
    public string Visit(AllOf all) => "all" + Together(all.Parts);

    /// <inheritdoc/>
    public string Visit(AnyOf any) => "any" + Together(any.Parts);

    /// <inheritdoc/>
    public string Visit(NoneOf none) => "none" + Together(none.Parts);

    /// <inheritdoc/>
    public string Visit(FieldCondition condition) =>
        $"{Of(condition.Field)} {condition.Operator.Name}({string.Join(',', condition.Operands.Select(operand => operand.Accept(this)))})";

    /// <inheritdoc/>
    public string Visit(TextOperand text) => "text" + Whole(text.Text);

    /// <inheritdoc/>
    public string Visit(NumberOperand number) => number.Number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Visit(DateOperand date) => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Visit(AsOfOperand asOf) => "as_of";

    /// <inheritdoc/>
    public string Visit(FieldOperand other) => Of(other.Field);

    /// <inheritdoc/>
    public string Visit(ParameterOperand parameter) => "parameter" + Whole(parameter.Use.Name);

    /// <inheritdoc/>
    public string Visit(TimesOperand times) => $"{times.Factor.ToString(CultureInfo.InvariantCulture)}*({times.Of.Accept(this)})";

    /// <inheritdoc/>
    public string Visit(PeriodOperand period) => $"{period.Unit}({period.Count.Accept(this)})";

    /// <inheritdoc/>
    public string Visit(FlagOperand flag) => flag.IsTrue ? "true" : "false";

    private string Together(ImmutableArray<Condition> parts) => $"({string.Join(',', parts.Select(part => part.Accept(this)))})";

    // A word may have any character in it; with its length before it, it is told from what follows.
    private static string Whole(string text) => string.Create(CultureInfo.InvariantCulture, $"[{text.Length}:{text}]");
}
