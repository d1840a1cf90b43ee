using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Matches;

namespace Matcher.Cli.Reports;

/// <summary>The row balance of every source: rows = matched + not on the roster + rejected; file by file where there are several.</summary>
internal static class RowTable
{
    private const string Indent = "  ";

    public static IEnumerable<string> Lines(IReadOnlyCollection<FileTally> files, bool everyFile, CliTexts texts)
    {
        var table = new TextTable(
            new(texts.Of("ColumnSource")),
            new(texts.Of("ColumnRows"), IsNumber: true),
            new(texts.Of("ColumnMatched"), IsNumber: true),
            new(texts.Of("ColumnNotOnRoster"), IsNumber: true),
            new(texts.Of("ColumnRejected"), IsNumber: true),
            new(texts.Of("ColumnFormat")),
            new(texts.Of("ColumnSum")));
        foreach (var source in files.GroupBy(file => file.Source, StringComparer.Ordinal))
        {
            var own = source.ToList();
            table.Add(Row(source.Key, own, texts));
            if (everyFile || own.Count > 1)
                own.ForEach(file => table.Add(Row(Indent + NameOf(file), [file], texts)));
        }

        return table.Lines();
    }

    private static string NameOf(FileTally file) => file.Sheet is { } sheet ? $"{file.File} [{sheet}]" : file.File;

    private static string[] Row(string name, List<FileTally> files, CliTexts texts)
    {
        string Number(Func<FileTally, long> count) => string.Format(texts.Language, "{0:N0}", files.Sum(count));
        return
        [
            name,
            Number(file => file.Rows),
            Number(file => file.Matched),
            Number(file => file.NotOnRoster),
            Number(file => file.Rejected),
            string.Join(", ", files.Select(file => file.Format).Distinct()),
            texts.Of(files.All(file => file.Balances) ? "SumHolds" : "SumBroken"),
        ];
    }
}
