namespace Matcher.Loading;

/// <summary>
/// Writes a table as one CSV file: the file whose lists those of the table must equal, but for the places. Row n of the table is its row
/// n + 1, as Excel shows it.
/// </summary>
internal static class CommaText
{
    /// <summary>Writes header and rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Takes the text.</param>
    public static void Write(SourceTable table, TextWriter output)
    {
        WriteLine(table.Columns.Select(column => column.Header), output);
        foreach (var row in table.Rows())
            WriteLine(row, output);
    }

    private static void WriteLine(IEnumerable<string> cells, TextWriter output)
    {
        output.Write(string.Join(',', cells.Select(Quoted)));
        output.Write('\n');
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
