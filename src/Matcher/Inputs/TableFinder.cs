using System.Collections.Immutable;
using System.IO.Compression;
using ExcelDataReader.Exceptions;
using Matcher.Inputs.Csv;
using Matcher.Inputs.Workbooks;
using Matcher.Problems;
using Matcher.Sources;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>The tables found in a file, and what must be closed after them.</summary>
internal sealed record FoundTables(ImmutableArray<InputTable> Tables, ImmutableArray<IDisposable> Owned);

/// <summary>Finds the tables of a source in a file, whatever kind of file its bytes say it is.</summary>
internal sealed class TableFinder(SourceDefinition source, ProblemList problems)
{
    private readonly ImmutableArray<InputTable>.Builder _tables = ImmutableArray.CreateBuilder<InputTable>();
    private readonly ImmutableArray<IDisposable>.Builder _owned = ImmutableArray.CreateBuilder<IDisposable>();

    /// <summary>Finds them; problems say what could not be used.</summary>
    public FoundTables Find(InputFile file, SafeFileHandle handle)
    {
        try
        {
            Look(file, handle, isMember: false);
        }
        catch (Exception error) when (IsDamage(error))
        {
            problems.Error(ProblemCode.FileDamaged, new Place(file.Name));
        }

        return new FoundTables(_tables.ToImmutable(), _owned.ToImmutable());
    }

    // What the readers of workbooks and archives throw at files that are neither; a tiny "zip" makes one seek before its start.
    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or ExcelReaderException or EndOfStreamException or ArgumentOutOfRangeException or System.Xml.XmlException;

    private void Look(InputFile file, SafeFileHandle handle, bool isMember)
    {
        var format = FileFormatSniffer.Of(handle);
        switch (format)
        {
            case FileFormat.Empty:
                problems.Error(ProblemCode.FileEmpty, new Place(file.Name));
                break;
            case FileFormat.Text:
                LookAtText(file, handle);
                break;
            case FileFormat.Xlsx or FileFormat.Xls:
                LookAtSheets(file, handle, format);
                break;
            case FileFormat.Zip when !isMember:
                LookAtMembers(file, handle);
                break;
            case FileFormat.Gzip when !isMember:
                using (var packed = new GZipStream(new WholeFileStream(handle), CompressionMode.Decompress))
                    LookAtUnpacked(file, packed, declared: null);
                break;
            default:
                problems.Error(Refusal(format), new Place(file.Name));
                break;
        }
    }

    private void LookAtText(InputFile file, SafeFileHandle handle)
    {
        if (CsvTable.Look(handle, source) is not { } found)
        {
            problems.Error(ProblemCode.FileEmpty, new Place(file.Name));
            return;
        }

        if (HasColumns(found.Header, new Place(file.Name)))
            _tables.Add(new CsvTable(handle, found.Shape, ColumnsOf(file, null, found.Shape.Encoding, found.Header)));
    }

    private void LookAtSheets(InputFile file, SafeFileHandle handle, FileFormat format)
    {
        var sheets = SheetFinder.Find(handle, format, source);
        var usable = sheets.Where(sheet => sheet.Header is { } header && !header.Columns.Missing.Any()).ToList();

        // Sheets of notes and code lists stand beside the data; only when no sheet fits is the nearest one at fault.
        if (usable.Count == 0)
        {
            if (sheets.Where(sheet => sheet.Header is not null).MaxBy(sheet => sheet.Header!.Score) is { Header: { } nearest } sheet)
                HasColumns(nearest, new Place(file.Name, sheet.Name));
            else
                problems.Error(ProblemCode.FileEmpty, new Place(file.Name));
            return;
        }

        foreach (var sheet in sheets.Except(usable).Where(sheet => sheet.Header is not null))
            problems.Warning(ProblemCode.SheetNotUsed, new Place(file.Name, sheet.Name));
        foreach (var sheet in usable)
            _tables.Add(new SheetTable(handle, format, sheet.Index, sheet.Header!.RowsBefore, ColumnsOf(file, sheet.Name, TextEncoding.Utf8, sheet.Header)));
    }

    private void LookAtMembers(InputFile file, SafeFileHandle handle)
    {
        using var archive = new ZipArchive(new WholeFileStream(handle), ZipArchiveMode.Read, leaveOpen: false, TextEncoding.Gb18030.Decoder);
        var members = archive.Entries.Where(entry => entry.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        if (members.Count == 0)
            problems.Error(ProblemCode.FileEmpty, new Place(file.Name));
        foreach (var member in members)
        {
            using var packed = member.Open();
            LookAtUnpacked(file with { Name = $"{file.Name}/{member.FullName}" }, packed, member.Length);
        }
    }

    private void LookAtUnpacked(InputFile file, Stream packed, long? declared)
    {
        if (Unpacking.ToTemporary(packed, declared) is not { } unpacked)
        {
            problems.Error(ProblemCode.ArchiveTooLarge, new Place(file.Name));
            return;
        }

        _owned.Add(unpacked);
        Look(file, unpacked, isMember: true);
    }

    private bool HasColumns(FoundHeader header, Place where)
    {
        if (source.Columns.IsEmpty)
            return true;
        if (header.Columns.Found == 0)
        {
            problems.Error(ProblemCode.FileWithoutHeader, where, string.Join("、", source.Columns.Where(column => column.IsRequired).Select(column => column.Name)));
            return false;
        }

        foreach (var column in header.Columns.Missing)
        {
            problems.Error(
                ProblemCode.ColumnMissing,
                where with { Column = column.Name },
                string.Join("、", header.Cells.Where(cell => cell.Length > 0)),
                string.Join("、", column.Aliases.Prepend(column.Name)));
        }

        return !header.Columns.Missing.Any();
    }

    private static TableColumns ColumnsOf(InputFile file, string? sheet, TextEncoding encoding, FoundHeader header) =>
        new(file, sheet, encoding, header.Cells, header.Columns, header.RowsBefore + 1);

    private static ProblemCode Refusal(FileFormat format) => format switch
    {
        FileFormat.Html => ProblemCode.FileIsHtml,
        FileFormat.Xml => ProblemCode.FileIsXml,
        FileFormat.Pdf => ProblemCode.FileIsPdf,
        _ => ProblemCode.FileIsOtherArchive,
    };
}
