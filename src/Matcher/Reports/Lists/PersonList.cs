using Matcher.FollowUp.Cases;
using Matcher.Reports.Tables;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>
/// 人员汇总: one line a person of whom something is to be verified, whatever number of rules they are listed by: a visit asks about
/// everything at once, and whoever goes there knows what was answered before.
/// </summary>
/// <param name="text">Words the explanations.</param>
internal sealed class PersonList(HitText text)
{
    private readonly ListColumns<PersonLine> _columns = new ListColumns<PersonLine>()
        .Text("乡镇", line => line.Hits[0].Township.Name)
        .Text("村", line => line.Hits[0].Village)
        .Text("户编号", line => line.Hits[0].HouseholdNumber)
        .Text("户主姓名", line => line.Hits[0].Household?.HeadName)
        .Text("姓名", line => line.Hits[0].Name)
        .Id("身份证号", line => line.Hits[0].IdNumber)
        .Text("与户主关系", line => line.Hits[0].Finding.Person?.Relation)
        .Text("保障类别", line => line.Hits[0].Household?.Category)
        .Money("月保障金", line => line.Hits[0].Finding.Person?.MonthlyShare)
        .Number("疑点条数", line => line.Hits.Length)
        .Level("最高级别", line => Words.Of(Highest(line.Hits)))
        .Text("规则", line => line.Hits is [var only]
            ? only.Rule.Title
            : string.Join('、', line.Hits.Select(hit => hit.Rule.Title).Distinct(StringComparer.Ordinal)))
        .Text("疑点说明", line => line.Hits is [var only]
            ? $"1. {text.Says(only.Finding)}"
            : string.Join('；', line.Hits.Select((hit, index) => $"{index + 1}. {text.Says(hit.Finding)}")))
        .Text("疑点编号", line => line.Hits is [var only]
            ? only.Tracked.Hit.Number
            : string.Join('、', line.Hits.Select(hit => hit.Tracked.Hit.Number)))
        .Date("首次发现日期", line => line.Hits.Min(hit => hit.Tracked.FirstFound))
        .Date("整改期限", line => line.Hits.Min(hit => hit.Deadline))
        .Text("其他办理情况", line => line.Others.IsEmpty ? "" : string.Join('；', line.Others.Select(Known)));

    /// <summary>The list of the people behind some hits, in the order of these.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) =>
        _columns.Table(path, PersonLine.Of(lines)) with { KeepTogether = "户编号" };

    /// <summary>The weightiest level among some hits.</summary>
    public static Level Highest(IEnumerable<HitLine> hits) => hits.Min(hit => hit.Finding.Level);

    private static string Known(HitLine hit) => hit.Case is { Verdict: { } verdict } one
        ? $"{hit.Rule.Title}：{one.State.Word()}，{CaseText.Of(verdict)}"
        : $"{hit.Rule.Title}：{hit.Case?.State.Word()}";
}
