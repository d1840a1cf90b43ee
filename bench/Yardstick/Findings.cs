using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace Matcher.Bench.Yardstick;

/// <summary>That a rule found somebody.</summary>
/// <param name="Rule">Its title.</param>
/// <param name="Id">The number as it is written on the roster, or for 漏保 in the source, without what it is wrapped in.</param>
/// <param name="Person">Household and name, for those who have no number and those who are in two places.</param>
internal readonly record struct Finding(string Rule, string Id, string Person) : IComparable<Finding>
{
    /// <summary>By rule, then person.</summary>
    public int CompareTo(Finding other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc/>
    public override string ToString() => $"{Rule},{Id},{Person}";
}

/// <summary>Whom an engine found, read from the lists that it wrote.</summary>
internal static class Findings
{
    // Matcher's list of doubts is about one rule and what the rows themselves show; a line of the rule has a 疑点编号.
    private const string RuleOfDoubts = "一个身份证号两个姓名";

    private const string UndecidedList = "未比对.csv";

    private static readonly string[] Lists = ["疑点清单/全县.csv", "漏保线索", "身份存疑", "数据质量/花名册.csv"];

    /// <summary>Reads them.</summary>
    /// <param name="output">The engine's output folder; Matcher's has a folder for the day in it.</param>
    public static ImmutableHashSet<Finding> Read(string output)
    {
        var root = Directory.GetDirectories(output, "疑点清单", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Single()!;
        return [.. Lists.SelectMany(list => FilesOf(Path.Combine(root, list))).SelectMany(ReadList)];
    }

    /// <summary>
    /// Rows of sources that Matcher leaves undecided, because somebody of the same name is on the roster with a number that nobody can
    /// compare. SQL has no doubt and lists them.
    /// </summary>
    /// <param name="output">Matcher's output folder.</param>
    public static ImmutableHashSet<Finding> ReadUndecided(string output) =>
    [
        .. Directory.GetFiles(output, UndecidedList, SearchOption.AllDirectories).SelectMany(ReadList),
    ];

    /// <summary>A number without what it may be wrapped in: blanks, quotes, the ="…" that keeps Excel from rounding it.</summary>
    public static string Tidy(string number) =>
        string.Concat(number.Normalize(NormalizationForm.FormKC).Where(c => char.IsAsciiLetterOrDigit(c) || c is '*' or '.' or '+'))
            .ToUpperInvariant();

    private static IEnumerable<string> FilesOf(string list) =>
        Directory.Exists(list) ? Directory.EnumerateFiles(list, "*.csv", SearchOption.AllDirectories) : [list];

    private static IEnumerable<Finding> ReadList(string file)
    {
        using var reader = CsvReader.Create(File.OpenRead(file), new CsvReaderOptions { HasHeader = false }, leaveOpen: false);
        var header = Read(reader);
        while (Read(reader) is { } cells)
        {
            if (Cell("规则") is { } rule)
                yield return Of(rule);
            else if (Cell("疑点编号") is not "")
                yield return Of(RuleOfDoubts);

            Finding Of(string rule) => new(rule, Tidy(Cell("身份证号")!), $"{Cell("户编号")} {Cell("姓名")}");

            string? Cell(string column) => Array.IndexOf(header!, column) is >= 0 and var index ? cells[index] : null;
        }
    }

    private static string[]? Read(CsvReader reader) => reader.Read()
        ? [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)).Trim('\uFEFF'))]
        : null;
}
