using static Matcher.Generation.Exports.LayoutColumn;

namespace Matcher.Generation.Exports;

/// <summary>农机登记, 农业农村局: UTF-8 with BOM, dates in Chinese.</summary>
internal static class FarmMachineryExport
{
    public static SourceExport Create(ExportContext at)
    {
        RowKind Machine(int weight, string type, int least, int most, Filler state) => new(weight, 20, 75)
        {
            ["机主姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["号牌号码"] = Fill.Pattern("晋14-#####"), ["机械类型"] = Fill.Text(type),
            ["品牌型号"] = Fill.OneOf("东方红-LX804", "雷沃M504", "时风SF240"), ["功率"] = Fill.Amounts(least, most),
            ["登记日期"] = Fill.Dates(at.YearsAgo(12), at.MonthsAgo(1)), ["状态"] = state,
        };

        return new SourceExport("farm_machinery", "机主姓名", ["*.csv"],
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "农机登记台账.csv",
                    Dates = DateStyle.Chinese,
                    Columns =
                    [
                        Unknown("序号", Fill.RowNumber), Known("机主姓名"), Known("身份证号"), Known("号牌号码"), Known("机械类型"), Known("品牌型号"),
                        Known("功率"), Known("初次登记日期", "登记日期"), Known("状态"), Unknown("所在乡镇", Fill.Township(at.Map)),
                    ],
                },
                [
                    Machine(60, "轮式拖拉机", 18, 88, Fill.Text("在用")),
                    Machine(25, "手扶拖拉机", 6, 12, Fill.Text("在用")),
                    Machine(15, "轮式拖拉机", 18, 60, Fill.OneOf("转移", "注销", "报废")),
                ],
                Share: 20),
        ]);
    }
}
