using static Matcher.Samples.Exports.LayoutColumn;

using Matcher.Samples.Cells;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Exports;

/// <summary>
/// 住房公积金, 公积金中心: an .xls of Excel 97–2003 with codes for the state of the account and national data names as
/// headers; as text every field in quotes.
/// </summary>
internal static class HousingFundExport
{
    public static SourceExport Create(ExportContext at)
    {
        RowKind Account(int weight, string state, int newestMonths, int oldestMonths) => new(weight, 20, 59)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["单位名称"] = Fill.OneOf("示例煤业有限公司", "示例县第一小学", "示例商贸有限公司", "示例建筑工程有限公司"),
            ["个人账号"] = Fill.Pattern("1499########"), ["账户状态"] = Fill.Text(state),
            ["缴存基数"] = Fill.SharedAmount(2000, 9000), ["个人月缴额"] = Fill.SharedAmount(2000, 9000, percent: 8),
            ["单位月缴额"] = Fill.SharedAmount(2000, 9000, percent: 8),
            ["账户余额"] = Fill.Amounts(200, 60_000), ["开户日期"] = Fill.Dates(at.YearsAgo(18), at.YearsAgo(6)),
            ["最近汇缴年月"] = Fill.Dates(at.MonthsAgo(oldestMonths), at.MonthsAgo(newestMonths)),
        };

        return new SourceExport("housing_fund", "姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "公积金个人账户.csv",
                    Container = "公积金个人账户.xls",
                    Form = FileForm.Xls,
                    Encoding = ExportEncoding.Utf8,
                    QuotesAll = true,
                    Columns =
                    [
                        Known("DWMC", "单位名称"), Known("XingMing", "姓名"), Known("ZJHM", "身份证号"), Known("GRZH", "个人账号"),
                        Known("GRZHZT", "账户状态").Coded(("正常", "01"), ("封存", "02"), ("合并销户", "03"), ("外部转出销户", "04"), ("提取销户", "05"),
                            ("冻结", "06"), ("其他", "99")),
                        Known("GRJCJS", "缴存基数").AsNumbers(), Known("GRYJCE", "个人月缴额").AsNumbers(), Known("DWYJCE", "单位月缴额").AsNumbers(),
                        Known("GRZHYE", "账户余额").AsNumbers(),
                        Known("汇缴年月", "最近汇缴年月").As(DateStyle.CompactMonth), Known("KHRQ", "开户日期").AsDates(),
                    ],
                },
                [Account(60, "正常", 0, 2), Account(25, "封存", 12, 60), Account(10, "提取销户", 24, 70), Account(5, "外部转出销户", 20, 70)],
                Share: 80),
        ]);
    }
}
