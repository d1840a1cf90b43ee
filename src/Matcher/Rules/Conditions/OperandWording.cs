using System.Globalization;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>Puts operands into plain Chinese.</summary>
internal sealed class OperandWording : IOperandVisitor<string>
{
    /// <inheritdoc/>
    public string Visit(TextOperand text) => $"“{text.Text}”";

    /// <inheritdoc/>
    public string Visit(NumberOperand number) => number.Number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Visit(DateOperand date) => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Visit(AsOfOperand asOf) => "基准日";

    /// <inheritdoc/>
    public string Visit(FieldOperand other) => $"“{other.Field.Name}”";

    /// <inheritdoc/>
    public string Visit(ParameterOperand parameter) => $"〔参数{parameter.Use.Name}〕";

    /// <inheritdoc/>
    public string Visit(TimesOperand times) => $"{times.Of.Accept(this)}的{times.Factor.ToString(CultureInfo.InvariantCulture)}倍";

    /// <inheritdoc/>
    public string Visit(PeriodOperand period) => Length(period.Count.Accept(this), period.Unit);

    /// <inheritdoc/>
    public string Visit(FlagOperand flag) => "";

    /// <summary>A length of time.</summary>
    public static string Of(Period period) => Length(period.Count.ToString(CultureInfo.InvariantCulture), period.Unit);

    private static string Length(string count, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Days => $"{count}天",
        PeriodUnit.Months => $"{count}个月",
        _ => $"{count}年",
    };
}
