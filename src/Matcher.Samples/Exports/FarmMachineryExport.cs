using static Matcher.Samples.Exports.LayoutColumn;

using Matcher.Samples.Cells;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Exports;

/// <summary>
/// 农机登记, 农业农村局: a workbook of two sheets, each below a title; tractors with amounts and days as number cells, walking
/// tractors typed by hand, all of it text.
/// </summary>
internal static class FarmMachineryExport
{
    /// <summary>0-based place of the sheet of tractors.</summary>
    public const int Tractors = 0;

    /// <summary>0-based place of the sheet of walking tractors.</summary>
    public const int WalkingTractors = 1;

    private const string Workbook = "农机登记台账.xlsx";

    public static SourceExport Create(ExportContext at)
    {
        RowKind Machine(int weight, string type, int least, int most, Filler state) => new(weight, 20, 75)
        {
            ["机主姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["号牌号码"] = Fill.Pattern("晋14-#####"), ["机械类型"] = Fill.Text(type),
            ["品牌型号"] = Fill.OneOf("东方红-LX804", "雷沃M504", "时风SF240"), ["功率"] = Fill.Amounts(least, most),
            ["登记日期"] = Fill.Dates(at.YearsAgo(12), at.MonthsAgo(1)), ["状态"] = state,
        };

        return new SourceExport("farm_machinery", "机主姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "农机登记台账.csv",
                    Container = Workbook,
                    Form = FileForm.Xlsx,
                    Sheet = "拖拉机",
                    Title = "柳林县拖拉机登记台账",
                    Columns =
                    [
                        Unknown("序号", Fill.RowNumber).AsNumbers(), Known("机主姓名"), Known("身份证号"), Known("号牌号码"), Known("机械类型"),
                        Known("品牌型号"),
                        Known("功率").AsNumbers(), Known("初次登记日期", "登记日期").AsDates(), Known("状态"), Unknown("所在乡镇", Fill.Township(at.Map)),
                    ],
                },
                [Machine(80, "轮式拖拉机", 18, 88, Fill.Text("在用")), Machine(20, "轮式拖拉机", 18, 60, Fill.OneOf("转移", "注销", "报废"))],
                Share: 15),
            new ExportFile(
                new FileLayout
                {
                    Name = "手扶拖拉机台账.csv",
                    Container = Workbook,
                    Form = FileForm.Xlsx,
                    Sheet = "手扶拖拉机",
                    Title = "柳林县手扶拖拉机登记台账",
                    Dates = DateStyle.Chinese,
                    Columns =
                    [
                        Known("号牌号码"), Known("机械类型"), Known("机主姓名"), Known("身份证号"), Known("功率"), Known("登记日期"), Known("品牌型号"), Known("状态"),
                    ],
                },
                [Machine(1, "手扶拖拉机", 6, 12, Fill.Text("在用"))],
                Share: 5),
        ]);
    }
}
