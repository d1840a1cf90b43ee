using Spectre.Console;

namespace Matcher.Cli.Terminal;

/// <summary>
/// A table in plain text that lines up in a monospaced font, where a Chinese character is two columns wide. It never wraps:
/// what is redirected is read by programs, and a terminal wraps by itself.
/// </summary>
internal sealed class TextTable(params ReadOnlySpan<TextColumn> columns)
{
    private const string Gap = "  ";

    private readonly TextColumn[] _columns = columns.ToArray();
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, one cell a column.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(OneLine)]);

    /// <summary>The header, a line under it, and the rows.</summary>
    public IEnumerable<string> Lines()
    {
        var widths = _columns
            .Select((column, index) => _rows.Select(row => row[index]).Append(column.Header).Max(text => text.GetCellWidth()))
            .ToArray();
        yield return Line([.. _columns.Select(column => column.Header)], widths);
        yield return string.Join(Gap, widths.Select(width => new string('-', width)));
        foreach (var row in _rows)
            yield return Line(row, widths);
    }

    // The name of a file may hold anything, and a row is a line.
    private static string OneLine(string cell) => cell.AsSpan().ContainsAny("\r\n\t")
        ? string.Join(' ', cell.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        : cell;

    private string Line(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, index) => FittedText.Padded(cell, widths[index], _columns[index].IsNumber))).TrimEnd();
}

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="IsNumber">Whether it lines up on the right.</param>
internal sealed record TextColumn(string Header, bool IsNumber = false);
