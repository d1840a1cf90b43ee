using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>殡葬火化, 殡仪馆: UTF-8 with BOM; the last row has no line break.</summary>
internal static class CremationExport
{
    public static SourceExport Create(ExportContext at) => new("cremation", "死者姓名",
    [
        new ExportFile(
            new FileLayout
            {
                Name = "火化登记.csv",
                NewLine = "\n",
                EndsWithNewLine = false,
                Columns =
                [
                    Unknown("登记号码", Fill.Pattern("HH######")), Known("死者姓名"), Known("身份证号"), Known("性别"), Known("死亡日期"),
                    Unknown("死亡原因", Fill.OneOf("疾病", "自然死亡", "意外")), Known("火化时间", "火化日期").As(DateStyle.WithTime),
                    Known("火化单位名称", "殡仪馆名称"), Known("是否重复"),
                ],
            },
            [
                new RowKind(1, youngest: 40)
                {
                    ["死者姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["性别"] = Fill.Sex, ["殡仪馆名称"] = Fill.Text("示例殡仪馆"),
                    ["死亡日期"] = Fill.SharedDate(at.YearsAgo(6), at.AsOf.AddDays(-10)),
                    ["火化日期"] = Fill.SharedDate(at.YearsAgo(6), at.AsOf.AddDays(-10), daysLater: 3), ["是否重复"] = Fill.Text("否"),
                },
            ],
            Share: 12),
    ]);
}
