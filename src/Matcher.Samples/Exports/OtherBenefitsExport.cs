using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>特困供养及孤儿等待遇, 民政局: GB18030, every field in quotes, months with a dot.</summary>
internal static class OtherBenefitsExport
{
    public static SourceExport Create(ExportContext at) => new("other_benefits", "姓名",
    [
        new ExportFile(
            new FileLayout
            {
                Name = "特困供养等待遇.csv",
                Encoding = ExportEncoding.Gb18030,
                QuotesAll = true,
                Dates = DateStyle.DotMonth,
                Columns =
                [
                    Unknown("序号", Fill.RowNumber), Unknown("乡镇", Fill.Township(at.Map)), Known("姓名"), Known("身份证号"), Known("待遇类别"),
                    Known("发放状态"), Known("开始年月"), Known("停发年月"),
                ],
            },
            [
                new RowKind(80, youngest: 60)
                {
                    ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["待遇类别"] = Fill.Text("特困供养"), ["发放状态"] = Fill.Text("发放"),
                    ["开始年月"] = Fill.Dates(at.YearsAgo(12), at.YearsAgo(1)),
                },
                new RowKind(20, oldest: 17)
                {
                    ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["待遇类别"] = Fill.Text("孤儿基本生活保障"), ["发放状态"] = Fill.Text("发放"),
                    ["开始年月"] = Fill.Dates(at.YearsAgo(5), at.YearsAgo(1)),
                },
            ],
            Share: 5),
    ]);
}
