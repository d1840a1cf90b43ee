using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>财政供养人员, 财政局: three files (those there, those who left, those who came), GB18030, separated by <c>|</c>.</summary>
internal static class PublicPayrollExport
{
    /// <summary>0-based place of the file of those on the payroll.</summary>
    public const int Present = 0;

    /// <summary>0-based place of the file of those who left.</summary>
    public const int Left = 1;

    /// <summary>0-based place of the file of those who came.</summary>
    public const int New = 2;

    public static SourceExport Create(ExportContext at)
    {
        RowKind Employee(int weight, int youngest, int oldest, Filler status, string state) => new(weight, youngest, oldest)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["单位名称"] = Fill.OneOf("示例县第一小学", "示例县人民医院", "示例县林业工作站", "示例镇人民政府"),
            ["人员身份"] = status, ["在职状态"] = Fill.Text(state), ["应发金额"] = state == "退出" ? Fill.Nothing : Fill.Amounts(2600, 7800, 10),
            ["发放年月"] = Fill.Date(state == "退出" ? at.YearsAgo(1) : at.MonthsAgo(1)), ["进入日期"] = Fill.Dates(at.YearsAgo(25), at.YearsAgo(3)),
            ["退出日期"] = state == "退出" ? Fill.Dates(at.YearsAgo(2), at.YearsAgo(1)) : Fill.Nothing,
        };

        var serving = Employee(70, 22, 59, Fill.OneOf(("事业人员", 6), ("公务员", 3), ("工勤人员", 1)), "在职");
        var retired = Employee(30, 60, 89, Fill.Text("退休"), "退休");
        var left = Employee(1, 22, 70, Fill.Text("事业人员"), "退出");
        return new SourceExport("public_payroll", "姓名",
        [
            new ExportFile(Layout("财政供养人员-基本.csv"), [serving, retired], Share: 15),
            new ExportFile(Layout("财政供养人员-退出.csv"), [left], Share: 5),
            new ExportFile(Layout("财政供养人员-新增.csv"), [serving], Share: 3),
        ]);
    }

    private static FileLayout Layout(string name) => new()
    {
        Name = name,
        Encoding = ExportEncoding.Gb18030,
        Delimiter = '|',
        Columns =
        [
            Unknown("单位编码", Fill.Pattern("1499###")), Known("单位名称"), Known("姓名"), Known("身份证号"), Known("人员身份"), Known("在职状态"),
            Known("应发金额"), Known("发放年月").As(DateStyle.CompactMonth), Known("进入日期"), Known("退出日期"),
        ],
    };
}
