using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Workbooks.Ods;
using Matcher.Formats.Workbooks.Xlsx;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>A file with sheets.</summary>
/// <param name="Handle">The file.</param>
/// <param name="Format">What it is.</param>
/// <param name="Encoding">How its bytes become characters, if it is text.</param>
internal sealed record SheetFile(SafeFileHandle Handle, FileFormat Format, TextEncoding Encoding)
{
    /// <summary>What users read.</summary>
    public string FormatName => Format switch
    {
        FileFormat.Xlsx => "xlsx",
        FileFormat.Xls => "xls",
        FileFormat.OpenDocument => "ods",
        FileFormat.Html => $"HTML ({Encoding.Name})",
        _ => $"XML 2003 ({Encoding.Name})",
    };

    /// <summary>Whether a cell says in which column it stands. Else a row that is too short may have lost a cell anywhere.</summary>
    public bool HasCellsByColumn => Format != FileFormat.Html;

    /// <summary>Bytes.</summary>
    public long Length { get; } = RandomAccess.GetLength(Handle);

    /// <summary>A reader before the first sheet; disposing it leaves the file open.</summary>
    /// <exception cref="DamagedFileException">The file is damaged or protected.</exception>
    public SheetReader Open() => Format switch
    {
        FileFormat.Html => HtmlSheets.Open(Handle, Encoding),
        FileFormat.SpreadsheetMl => SpreadsheetMlSheets.Open(Handle, Encoding),
        FileFormat.Xlsx => XlsxSheets.Open(Handle),
        FileFormat.OpenDocument => OdsSheets.Open(Handle),
        _ => XlsSheets.Open(Handle),
    };
}
