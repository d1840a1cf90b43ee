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
        return condition.Operator.Kind switch
        {
            OperatorKind.Equals => $"{name}是{list}",
            OperatorKind.Not => $"{name}不是{list}",
            OperatorKind.In => operands.Count == 1 ? $"{name}属于{list}" : $"{name}是其中之一：{list}",
            OperatorKind.NotIn => $"{name}不是其中任何一个：{list}",
            OperatorKind.Contains => $"{name}含有{Any(operands)}",
            OperatorKind.StartsWith => $"{name}以{Any(operands)}开头",
            OperatorKind.AtLeast => $"{name}不少于{list}",
            OperatorKind.AtMost => $"{name}不超过{list}",
            OperatorKind.MoreThan => $"{name}多于{list}",
            OperatorKind.LessThan => $"{name}少于{list}",
            OperatorKind.Between => $"{name}在{operands[0]}到{operands[1]}之间（含两端）",
            OperatorKind.Before => $"{name}早于{list}",
            OperatorKind.After => $"{name}晚于{list}",
            OperatorKind.OnOrBefore => $"{name}不晚于{list}",
            OperatorKind.OnOrAfter => $"{name}不早于{list}",
            OperatorKind.Within => $"{name}距基准日不超过{list}",
            OperatorKind.OlderThan => $"{name}距基准日已超过{list}",
            OperatorKind.Empty => $"{name}{Filled(condition, whenTrue: "未填写", otherwise: "已填写")}",
            OperatorKind.Present => $"{name}{Filled(condition, whenTrue: "已填写", otherwise: "未填写")}",
            _ => throw new InvalidOperationException($"No words for {condition.Operator.Name}."),
        };
    }

    private static string Any(List<string> operands) => string.Join("或", operands);

    private static string Filled(FieldCondition condition, string whenTrue, string otherwise) =>
        ((FlagOperand)condition.Operands[0]).IsTrue ? whenTrue : otherwise;
}
