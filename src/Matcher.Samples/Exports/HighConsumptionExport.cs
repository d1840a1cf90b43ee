using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>高消费信息: UTF-8 without BOM, separated by semicolons.</summary>
internal static class HighConsumptionExport
{
    public static SourceExport Create(ExportContext at) => new("high_consumption", "姓名",
    [
        new ExportFile(
            new FileLayout
            {
                Name = "高消费信息.csv",
                Encoding = ExportEncoding.Utf8,
                Delimiter = ';',
                Columns = [Known("姓名"), Known("身份证号"), Known("消费类别"), Known("消费金额"), Known("消费日期"), Known("消费说明")],
            },
            [
                new RowKind(1, 18, 75)
                {
                    ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["消费类别"] = Fill.OneOf("高收费学校", "出境旅游", "高档消费"),
                    ["消费金额"] = Fill.Amounts(3000, 90_000, 100), ["消费日期"] = Fill.Dates(at.YearsAgo(2), at.AsOf), ["消费说明"] = Fill.Text("示例"),
                },
            ],
            Share: 8),
    ]);
}
