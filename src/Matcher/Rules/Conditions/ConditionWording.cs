using Matcher.Values;
using System.Globalization;

namespace Matcher.Rules.Conditions;

/// <summary>Puts conditions into plain Chinese, one a line, nested ones indented.</summary>
internal static class ConditionWording
{
    /// <summary>The lines of a condition; those of the outermost "all" stand side by side.</summary>
    public static IEnumerable<string> Lines(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Item) : Item(condition);

    /// <summary>A length of time.</summary>
    public static string InWords(Period period) => Length(period.Count.ToString(CultureInfo.InvariantCulture), period.Unit);

    /// <summary>The words of a condition without those of its parts.</summary>
    public static string Head(Condition condition) => condition switch
    {
        AllOf => "以下全部满足：",
        AnyOf => "以下至少满足一项：",
        NoneOf => "以下一项也不满足：",
        FieldCondition field => Sentence(field),
        _ => throw new InvalidOperationException($"No words for {condition.GetType().Name}."),
    };

    private static IEnumerable<string> Item(Condition condition) => condition switch
    {
        AllOf { Parts: [var only] } => Item(only),
        AllOf all => Group(all, all.Parts),
        AnyOf any => Group(any, any.Parts),
        NoneOf none => Group(none, none.Parts),
        _ => ["- " + Head(condition)],
    };

    private static IEnumerable<string> Group(Condition group, IEnumerable<Condition> parts) =>
        parts.SelectMany(Item).Select(line => "  " + line).Prepend("- " + Head(group));

    private static string Sentence(FieldCondition condition)
    {
        var name = $"“{condition.Field.Name}”";
        var operands = condition.Operands.Select(InWords).ToList();
        var list = string.Join("、", operands);
        return condition.Word.Kind switch
        {
            WordKind.Equals => $"{name}是{list}",
            WordKind.Not => $"{name}不是{list}",
            WordKind.In => operands.Count == 1 ? $"{name}属于{list}" : $"{name}是其中之一：{list}",
            WordKind.NotIn => $"{name}不是其中任何一个：{list}",
            WordKind.Contains => $"{name}含有{Any(operands)}",
            WordKind.StartsWith => $"{name}以{Any(operands)}开头",
            WordKind.AtLeast => $"{name}不少于{list}",
            WordKind.AtMost => $"{name}不超过{list}",
            WordKind.MoreThan => $"{name}多于{list}",
            WordKind.LessThan => $"{name}少于{list}",
            WordKind.Between => $"{name}在{operands[0]}到{operands[1]}之间（含两端）",
            WordKind.Before => $"{name}早于{list}",
            WordKind.After => $"{name}晚于{list}",
            WordKind.OnOrBefore => $"{name}不晚于{list}",
            WordKind.OnOrAfter => $"{name}不早于{list}",
            WordKind.Within => $"{name}距基准日不超过{list}",
            WordKind.OlderThan => $"{name}距基准日已超过{list}",
            WordKind.Empty => $"{name}{Filled(condition, whenTrue: "未填写", otherwise: "已填写")}",
            WordKind.Present => $"{name}{Filled(condition, whenTrue: "已填写", otherwise: "未填写")}",
            _ => throw new InvalidOperationException($"No words for {condition.Word.Name}."),
        };
    }

    private static string Any(List<string> operands) => string.Join("或", operands);

    private static string Filled(FieldCondition condition, string whenTrue, string otherwise) =>
        ((FlagOperand)condition.Operands[0]).IsTrue ? whenTrue : otherwise;

    private static string InWords(Operand operand) => operand switch
    {
        TextOperand text => $"“{text.Text}”",
        NumberOperand number => number.Number.ToString(CultureInfo.InvariantCulture),
        DateOperand date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AsOfOperand => "基准日",
        FieldOperand other => $"“{other.Field.Name}”",
        TimesOperand times => $"{InWords(times.Of)}的{times.Factor.ToString(CultureInfo.InvariantCulture)}倍",
        ParameterOperand parameter => $"〔参数{parameter.Use.Name}〕",
        PeriodOperand period => Length(InWords(period.Count), period.Unit),
        _ => "",
    };

    private static string Length(string count, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Days => $"{count}天",
        PeriodUnit.Months => $"{count}个月",
        _ => $"{count}年",
    };
}
