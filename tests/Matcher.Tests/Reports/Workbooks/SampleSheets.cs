using System.Collections.Immutable;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks;

/// <summary>Sheets of every kind.</summary>
internal static class SampleSheets
{
    /// <summary>The choices of a verdict. One has a comma, and together they are longer than a rule within cells may be.</summary>
    public static readonly ChoiceList Verdicts = new("核查结论",
        ["属实", "部分属实", "不属实", "无法核实", "数据错误,来源有误", .. Enumerable.Range(1, 40).Select(i => $"另一个很长的选项之{i}")]);

    private static readonly ListColumns<(string Household, string Name, int Number)> Columns =
        new ListColumns<(string Household, string Name, int Number)>()
            .Text("疑点编号", line => $"Z7TJ-F2EK-{line.Number:0000}")
            .Text("户编号", line => line.Household)
            .Text("姓名", line => line.Name)
            .Id("身份证号", line => $"14990119700101{line.Number % 10000:0000}")
            .Money("月保障金", line => 1280.5m + line.Number)
            .Level("级别", line => (line.Number % 4) switch { 0 => "高", 1 => "中", 2 => "低", _ => "提示" })
            .Text("疑点说明", line => line.Number % 7 == 0 ? new string('长', 300) : "名下有小型轿车，号牌晋JA0171，状态正常，待核实")
            .Number("涉及月数(估算)", line => line.Number % 3 == 0 ? null : line.Number)
            .Date("首次发现日期", line => new DateOnly(2023, 7, 6).AddDays(line.Number))
            .FilledIn("核查结论", choices: Verdicts)
            .FilledIn("核查日期", CellKind.Date)
            .FilledIn("停发金额", CellKind.Money)
            .FilledIn("备注")
            .And([new ListColumn<(string Household, string Name, int Number)>("校验码", CellKind.Text, _ => Cell.Text("YX54RBZ2")) { IsAside = true }]);

    /// <summary>A list as townships get it.</summary>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="name">What its sheet should be called.</param>
    public static ListSheet List(int rows, string name = "疑点清单") => new(
        name,
        Columns.Table("疑点清单/柳林镇", Enumerable.Range(1, rows).Select(i => ($"1401{i / 3}", $"测试{(char)('甲' + i)}", i))) with
        {
            KeepTogether = "户编号",
        })
    {
        FrozenThrough = "姓名",
    };

    /// <summary>A page to read.</summary>
    public static TextSheet Page() => new("说明",
    [
        SheetParagraph.Title("柳林镇低保核查工作簿"),
        SheetParagraph.Heading("一、这是什么"),
        SheetParagraph.Said("本簿列出比对发现的疑点，供入户核查。" + new string('长', 200)),
        SheetParagraph.Emphasised("疑点不是结论：未经核实，不得据此停发。"),
        SheetParagraph.Said("  怎样填写：\n从下拉选项中选择核查结论。"),
        SheetParagraph.Said(""),
    ]);

    /// <summary>A sheet of text columns.</summary>
    public static ListSheet Texts(string name, string[] headers, params string[][] rows) => new(name, new ListTable(
        "清单",
        [.. headers.Select(header => new ListColumn(header, CellKind.Text))],
        () => rows.Select(row => row.Select(Cell.Text).ToImmutableArray())));
}
