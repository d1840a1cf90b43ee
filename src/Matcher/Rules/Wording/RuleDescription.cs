using System.Collections.Immutable;
using System.Text;
using Matcher.Rules.Conditions;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;

namespace Matcher.Rules.Wording;

/// <summary>
/// Puts a rule into plain Chinese sentences, from what was understood and not from what was written: what stands here is
/// what the engine does.
/// </summary>
public static class RuleDescription
{
    /// <summary>The description, one sentence a line, lines ended by LF.</summary>
    public static string Describe(Rule rule)
    {
        var text = new StringBuilder();
        Line(text, $"【{rule.Id}】{rule.Title}（{Facts(rule)}）");
        foreach (var part in Parts(rule))
        {
            Line(text, part.Text);
            foreach (var item in part.Items)
                Line(text, "  " + item);
        }

        return text.ToString();
    }

    /// <summary>级别, 状态 and 清单 in one phrase.</summary>
    internal static string Facts(Rule rule) => $"级别{LevelName(rule.Level)}，{StatusName(rule.Status)}，进入{ListName(rule.List)}";

    /// <summary>The sentences, in the order in which somebody asks.</summary>
    internal static IEnumerable<DescribedPart> Parts(Rule rule)
    {
        var body = rule.Check.Body;
        if (OriginWording.Of(rule.Origin) is { } origin)
            yield return new(origin);
        yield return new($"为什么：{rule.Why}");
        if (!rule.Basis.IsEmpty)
            yield return new($"依据：{string.Join("；", rule.Basis.Select(basis => basis.Document + basis.Article))}。");
        yield return new($"查什么：{KindCheck.Of(rule).Sentence}");
        if (!body.When.Conjuncts.IsEmpty)
            yield return new("同时满足：", [.. ConditionWording.Lines(body.When)]);
        if (!body.Except.IsEmpty)
            yield return new("以下情形不算：", [.. body.Except.SelectMany(Exemption)]);
        if (!body.Conflicts.IsEmpty)
            yield return new("同一条记录另有以下情形的，降一级并注明：", [.. body.Conflicts.SelectMany(Exemption)]);
        foreach (var sentence in Times(body, rule.Due))
            yield return new(sentence);
        if (!body.ContradictedBy.IsEmpty)
            yield return new("本人另有以下记录的，说法相互矛盾，注明并降一级：", [.. body.ContradictedBy.SelectMany(Contradicting)]);
        if (KindCheck.Of(rule).TellsGrades)
            yield return new($"只认匹配等级为{string.Join("、", rule.Grades)}的记录。");
        yield return new($"怎么说：{body.Says.Written}");
        yield return new($"可能误报：{body.FalsePositives}");
        yield return new($"建议措施：{rule.Action}");
        foreach (var sentence in FollowUp(rule))
            yield return new(sentence);
    }

    private static IEnumerable<string> FollowUp(Rule rule)
    {
        yield return rule.ReopensOn.IsEmpty
            ? "排除以后：证据有变化也不重新提出，到期再看。"
            : $"排除以后：{Names(rule.ReopensOn)}有变化的，重新提出。";
        if (rule.Replaces is { } former)
            yield return $"接替规则“{former}”，它的办理记录归本规则。";
        if (rule.IdentityWas is { } was)
            yield return was.IsEmpty ? "以前每人只有一条疑点。" : $"以前按{Names(was)}区分同一人的疑点。";
    }

    private static string Names(ImmutableArray<string> columns) => string.Concat(columns.Select(column => $"“{column}”"));

    private static IEnumerable<string> Exemption(Exemption exemption)
    {
        var lines = ConditionWording.Lines(exemption.When).ToList();
        return lines is [var only]
            ? [$"- {exemption.Name}：{only.TrimStart('-', ' ')}"]
            : lines.Select(line => "  " + line).Prepend($"- {exemption.Name}，同时满足：");
    }

    private static IEnumerable<string> Contradicting(Contradiction one)
    {
        var later = one.Later is { } day ? $"，且“{day.Name}”晚于发生日期" : "";
        return ConditionWording.Lines(one.When).Select(line => "  " + line).Prepend($"- {one.Name}：“{one.Source.Title}”中{later}");
    }

    private static IEnumerable<string> Times(RuleBody body, RuleDue? due)
    {
        if (body.Event is { } day)
            yield return $"发生日期：{Columns(day)}，不得晚于基准日；{(day.OnlyIfPaidAfter ? "之后没有发放月份的不算；" : "")}没有日期的降一级。";
        if (body.Grace is { } grace)
            yield return $"从{Columns(grace.From)}起{OperandWording.Of(grace.Length)}内降一级，注明“{grace.Note}”。";
        if (body.Estimate is { } from)
            yield return $"涉及月数（估算）：从{Columns(from)}的次月（或享受开始月，取较晚者）数到基准日所在月；涉及金额为月数乘以本人月保障金。"
                + $"{(from.NotBeforeAllowance ? "早于享受开始的不估算。" : "")}";
        if (due is not null)
            yield return $"整改期限：首次发现后{due.Days}{(due.AreWorkingDays ? "个工作日" : "天")}。";
    }

    private static string Columns(DateClause clause) =>
        $"“{clause.Fields[0].Name}”{string.Concat(clause.Fields.Skip(1).Select(field => $"（没有则用“{field.Name}”）"))}";

    internal static string LevelName(Level level) => level switch
    {
        Level.High => "高",
        Level.Medium => "中",
        Level.Low => "低",
        _ => "提示",
    };

    internal static string StatusName(RuleStatus status) => status switch
    {
        RuleStatus.Draft => "起草中",
        RuleStatus.Trial => "试行",
        RuleStatus.Active => "启用",
        _ => "已停用",
    };

    internal static string ListName(RuleList list) => list switch
    {
        RuleList.Missed => "漏保线索",
        RuleList.IdentityDoubt => "身份存疑",
        RuleList.DataQuality => "数据质量",
        _ => "疑点清单",
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
