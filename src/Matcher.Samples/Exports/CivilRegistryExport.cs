using System.Collections.Immutable;
using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>
/// 户籍人口及注销登记, 公安局: one .zip of two texts in GB18030 that differ in headers,
/// column order, line ends and dates.
/// </summary>
internal static class CivilRegistryExport
{
    public static SourceExport Create(ExportContext at)
    {
        var kinds = Kinds(at);
        return new SourceExport("civil_registry", "姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "户籍人口信息-1.csv",
                    Container = "户籍人口信息.zip",
                    Encoding = ExportEncoding.Gb18030,
                    Dates = DateStyle.Compact,
                    Columns =
                    [
                        Unknown("序号", Fill.RowNumber), Known("姓名"), Known("公民身份号码", "身份证号"), Known("性别"),
                        Unknown("民族", Fill.OneOf(("汉族", 97), ("回族", 2), ("蒙古族", 1))), Known("出生日期"), Known("户籍地址"),
                        Known("派出所"), Known("户籍状态"), Known("注销类别"), Known("注销日期"), Known("死亡日期"), Known("迁往地"),
                    ],
                },
                kinds, Share: 75),
            new ExportFile(
                new FileLayout
                {
                    Name = "户籍人口信息-2.csv",
                    Container = "户籍人口信息.zip",
                    Encoding = ExportEncoding.Gb18030,
                    NewLine = "\n",
                    Columns =
                    [
                        Known("gmsfhm", "身份证号"), Known("xm", "姓名"), Known("户籍状态"), Known("注销类别"), Known("SWRQ", "死亡日期"),
                        Known("注销日期"), Known("迁往地"), Known("hjdxz", "户籍地址"), Unknown("hh", Fill.Pattern("1499########")),
                        Known("性别"), Known("出生日期"), Known("派出所"),
                    ],
                },
                kinds, Share: 75),
        ]);
    }

    private static ImmutableArray<RowKind> Kinds(ExportContext at)
    {
        RowKind Cancelled(int weight, int youngest, string reason) => new(weight, youngest)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["性别"] = Fill.Sex, ["出生日期"] = Fill.Birth,
            ["户籍地址"] = Fill.Village(at.Map, isAddress: true), ["派出所"] = Fill.Township(at.Map, "{0}派出所"),
            ["户籍状态"] = Fill.Text("注销"), ["注销类别"] = Fill.Text(reason),
            ["注销日期"] = Fill.SharedDate(at.YearsAgo(8), at.MonthsAgo(1), daysLater: 12),
            ["死亡日期"] = reason == "死亡" ? Fill.SharedDate(at.YearsAgo(8), at.MonthsAgo(1)) : Fill.Nothing,
            ["迁往地"] = reason == "迁出" ? Fill.OneOf("山西省太原市小店区", "山西省吕梁市离石区", "陕西省榆林市吴堡县") : Fill.Nothing,
        };

        return
        [
            new RowKind(950)
            {
                ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["性别"] = Fill.Sex, ["出生日期"] = Fill.Birth,
                ["户籍地址"] = Fill.Village(at.Map, isAddress: true), ["派出所"] = Fill.Township(at.Map, "{0}派出所"),
                ["户籍状态"] = Fill.Text("正常"),
            },
            Cancelled(30, 40, "死亡"),
            Cancelled(16, 0, "迁出"),
            Cancelled(3, 18, "服兵役"),
            Cancelled(1, 0, "重号"),
        ];
    }
}
