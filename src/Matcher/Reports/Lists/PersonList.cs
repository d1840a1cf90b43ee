using System.Collections.Immutable;
using Matcher.Reports.Csv;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>人员汇总: one line a person, whatever number of rules they are listed by: a visit asks about everything at once.</summary>
/// <param name="text">Words the explanations.</param>
internal sealed class PersonList(HitText text)
{
    private readonly ImmutableArray<ListColumn<ImmutableArray<HitLine>>> _columns =
    [
        new("乡镇", hits => Cell.Text(hits[0].Township.Name)),
        new("村", hits => Cell.Text(hits[0].Village)),
        new("户编号", hits => Cell.Text(hits[0].HouseholdNumber)),
        new("户主姓名", hits => Cell.Text(hits[0].Household?.HeadName)),
        new("姓名", hits => Cell.Text(hits[0].Name)),
        new("身份证号", hits => Cell.Id(hits[0].IdNumber)),
        new("与户主关系", hits => Cell.Text(hits[0].Finding.Person?.Relation)),
        new("保障类别", hits => Cell.Text(hits[0].Household?.Category)),
        new("月保障金", hits => Cell.Money(hits[0].Finding.Person?.MonthlyShare)),
        new("疑点条数", hits => Cell.Number(hits.Length)),
        new("最高级别", hits => Cell.Text(Words.Of(Highest(hits)))),
        new("规则", hits => Cell.Text(string.Join('、', hits.Select(hit => hit.Rule.Title).Distinct(StringComparer.Ordinal)))),
        new("疑点说明", hits => Cell.Text(string.Join('；', hits.Select((hit, index) => $"{index + 1}. {text.Says(hit.Finding)}")))),
        new("疑点编号", hits => Cell.Text(string.Join('、', hits.Select(hit => hit.Tracked.Hit.Number)))),
        new("首次发现日期", hits => Cell.Date(hits.Min(hit => hit.Tracked.FirstFound))),
        new("整改期限", hits => Cell.Date(hits.Min(hit => hit.Deadline))),
    ];

    /// <summary>The list of the people behind some hits, in the order of these; within a person the weightiest first.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) => ListTable.Of(
        path,
        _columns,
        lines
            .GroupBy(line => line.Finding.Person?.Index)
            .Select(person => person.OrderBy(hit => hit.Finding.Level).ToImmutableArray()));

    /// <summary>The weightiest level among some hits.</summary>
    public static Level Highest(IEnumerable<HitLine> hits) => hits.Min(hit => hit.Finding.Level);
}
