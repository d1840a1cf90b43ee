using System.Buffers;
using System.Globalization;

namespace Matcher.Loading;

/// <summary>
/// Writes a table as COPY of PostgreSQL, LOAD DATA of MySQL and FORMAT TabSeparated of ClickHouse all read it: UTF-8, a line a row, tabs
/// between cells, what would be taken for something else behind a backslash. The first cell numbers the row.
/// </summary>
internal static class TabbedText
{
    // No database takes NUL in a text, so it is left out.
    private static readonly SearchValues<char> Special = SearchValues.Create("\t\r\n\\\0");

    /// <summary>Writes all rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="emptyAsNull">Whether an empty cell is NULL, as where a database cannot tell the two apart; else an empty text.</param>
    /// <param name="output">Takes the text.</param>
    public static void Write(SourceTable table, bool emptyAsNull, TextWriter output)
    {
        foreach (var row in table.Rows())
        {
            output.Write(table.RowCount.ToString(CultureInfo.InvariantCulture));
            foreach (var cell in row)
            {
                output.Write('\t');
                output.Write(cell.Length == 0 && emptyAsNull ? "\\N" : Escaped(cell));
            }

            output.Write('\n');
        }
    }

    private static string Escaped(string cell) => !cell.AsSpan().ContainsAny(Special) ? cell : cell
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\0", "", StringComparison.Ordinal);
}
