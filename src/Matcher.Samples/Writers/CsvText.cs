using System.Text;
using Matcher.Samples.Exports;

namespace Matcher.Samples.Writers;

/// <summary>Writes small CSV files: UTF-8 with BOM, comma.</summary>
internal static class CsvText
{
    public static void Write(string path, string newLine, IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var layout = new FileLayout { Name = Path.GetFileName(path), NewLine = newLine, Columns = [] };
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))
        {
            NewLine = newLine,
        };
        foreach (var row in rows.Prepend(header))
            output.WriteLine(string.Join(',', row.Select(layout.Quote)));
    }
}
