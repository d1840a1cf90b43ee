using System.Collections.Immutable;

namespace Matcher.Reports.Documents;

/// <summary>Forms of every length: the usual one, the longest, and those on which next to nothing stands.</summary>
internal static class SomeVisits
{
    public static readonly DateOnly AsOf = new(2023, 7, 6);

    public static VisitForm Usual { get; } = new("柳林镇", "杨家坪村", "1401", "测试甲", "农村", IsCertain: true,
        [Member(1, "测试甲", "户主", 300.50m), Member(2, "测试乙", "子", 300.50m)], [Lead(1, "测试甲")]);

    /// <summary>Twelve members and fifteen leads, names and sentences as long as they come.</summary>
    public static VisitForm Longest { get; } = new(
        "柳林镇", "杨家坪村第三居民小组易地扶贫搬迁集中安置点", "141125201901010000012345", "阿卜杜热西提·阿卜杜外力·吐尔逊江", "城市", IsCertain: false,
        [.. Enumerable.Range(1, 12).Select(i => Member(i, $"阿卜杜热西提·阿卜杜外力之{i}", i == 1 ? "户主" : "孙子、孙女、外孙子、外孙女", 1234.56m))],
        [.. Enumerable.Range(1, 15).Select(i => Lead(i, "阿卜杜热西提·阿卜杜外力·吐尔逊江") with
        {
            Says = string.Concat(Enumerable.Repeat($"第{i}条：名下有小型轿车，号牌晋J0000{i % 10}，2020-05-01登记，状态正常；", 1 + i % 4)),
            Rows = "sources/vehicles/机动车登记信息（2023年上半年全县导出第二批）.csv 第123456行；sources/vehicles/another-export-without-blanks-2023.csv 第7行",
        })]);

    public static VisitForm WithoutLeads { get; } = Usual with { Village = "八里村", Number = "0007", HeadName = "测试丙", Leads = [] };

    public static VisitForm OffRoster { get; } =
        new("柳林镇", "", "", "测试丁", "", IsCertain: true, [], [Lead(1, "测试丁") with { Due = null }]);

    public static ImmutableArray<VisitForm> All { get; } = [Usual, Longest, WithoutLeads, OffRoster];

    private static VisitMember Member(int number, string name, string relation, decimal share) =>
        new(name, relation, $"1499011970010101{number:00}", 53, "农村", share);

    private static VisitLead Lead(int number, string who) => new($"K7QF2M9X{number:0000}", "拥有机动车辆", "高", who,
        "名下有小型轿车，号牌晋J00001，2020-05-01登记，状态正常（已核对豁免情形，均不适用：残疾人代步车）",
        "vehicles.csv 第12行", "核实车辆实际归属、用途和价值；属残疾人功能性补偿代步的除外", new DateOnly(2023, 8, 5));
}
