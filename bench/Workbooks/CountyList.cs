using System.Globalization;
using Matcher.Reports.Tables;

namespace Matcher.Bench.Workbooks;

/// <summary>A hit list of a county as long as one likes, whose lines are made when they are asked for and never held.</summary>
internal static class CountyList
{
    private static readonly string[] Townships = [.. Enumerable.Range(0, 15).Select(i => $"第{(char)('一' + i)}镇")];
    private static readonly string[] Villages = [.. Enumerable.Range(0, 300).Select(i => $"{(char)('上' + i)}寨则村")];
    private static readonly string[] Names = [.. Enumerable.Range(0, 5000).Select(i => $"刘{(char)('一' + i)}旭")];
    private static readonly string[] Relations = ["本人", "配偶", "子", "女", "父亲", "母亲"];
    private static readonly string[] Titles = [.. Enumerable.Range(0, 16).Select(i => $"拥有机动车辆之{i}")];
    private static readonly ChoiceList Verdicts = new("核查结论", ["属实", "部分属实", "不属实", "无法核实", "数据错误", "已知已处理"]);
    private static readonly DateOnly Day = new(2023, 7, 6);

    private static readonly ListColumns<int> Columns = new ListColumns<int>()
        .Text("疑点编号", row => string.Create(CultureInfo.InvariantCulture, $"{row * 7919L % 1000000:X5}-{row:X6}-BHPF"))
        .Text("乡镇", row => Townships[row / 20_000 % 15])
        .Text("村", row => Villages[row / 100 % 300])
        .Text("户编号", row => string.Create(CultureInfo.InvariantCulture, $"149901N{row / 2:000000}"))
        .Text("户主姓名", row => Names[row / 2 % 5000])
        .Text("姓名", row => Names[row * 13L % 5000])
        .Id("身份证号", row => string.Create(CultureInfo.InvariantCulture, $"1499011988{row % 12 + 1:00}{row % 28 + 1:00}{row % 10000:0000}"))
        .Text("与户主关系", row => Relations[row % 6])
        .Text("保障类别", row => row % 3 == 0 ? "城市" : "农村")
        .Money("月保障金", row => 200 + row % 40 * 10)
        .Text("规则", row => Titles[row % 16])
        .Level("级别", row => (row % 3) switch { 0 => "高", 1 => "中", _ => "低" })
        .Text("匹配等级", row => row % 5 == 0 ? "B" : "A")
        .Text("疑点说明", row => string.Create(CultureInfo.InvariantCulture,
            $"名下有小型轿车，号牌晋JA{row % 10000:0000}，20{row % 20:00}-09-12登记，状态正常，待核实（已核对豁免情形，均不适用：普通摩托车、残疾人代步车）"))
        .Text("政策依据", _ => "民发〔2021〕57号第十四条、第十七条；柳民发〔2023〕55号二(二)")
        .Text("证据来源", row => string.Create(CultureInfo.InvariantCulture,
            $"sources/vehicles/vehicles-1.csv 第{row * 3L + 7}行；sources/vehicles/vehicles-2.csv 第{row * 5L + 3}行"))
        .Text("状态", row => row % 7 == 0 ? "新增" : "延续")
        .Date("首次发现日期", row => Day.AddDays(-row % 200))
        .Text("办理状态", _ => "待核查")
        .Text("批次", row => row % 2 == 0 ? "2023-07-06-1" : "2023-07-05-1")
        .Text("原结论", _ => "")
        .Text("变化", row => row % 50 == 0 ? "车辆状态：正常 → 注销" : "")
        .Number("涉及月数(估算)", row => row % 9 == 0 ? row % 30 : null)
        .Money("涉及金额(估算)", row => row % 9 == 0 ? row % 30 * 370 : null)
        .Text("建议措施", _ => "入户核查车辆归属、用途与价值")
        .Date("整改期限", row => Day.AddDays(row % 30))
        .FilledIn("核查结论", choices: Verdicts)
        .FilledIn("原因")
        .FilledIn("处理意见")
        .FilledIn("核查人一")
        .FilledIn("核查人二")
        .FilledIn("核查日期", CellKind.Date)
        .FilledIn("备注")
        .Text("校验码", row => string.Create(CultureInfo.InvariantCulture, $"{row * 2654435761L % 0x7FFFFFFF:X8}"));

    /// <summary>The list, under its path.</summary>
    public static ListTable Of(string path, int rows) =>
        Columns.Table(path, Enumerable.Range(0, rows)) with { KeepTogether = "户编号" };
}
