using System.Collections.Immutable;
using Matcher.Reports.Tables;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>人员汇总: one line a person, whatever number of rules they are listed by: a visit asks about everything at once.</summary>
/// <param name="text">Words the explanations.</param>
internal sealed class PersonList(HitText text)
{
    private readonly ListColumns<ImmutableArray<HitLine>> _columns = new ListColumns<ImmutableArray<HitLine>>()
        .Text("乡镇", hits => hits[0].Township.Name)
        .Text("村", hits => hits[0].Village)
        .Text("户编号", hits => hits[0].HouseholdNumber)
        .Text("户主姓名", hits => hits[0].Household?.HeadName)
        .Text("姓名", hits => hits[0].Name)
        .Id("身份证号", hits => hits[0].IdNumber)
        .Text("与户主关系", hits => hits[0].Finding.Person?.Relation)
        .Text("保障类别", hits => hits[0].Household?.Category)
        .Money("月保障金", hits => hits[0].Finding.Person?.MonthlyShare)
        .Number("疑点条数", hits => hits.Length)
        .Text("最高级别", hits => Words.Of(Highest(hits)))
        .Text("规则", hits => string.Join('、', hits.Select(hit => hit.Rule.Title).Distinct(StringComparer.Ordinal)))
        .Text("疑点说明", hits => string.Join('；', hits.Select((hit, index) => $"{index + 1}. {text.Says(hit.Finding)}")))
        .Text("疑点编号", hits => string.Join('、', hits.Select(hit => hit.Tracked.Hit.Number)))
        .Date("首次发现日期", hits => hits.Min(hit => hit.Tracked.FirstFound))
        .Date("整改期限", hits => hits.Min(hit => hit.Deadline));

    /// <summary>The list of the people behind some hits, in the order of these; within a person the weightiest first.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) => _columns.Table(
        path,
        lines
            .GroupBy(line => line.Finding.Person?.Index)
            .Select(person => person.OrderBy(hit => hit.Finding.Level).ToImmutableArray()));

    /// <summary>The weightiest level among some hits.</summary>
    public static Level Highest(IEnumerable<HitLine> hits) => hits.Min(hit => hit.Finding.Level);
}
