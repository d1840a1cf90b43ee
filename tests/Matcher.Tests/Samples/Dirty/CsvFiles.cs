using System.Text;
using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>csv: quotes, line ends, delimiters, numbers of fields.</summary>
internal static class CsvFiles
{
    private static readonly string Plain = Cars.Table(Cars.Row(Ming), Cars.Row(OffRoster), Cars.Row(Lan));

    public static IEnumerable<DirtyFile> Files =>
    [
        Text("quoted",
            string.Concat(
                Plain.TrimEnd().Split("\r\n").Select(line => '"' + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"\r\n"))),
        Text("quote-not-closed", Cars.Table(Cars.Row(Ming), Cars.Row(OffRoster, name: "\"吴仁石"), Cars.Row(Lan))),
        Text("two-quotes-not-closed",
            Cars.Table(Cars.Row(Ming), Cars.Row(OffRoster, name: "\"吴仁石"), Cars.Row(OffRoster, name: "\"吴仁石"), Cars.Row(Lan))),
        Text("stray-quote", Cars.Table(Cars.Row(Ming), Cars.Row(Lan).Replace("小型轿车", "小型\"轿车", StringComparison.Ordinal))),
        Text("doubled-quotes", Cars.Table(Cars.Row(Ming).Replace("小型轿车", "\"小型\"\"轿\"\"车\"", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("line-break-in-quotes", Cars.Table(Cars.Row(Ming).Replace("小型轿车", "\"小型\r\n轿车\"", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("comma-in-quotes", Cars.Table(Cars.Row(Ming).Replace("小型轿车", "\"轿车,小型\"", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("comma-without-quotes", Cars.Table(Cars.Row(Ming).Replace("小型轿车", "轿车,小型", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("field-missing", Cars.Table(Cars.Row(Ming).Replace(",正常", "", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("line-broken-in-two", Cars.Table(Cars.Row(Ming).Replace("小型轿车", "小型\r\n轿车", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("delimiters-behind-every-row",
            Cars.Header + Cars.Row(Ming).Replace("\r", ",,\r", StringComparison.Ordinal) + Cars.Row(Lan)
                .Replace("\r", ",,\r", StringComparison.Ordinal)),
        Text("delimiters-behind-one-row", Cars.Table(Cars.Row(Ming).Replace("\r", ",,\r", StringComparison.Ordinal), Cars.Row(Lan))),
        Text("lf-only", Plain.Replace("\r", "", StringComparison.Ordinal)),
        Text("cr-only", Plain.Replace("\n", "", StringComparison.Ordinal)),
        Text("line-ends-mixed",
            Cars.Header.Replace("\r", "", StringComparison.Ordinal) + Cars.Row(Ming) + Cars.Row(OffRoster)
                .Replace("\n", "", StringComparison.Ordinal) + Cars.Row(Lan)),
        Text("no-line-end-at-the-end", Plain.TrimEnd()),
        Text("ctrl-z-at-the-end", Plain + "\x1A"),
        Text("nul-padding", Plain + new string('\0', 600)),
        Text("nul-within", Plain.Replace("小型轿车", "小型\0轿车", StringComparison.Ordinal)),
        Text("blank-lines", "\r\n" + Cars.Header + "\r\n" + Cars.Row(Ming) + "\r\n  \r\n" + Cars.Row(Lan) + "\r\n\r\n"),
        Text("rows-of-delimiters", Cars.Table(Cars.Row(Ming), ",,,,,\r\n", Cars.Row(Lan), ",,,,,\r\n,,,,,\r\n")),
        Text("semicolons", Plain.Replace(',', ';')),
        Text("tabs", Plain.Replace(',', '\t')),
        Text("bars", Plain.Replace(',', '|')),
        Text("sep-line", "sep=;\r\n" + Plain.Replace(',', ';')),
        Text("full-width-commas", Plain.Replace(',', '，')),
        Text("number-signs", Plain.Replace(',', '#')),
        Text("control-characters", Plain.Replace(',', '\u0001')),
        Text("blanks-between-columns", Plain.Replace(',', ' ')),
        Text("single-quotes", string.Concat(
            Plain.TrimEnd().Split("\r\n").Select(line => '\'' + line.Replace(",", "','", StringComparison.Ordinal) + "'\r\n"))),
        Text("header-only", Cars.Header),
        Text("header-without-line-end", Cars.Header.TrimEnd()),
        Text("empty", ""),
        Text("blanks-only", "\r\n  \r\n"),
        Text("no-table", "尊敬的民政局：\r\n　　本月数据因系统升级暂不能提供，请谅解。\r\n"),
        new("csv/cut-off.csv", Encoding.UTF8.GetBytes(Plain)[..^20]),
    ];

    private static DirtyFile Text(string name, string text) => DirtyFile.Utf8($"csv/{name}.csv", text);
}
