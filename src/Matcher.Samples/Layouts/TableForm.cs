using System.Text;

namespace Matcher.Samples.Layouts;

/// <summary>
/// How one table of an export is written, whatever its columns: a text file, a member of an archive, or a sheet of a workbook.
/// </summary>
internal record TableForm
{
    // No export holds these: within a sheet nothing need be quoted.
    private const char CellBreak = '\u001F';
    private const char SheetRowBreak = '\u001E';

    /// <summary>File name as a text of its own.</summary>
    public required string Name { get; init; }

    /// <summary>File name of the archive or workbook that it stands in; null for a text of its own.</summary>
    public string? Container { get; init; }

    public FileForm Form { get; init; }

    /// <summary>Name of its sheet in a workbook.</summary>
    public string Sheet { get; init; } = "Sheet1";

    /// <summary>What stands above the header of a sheet, merged over all columns; empty: nothing.</summary>
    public string Title { get; init; } = "";

    public Encoding Encoding { get; init; } = ExportEncoding.Utf8Bom;

    public char Delimiter { get; init; } = ',';

    public string NewLine { get; init; } = "\r\n";

    /// <summary>Whether the last row ends with a line break.</summary>
    public bool EndsWithNewLine { get; init; } = true;

    /// <summary>Whether every field stands in quotes.</summary>
    public bool QuotesAll { get; init; }

    /// <summary>How dates are written where a column says nothing else.</summary>
    public DateStyle Dates { get; init; } = DateStyle.Hyphen;

    /// <summary>Name of the file that it is in.</summary>
    public string File => Container ?? Name;

    public bool IsSheet => Form != FileForm.Text;

    /// <summary>What stands between fields while rows are made.</summary>
    public char FieldBreak => IsSheet ? CellBreak : Delimiter;

    /// <summary>What stands between rows while they are made.</summary>
    public string RowBreak => IsSheet ? SheetRowBreak.ToString() : NewLine;

    /// <summary>The bytes before the header.</summary>
    public ReadOnlySpan<byte> Mark => Encoding.Preamble;

    /// <summary>A field as it stands in the file, quoted where it must be.</summary>
    public byte[] Encode(string text) => Encoding.GetBytes(Quote(text));

    /// <summary>A field in quotes where it must be.</summary>
    public string Quote(string text)
    {
        if (IsSheet)
            return text;
        var mustQuote = QuotesAll || text.AsSpan().IndexOfAny(Delimiter, '"') >= 0 || text.AsSpan().IndexOfAny('\r', '\n') >= 0;
        return mustQuote ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
