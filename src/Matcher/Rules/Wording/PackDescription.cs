using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Rules.Wording;

/// <summary>
/// The whole pack in plain Chinese sentences, as Markdown: to be read aloud in a meeting, printed, and compared with what it
/// was before, so that whoever answers for the rules sees a change of policy as a change of text.
/// </summary>
public static class PackDescription
{
    /// <summary>Describes a pack. Depends on nothing but its arguments.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="parameters">Their values, where a config is at hand; null: names only.</param>
    /// <param name="asOf">The day whose values are told; null where <paramref name="parameters"/> is.</param>
    /// <returns>Markdown, lines ended by LF.</returns>
    public static string Describe(RulePack pack, ImmutableDictionary<string, RunParameter>? parameters = null, DateOnly? asOf = null)
    {
        var text = new StringBuilder();
        Line(text, "# 低保数据比对规则");
        Line(text, "");
        var counts = pack.Rules.GroupBy(rule => rule.Status)
            .OrderByDescending(group => group.Key == RuleStatus.Active)
            .ThenBy(group => group.Key)
            .Select(group => $"{RuleDescription.StatusName(group.Key)}{group.Count()}条");
        Line(text, $"共{pack.Rules.Length}条规则：{string.Join("，", counts)}。");
        Line(text, "规则列出的都是疑点，须由乡镇核实后才有结论。");
        foreach (var section in Sections(pack))
        {
            Line(text, "");
            Line(text, $"## {section.Title}");
            foreach (var rule in section.Rules)
                Describe(text, rule);
        }

        Describe(text, pack, parameters, asOf);
        return text.ToString();
    }

    // What counts comes first; rules that are not in the lists come last, under their status.
    private static IEnumerable<(string Title, IEnumerable<Rule> Rules)> Sections(RulePack pack) =>
        pack.Rules
            .GroupBy(rule => (rule.Status, List: rule.Status == RuleStatus.Active ? rule.List : default))
            .OrderByDescending(group => group.Key.Status == RuleStatus.Active)
            .ThenByDescending(group => group.Key.Status == RuleStatus.Trial)
            .ThenBy(group => group.Key.Status)
            .ThenBy(group => group.Key.List)
            .Select(group => (
                group.Key.Status == RuleStatus.Active
                    ? $"进入{RuleDescription.ListName(group.Key.List)}的规则"
                    : $"{RuleDescription.StatusName(group.Key.Status)}的规则",
                (IEnumerable<Rule>)group.OrderBy(rule => rule.Level).ThenBy(rule => rule.Id, StringComparer.Ordinal)));

    private static void Describe(StringBuilder text, Rule rule)
    {
        Line(text, "");
        Line(text, $"### {rule.Title}（{rule.Id}）");
        Line(text, "");
        Line(text, $"{RuleDescription.Facts(rule)}。");
        foreach (var part in RuleDescription.Parts(rule).Append(Examples(rule)))
        {
            Line(text, "");
            Line(text, part.Text);
            if (!part.Items.IsEmpty)
                Line(text, "");
            foreach (var item in part.Items)
                Line(text, item);
        }
    }

    private static DescribedPart Examples(Rule rule) =>
        new("例子：", [.. rule.Check.Body.Tests.Tests.Select(test => $"- {test.Name}：{InWords(test)}")]);

    private static string InWords(RuleTest test) => test.Expected switch
    {
        TestOutcome.Hit => test.Level is { } level ? $"列为疑点，级别{RuleDescription.LevelName(level)}" : "列为疑点",
        TestOutcome.Exempt => $"不列，属于“{test.Exemption}”",
        TestOutcome.Undecided => "不能判断，列入未比对",
        _ => "不列",
    };

    private static void Describe(StringBuilder text, RulePack pack, ImmutableDictionary<string, RunParameter>? parameters, DateOnly? asOf)
    {
        var uses = pack.Rules
            .SelectMany(rule => rule.Parameters.Select(name => (Name: name, Rule: rule)))
            .GroupBy(use => use.Name, use => use.Rule, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (uses.Count == 0)
            return;
        Line(text, "");
        Line(text, "## 由本县确定的参数");
        Line(text, "");
        Line(text, "参数写在 matcher.yaml 中；没有取值时，用到它的规则不运行，列入未比对。");
        Line(text, "");
        foreach (var use in uses)
            Line(text, $"- {use.Key}{Value(use.Key)}，用于：{string.Join("、", use.Select(rule => rule.Title))}");

        string Value(string name)
        {
            if (parameters is null || asOf is not { } day)
                return "";
            return parameters.GetValueOrDefault(name)?.On(day) is { Items: { IsEmpty: false } items } value
                ? $"＝{string.Join("、", items)}{(value.Basis is { } basis ? $"（{basis}）" : "")}"
                : "（未设定）";
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
