using System.Globalization;
using System.Text;
using CsvHelper;
using Matcher.Cli.Support;

namespace Matcher.Cli.Cases;

/// <summary>What came of a case, in a form that a person can hold to be right or wrong.</summary>
internal static class CaseReport
{
    private const string NotReceived = "配置注明本单位收不到这个数据来源";

    public static string Of(ProcessResult result, string output)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"exit {result.ExitCode}\n");
        var lists = Directory.Exists(output) ? Directory.GetDirectories(output).Single() : output;
        Section("leads", Rows(Path.Combine(lists, "疑点清单", "全县.csv"), "姓名", "规则", "匹配等级", "级别", "疑点说明", "涉及月数(估算)", "涉及金额(估算)"));
        Section("possibly missed", Folder("漏保线索", "姓名", "规则", "级别", "疑点说明"));
        Section("identity doubts", Folder("身份存疑", "姓名", "来源姓名", "匹配等级", "存疑原因"));
        // What a case has no file of says nothing about it.
        Section(
            "not checked",
            Rows(Path.Combine(lists, "未比对.csv"), "对象", "姓名", "规则", "数据来源", "原因")
                .Where(line => !line.Contains(NotReceived, StringComparison.Ordinal)));
        Section("households", Households(Path.Combine(lists, "户核对表")));
        Section(
            "told",
            result.Error.Split('\n')
                .Where(line => line.StartsWith("warning", StringComparison.Ordinal) || line.StartsWith("error", StringComparison.Ordinal)));
        return text.ToString();

        void Section(string title, IEnumerable<string> lines)
        {
            var all = lines.Order(StringComparer.Ordinal).ToList();
            text.Append('\n').Append(title).Append(all.Count == 0 ? ": none\n" : ":\n");
            foreach (var line in all)
                text.Append("  ").Append(line).Append('\n');
        }

        IEnumerable<string> Folder(string name, params string[] columns) => Directory.Exists(Path.Combine(lists, name))
            ? Directory.EnumerateFiles(Path.Combine(lists, name), "*.csv", SearchOption.AllDirectories)
                .SelectMany(file => Rows(file, columns))
            : [];
    }

    // One line a household, with the cells of the sources that were compared.
    private static IEnumerable<string> Households(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var row in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).SelectMany(Table))
        {
            var compared = row.SkipWhile(cell => cell.Key != "最高级别").Skip(1).Where(cell => cell.Value != "未比对");
            yield return $"{row["户主姓名"]}: {string.Join("; ", compared.Select(cell => $"{cell.Key} {cell.Value}"))}";
        }
    }

    private static IEnumerable<string> Rows(string path, params string[] columns) => File.Exists(path)
        ? Table(path).Select(row => string.Join(" | ", columns.Select(column => row.GetValueOrDefault(column, ""))).TrimEnd(' ', '|'))
        : [];

    private static List<OrderedDictionary<string, string>> Table(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        var rows = new List<OrderedDictionary<string, string>>();
        while (reader.Read())
            rows.Add(new OrderedDictionary<string, string>(
                reader.Headers.Select((name, i) => KeyValuePair.Create(name, Encoding.UTF8.GetString(reader.GetSpan(i)))),
                StringComparer.Ordinal));
        return rows;
    }
}
