using System.Collections.Immutable;
using Matcher.Reports.Figures;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Townships;

/// <summary>各乡镇: one line a township, after those of a working group their sum, and the county's last.</summary>
internal static class PlaceList
{
    private const string County = "全县";
    private const string Together = "合计";

    private static readonly ListColumns<PlaceFigures> Columns = new ListColumns<PlaceFigures>()
        .Text("工作组", place => place.Group)
        .Text("乡镇", place => place.Name)
        .Number("在册户数", place => place.Households)
        .Number("在册人数", place => place.People)
        .Number("疑点条数", place => place.Leads)
        .Number("新增", place => place.New)
        .Number("延续", place => place.Continued)
        .Number("重现", place => place.Back)
        .Number("高", place => place.High)
        .Number("中", place => place.Medium)
        .Number("低", place => place.Low)
        .Number("提示", place => place.Info)
        .Number("疑点户数", place => place.LeadHouseholds)
        .Number("疑点人数", place => place.LeadPeople)
        .Number("消失", place => place.Gone)
        .Number("漏保线索", place => place.Missed)
        .Number("身份存疑", place => place.Doubts)
        .Number("名册待更正", place => place.NotComparable)
        .Number("未能判断人数", place => place.Undecided)
        .Number("未办结", place => place.Open)
        .Number("待答复", place => place.Unanswered)
        .Number("逾期", place => place.Overdue)
        .Number("属实", place => place.Confirmed)
        .Number("已排除", place => place.Cleared)
        .Number("已销号", place => place.Closed);

    /// <summary>The list.</summary>
    /// <param name="townships">In their order, those of a working group one after the other.</param>
    /// <param name="county">The county, whose people and households are counted once.</param>
    public static ListTable Table(ImmutableArray<PlaceFigures> townships, PlaceFigures county) => Columns.Table(
        SheetTitles.Townships,
        [
            .. townships.GroupBy(place => place.Group, StringComparer.Ordinal).SelectMany(WithSum),
            county with { Name = County, Group = null },
        ]);

    private static IEnumerable<PlaceFigures> WithSum(IGrouping<string?, PlaceFigures> group) => group.Key is null
        ? group
        : group.Append(group.Aggregate((sum, place) => sum.Plus(place)) with { Name = Together });
}
