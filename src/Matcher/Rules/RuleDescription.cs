using System.Collections.Immutable;
using System.Text;
using Matcher.Rules.Conditions;

namespace Matcher.Rules;

/// <summary>
/// Puts a rule into plain Chinese sentences, from what was understood and not from what was written: what stands here is
/// what the engine does.
/// </summary>
public static class RuleDescription
{
    /// <summary>The description, one sentence a line, lines ended by LF.</summary>
    public static string Describe(Rule rule)
    {
        var body = rule.Check.Body;
        var text = new StringBuilder();
        Line(text, $"【{rule.Id}】{rule.Title}（级别{LevelName(rule.Level)}，{StatusName(rule.Status)}，进入{ListName(rule.List)}）");
        Line(text, $"为什么：{rule.Why}");
        Line(text, $"依据：{string.Join("；", rule.Basis.Select(basis => basis.Document + basis.Article))}。");
        Line(text, $"查什么：{Subject(rule.Check)}");
        Conditions(text, body.When);
        Exemptions(text, body.Except);
        Times(text, body, rule.DueDays);
        if (rule.Check is PresentCheck)
            Line(text, $"只认匹配等级为{string.Join("、", rule.Grades)}的记录。");
        Line(text, $"怎么说：{body.Says.Written}");
        Line(text, $"可能误报：{body.FalsePositives}");
        Line(text, $"建议措施：{rule.Action}");
        return text.ToString();
    }

    private static string Subject(RuleCheck check)
    {
        var whose = check.Body.AppliesTo == AppliesTo.Household ? "，涉及全户" : "";
        return check switch
        {
            PresentCheck present => $"名册上的人在“{present.Source.Title}”（{present.Source.Agency}）中有记录{whose}。",
            AbsentCheck absent => $"名册上的人在“{absent.Source.Title}”（{absent.Source.Agency}）中没有任何记录{whose}；号码不能比对的人不作判断。",
            NotOnRosterCheck missed => $"“{missed.Source.Title}”（{missed.Source.Agency}）中的人不在低保名册上{whose}。",
            DuplicateCheck => "同一个人在名册上不止一处，每一处各出一条。",
            RosterOnlyCheck => $"只看名册本身{(check.Body.AppliesTo == AppliesTo.Household ? "，每户看户主一行" : "")}。",
            HouseholdSumCheck household => RuleKindWording.Of(household),
            CombinedCheck combined => RuleKindWording.Of(combined),
            _ => throw new InvalidOperationException($"No words for {check.GetType().Name}."),
        };
    }

    private static void Conditions(StringBuilder text, Condition when)
    {
        if (when is AllOf { Parts.IsEmpty: true })
            return;
        Line(text, "同时满足：");
        foreach (var line in ConditionWording.Lines(when))
            Line(text, "  " + line);
    }

    private static void Exemptions(StringBuilder text, ImmutableArray<Exemption> exemptions)
    {
        if (exemptions.IsEmpty)
            return;
        Line(text, "以下情形不算：");
        foreach (var exemption in exemptions)
        {
            var lines = ConditionWording.Lines(exemption.When).ToList();
            if (lines is [var only])
            {
                Line(text, $"  {exemption.Name}：{only.TrimStart('-', ' ')}");
                continue;
            }

            Line(text, $"  {exemption.Name}，同时满足：");
            foreach (var line in lines)
                Line(text, "    " + line);
        }
    }

    private static void Times(StringBuilder text, RuleBody body, int? dueDays)
    {
        if (body.Event is { } day)
            Line(text, $"发生日期：{Columns(day)}，不得晚于基准日；没有日期的降一级。");
        if (body.Grace is { } grace)
            Line(text, $"从{Columns(grace.From)}起{ConditionWording.InWords(grace.Length)}内降一级，注明“{grace.Note}”。");
        if (body.Estimate is { } from)
            Line(text, $"涉及月数（估算）：从{Columns(from)}的次月（或享受开始月，取较晚者）数到基准日所在月；涉及金额为月数乘以本人月保障金。");
        if (dueDays is { } days)
            Line(text, $"整改期限：首次发现后{days}天。");
    }

    private static string Columns(DateClause clause) =>
        $"“{clause.Fields[0].Name}”{string.Concat(clause.Fields.Skip(1).Select(field => $"（没有则用“{field.Name}”）"))}";

    private static string LevelName(Level level) => level switch
    {
        Level.High => "高",
        Level.Medium => "中",
        Level.Low => "低",
        _ => "提示",
    };

    private static string StatusName(RuleStatus status) => status switch
    {
        RuleStatus.Draft => "起草中",
        RuleStatus.Trial => "试行",
        RuleStatus.Active => "启用",
        _ => "已停用",
    };

    private static string ListName(RuleList list) => list switch
    {
        RuleList.Missed => "漏保线索",
        RuleList.IdentityDoubt => "身份存疑",
        RuleList.DataQuality => "数据质量",
        _ => "疑点清单",
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
