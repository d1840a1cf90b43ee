using System.Collections.Immutable;
using CsvHelper;

namespace Matcher.Reports.Csv;

/// <summary>A list being written as CSV for Excel: UTF-8 with BOM, CRLF, one record a line (RFC 4180).</summary>
internal sealed class CsvListFile : IDisposable
{
    private const string Extension = ".csv";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    private readonly FileStream _file;
    private readonly CsvWriter _writer;
    private readonly CsvField _field;

    /// <summary>Makes the file, with its header.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">Path of the list in it, with <c>/</c>, without extension.</param>
    /// <param name="headers">One a column.</param>
    /// <param name="field">Writes the cells.</param>
    public CsvListFile(string folder, string list, ImmutableArray<string> headers, CsvField field)
    {
        var path = PathOf(folder, list);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        _writer = CsvWriter.Create(_file, Options, leaveOpen: true);
        _field = field;
        foreach (var header in headers)
            _writer.WriteField(field.Write(Cell.Text(header)));
        _writer.EndRecord();
    }

    /// <summary>Rows written so far, without the header.</summary>
    public int Rows { get; private set; }

    /// <summary>Path of a list in the run's folder, with <c>/</c>.</summary>
    public static string NameOf(string list) => list + Extension;

    /// <summary>Full path of a list.</summary>
    public static string PathOf(string folder, string list) => Path.Combine([folder, .. NameOf(list).Split('/')]);

    /// <summary>Writes a row.</summary>
    public void Write(ImmutableArray<Cell> row) => Write([.. row.Select(_field.Write)]);

    /// <summary>Writes a row whose fields are made already.</summary>
    public void Write(ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            _writer.WriteField(field);
        _writer.EndRecord();
        Rows++;
    }

    /// <summary>Writes what is still in memory, down to the disk.</summary>
    public void Finish()
    {
        _writer.Flush();
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
