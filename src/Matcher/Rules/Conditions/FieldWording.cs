namespace Matcher.Rules.Conditions;

/// <summary>Puts the comparison of one field into plain Chinese.</summary>
internal static class FieldWording
{
    private static readonly OperandWording Operands = new();

    /// <summary>The sentence, without a full stop.</summary>
    public static string Of(FieldCondition condition)
    {
        var name = $"“{condition.Field.Name}”";
        var operands = condition.Operands.Select(operand => operand.Accept(Operands)).ToList();
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
}
