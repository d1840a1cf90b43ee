using System.Collections.Immutable;
using CsvHelper;
using System.Text;

namespace Matcher.Bench.Yardstick;

/// <summary>Whom an engine found: pairs of a rule and an ID number, read from the lists that it wrote.</summary>
internal static class Findings
{
    private static readonly string[] Lists = ["疑点清单/全县.csv", "漏保线索"];

    /// <summary>Reads them.</summary>
    /// <param name="output">The engine's output folder; Matcher's has a folder for the day in it.</param>
    public static ImmutableHashSet<(string Rule, string Id)> Read(string output)
    {
        var root = Directory.GetDirectories(output, "疑点清单", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Single()!;
        return [.. Lists.SelectMany(list => FilesOf(Path.Combine(root, list))).SelectMany(ReadList)];
    }

    /// <summary>A number without what it may be wrapped in: blanks, quotes, the ="…" that keeps Excel from rounding it.</summary>
    public static string Tidy(string number) =>
        string.Concat(number.Normalize(NormalizationForm.FormKC).Where(c => char.IsAsciiLetterOrDigit(c) || c is '*' or '.' or '+')).ToUpperInvariant();

    private static IEnumerable<string> FilesOf(string list) =>
        Directory.Exists(list) ? Directory.EnumerateFiles(list, "*.csv", SearchOption.AllDirectories) : [list];

    private static IEnumerable<(string Rule, string Id)> ReadList(string file)
    {
        using var reader = CsvReader.Create(File.OpenRead(file), new CsvReaderOptions { HasHeader = false }, leaveOpen: false);
        var (rule, id) = (-1, -1);
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)).Trim('\uFEFF'))];
            if (rule < 0)
                (rule, id) = (Array.IndexOf(cells, "规则"), Array.IndexOf(cells, "身份证号"));
            else
                yield return (cells[rule], Tidy(cells[id]));
        }
    }
}
