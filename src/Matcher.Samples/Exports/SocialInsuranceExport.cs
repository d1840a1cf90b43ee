using System.Collections.Immutable;
using Matcher.Samples.Cells;
using Matcher.Samples.Layouts;
using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>
/// 社会保险, 人社局: the insured in UTF-8 with commas, the largest file of all and so gzipped; pensions separated by tabs, under the element
/// names of GB/T 40217—2021.
/// </summary>
internal static class SocialInsuranceExport
{
    /// <summary>0-based place of the file of the insured.</summary>
    public const int Insured = 0;

    /// <summary>0-based place of the file of pensions.</summary>
    public const int Pensions = 1;

    public const string Enterprise = "企业职工基本养老保险";

    public const string Institutions = "机关事业单位基本养老保险";

    public const string Residents = "城乡居民基本养老保险";

    public static SourceExport Create(ExportContext at) => new("social_insurance", "姓名",
    [
        new ExportFile(
            new FileLayout
            {
                Name = "养老保险参保缴费.csv",
                Container = "养老保险参保缴费.csv.gz",
                Encoding = ExportEncoding.Utf8,
                NewLine = "\n",
                Columns =
                [
                    Unknown("个人编号", Fill.Pattern("1499######")), Known("姓名"), Known("社会保障号码", "身份证号"), Known("险种"), Known("参保身份"),
                    Known("个人缴费状态", "缴费状态"), Known("最近缴费年月").As(DateStyle.CompactMonth), Known("单位名称"), Known("缴费基数"),
                    Known("待遇状态"), Known("待遇项目"), Known("待遇开始年月").As(DateStyle.CompactMonth), Known("月待遇金额"), Known("死亡日期"),
                ],
            },
            InsuredKinds(at), Share: 250),
        new ExportFile(
            new FileLayout
            {
                Name = "养老待遇发放.txt",
                Encoding = ExportEncoding.Utf8,
                Delimiter = '\t',
                Dates = DateStyle.Compact,
                Columns =
                [
                    Known("AAC002", "身份证号"), Known("AAC003", "姓名"), Known("AAE140", "险种"), Known("参保身份"), Known("AAC031", "缴费状态"),
                    Known("最近缴费年月"), Known("AAE180", "缴费基数"), Known("单位名称"), Known("待遇状态"), Known("AAA037", "待遇项目"),
                    Known("AIC160", "待遇开始年月").As(DateStyle.CompactMonth), Known("AAE019", "月待遇金额"), Known("AAE138", "死亡日期"),
                ],
            },
            PensionKinds(at), Share: 60),
    ]);

    private static ImmutableArray<RowKind> InsuredKinds(ExportContext at)
    {
        RowKind Person(int weight, string scheme, string status, string payment, int newest, int oldest) => new(weight, 18, 59)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["险种"] = Fill.Text(scheme), ["参保身份"] = Fill.Text(status),
            ["缴费状态"] = Fill.Text(payment),
            ["最近缴费年月"] = Fill.Dates(at.MonthsAgo(oldest), at.MonthsAgo(newest)),
            ["单位名称"] = scheme == Residents ? Fill.Nothing : Fill.OneOf("示例煤业有限公司", "示例商贸有限公司", "示例建筑工程有限公司"),
            ["缴费基数"] = scheme == Residents ? Fill.Nothing : Fill.Amounts(3400, 9000, 10),
        };

        return
        [
            Person(55, Residents, "城乡居民", "参保缴费", 1, 10),
            Person(25, Enterprise, "在职职工", "参保缴费", 1, 2),
            Person(8, Enterprise, "灵活就业人员", "参保缴费", 1, 6),
            Person(7, Enterprise, "在职职工", "暂停缴费（中断）", 14, 60),
            Person(5, Institutions, "在职职工", "参保缴费", 1, 2),
        ];
    }

    private static ImmutableArray<RowKind> PensionKinds(ExportContext at)
    {
        RowKind Pensioner(int weight, string scheme, string item, int least, int most, bool isDead = false) => new(weight, 60)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["险种"] = Fill.Text(scheme),
            ["参保身份"] = Fill.Text(scheme == Residents ? "城乡居民" : "离退休人员"),
            ["缴费状态"] = Fill.Text("终止缴费"), ["待遇状态"] = Fill.Text(isDead ? "暂停发放" : "正常发放"), ["待遇项目"] = Fill.Text(item),
            ["待遇开始年月"] = Fill.Dates(at.YearsAgo(18), at.YearsAgo(1)), ["月待遇金额"] = Fill.Amounts(least, most),
            ["死亡日期"] = isDead ? Fill.Dates(at.YearsAgo(3), at.MonthsAgo(1)) : Fill.Nothing,
        };

        return
        [
            Pensioner(60, Residents, "基础养老金", 118, 180),
            Pensioner(25, Enterprise, "基本养老金", 1800, 4200),
            Pensioner(8, Institutions, "基本养老金", 3200, 6800),
            Pensioner(7, Residents, "基础养老金", 118, 180, isDead: true),
        ];
    }
}
