using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Formats.Scan;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Temporary;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>Finds the tables of a source in a file, whatever kind of file its bytes say it is.</summary>
internal sealed partial class TableFinder(SourceDefinition source, TemporaryFiles temporary, ProblemList problems)
{
    private readonly ImmutableArray<InputTable>.Builder _tables = ImmutableArray.CreateBuilder<InputTable>();
    private readonly ImmutableArray<IDisposable>.Builder _owned = ImmutableArray.CreateBuilder<IDisposable>();

    /// <summary>
    /// Whether a workbook of LibreOffice is read. Townships send back what their program makes; of agencies one is asked for that everybody
    /// can open.
    /// </summary>
    public bool ReadsOpenDocument { get; init; }

    /// <summary>Finds them; problems say what could not be used.</summary>
    public FoundTables Find(InputFile file, SafeFileHandle handle)
    {
        try
        {
            Look(file, handle, depth: 0);
        }
        catch (IOException error)
        {
            problems.Add(DamagedFileException.ProblemOf(error, file));
        }

        TellOfNotes();
        if (_tables.Count == 0 && _notMeant.Count > 0 && !problems.HasErrors)
            problems.Add(WorkbookProblems.NoneMeant(new Place(file.Name), _notMeant, file.Sheets));
        return new FoundTables(_tables.ToImmutable(), _owned.ToImmutable());
    }

    /// <param name="file">The file, or the member of an archive.</param>
    /// <param name="handle">Its bytes.</param>
    /// <param name="depth">How many archives it is in.</param>
    private void Look(InputFile file, SafeFileHandle handle, int depth) =>
        Look(file, handle, ArchivePart.IsOne(file.Name, handle) ? FileFormat.ArchivePart : FileFormatSniffer.Of(handle), encoding: null,
            depth);

    private void Look(InputFile file, SafeFileHandle handle, FileFormat format, TextEncoding? encoding, int depth)
    {
        switch (format)
        {
            case FileFormat.Empty:
                problems.Add(FileProblems.Empty(new Place(file.Name)));
                break;
            case FileFormat.Text:
                LookAtText(file, handle, encoding, depth);
                break;
            case FileFormat.Utf16:
                LookAtUtf16(file, handle, depth);
                break;
            case FileFormat.Xlsx or FileFormat.Xls:
            case FileFormat.OpenDocument when ReadsOpenDocument:
                LookAtSheets(file, new SheetFile(handle, format, TextEncoding.Utf8));
                break;
            case FileFormat.Html:
                LookAtSheets(file, new SheetFile(handle, format, encoding ?? HtmlEncoding.Detect(handle)));
                break;
            case FileFormat.SpreadsheetMl:
                LookAtSheets(file, new SheetFile(handle, format, encoding ?? TextEncodingDetector.Look(handle).Encoding));
                break;
            case FileFormat.Zip or FileFormat.Rar or FileFormat.SevenZip or FileFormat.Gzip:
                LookAtArchive(file, handle, format, depth);
                break;
            default:
                Refuse(Refusal(format, new Place(file.Name)),
                    mayBeNote: depth > 0 && format is FileFormat.Pdf or FileFormat.Picture or FileFormat.Document);
                break;
        }
    }

    private void LookAtUtf16(InputFile file, SafeFileHandle handle, int depth)
    {
        if (Utf16Text.ToTemporary(handle, temporary) is not { } text)
        {
            problems.Add(FileProblems.HasNulBytes(new Place(file.Name)));
            return;
        }

        _owned.Add(text);
        Look(file, text, FileFormatSniffer.Of(text), TextEncoding.Utf16, depth);
    }

    // Sheets and members that the config leaves to another source.
    private readonly List<string> _notMeant = [];

    private bool IsMeant(InputFile file, string? sheet)
    {
        if (file.Means(sheet))
            return true;
        _notMeant.Add(sheet ?? file.Member!);
        return false;
    }

    private void LookAtText(InputFile file, SafeFileHandle handle, TextEncoding? encoding, int depth)
    {
        if (!IsMeant(file, sheet: null))
            return;
        if (CsvTable.Look(handle, source, encoding) is not { } found)
            problems.Add(FileProblems.Empty(new Place(file.Name)));
        else if (!source.Columns.IsEmpty
            && UnreadText.WhyNot(handle, found.Shape.Encoding, source, found.Header, new Place(file.Name)) is { } why)
            problems.Add(why);
        else if (found.Header.Columns.Found == 0 && !source.Columns.IsEmpty)
            Refuse(HeaderFaults.None(source, new Place(file.Name)), mayBeNote: depth > 0 && HoldsNoNumber(handle));
        else if (HasColumns(found.Header, new Place(file.Name)))
            AddText(file, handle, found.Shape, found.Header);
    }

    private void AddText(InputFile file, SafeFileHandle handle, CsvShape shape, FoundHeader header)
    {
        if (shape.Detected is { HasOther: true } detected)
        {
            var other = ReferenceEquals(detected.Encoding, TextEncoding.Gb18030) ? TextEncoding.Utf8 : TextEncoding.Gb18030;
            problems.Add(FileProblems.EncodingsMixed(new Place(file.Name, Row: detected.OtherLine), detected.Encoding.Name,
                other.Name));
        }

        var layout = LayoutOf(file, null, shape.Encoding, header);
        _tables.Add(new ScannedTable(handle, shape, layout with { LeftOut = LeftOutInText.Look(handle, shape, layout) }));
    }

    private bool HasColumns(FoundHeader header, Place where) => HeaderFaults.Tell(source, header, where, problems);

    private static TableLayout LayoutOf(InputFile file, string? sheet, TextEncoding encoding, FoundHeader header) =>
        new(new TablePlace(file.Index, file.Name, sheet), encoding, header.Cells, header.Columns, header.RowsBefore + 1);

    private static Problem Refusal(FileFormat format, Place where) => format switch
    {
        FileFormat.WebArchive => FileProblems.IsHtml(where),
        FileFormat.Xml => FileProblems.IsXml(where),
        FileFormat.Pdf => FileProblems.IsPdf(where),
        FileFormat.DBase => FileProblems.IsDatabase(where, "dBase, FoxPro"),
        FileFormat.Access => FileProblems.IsDatabase(where, "Access"),
        FileFormat.Sqlite => FileProblems.IsDatabase(where, "SQLite"),
        FileFormat.OldestXls => FileProblems.IsOldestXls(where),
        FileFormat.ArchivePart => ArchiveProblems.InParts(where),
        FileFormat.Program => ArchiveProblems.IsProgram(where),
        FileFormat.Picture => FileProblems.IsPicture(where),
        FileFormat.Document => FileProblems.IsDocument(where),
        FileFormat.OpenDocument => FileProblems.IsOpenDocument(where),
        FileFormat.Xlsb => FileProblems.IsXlsb(where),
        _ => ArchiveProblems.OfOtherKind(where),
    };
}
