using CsvHelper;

namespace Matcher.Reports.Csv;

/// <summary>A list being written as CSV for Excel: UTF-8 with BOM, CRLF, one record a line (RFC 4180).</summary>
internal sealed class CsvListFile : IDisposable
{
    private const string Extension = ".csv";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    private readonly FileStream _file;
    private readonly CsvWriter _writer;

    /// <summary>Makes the file.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">Path of the list in it, with <c>/</c>, without extension.</param>
    public CsvListFile(string folder, string list)
    {
        var path = PathOf(folder, list);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // The writer has a buffer of its own.
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _writer = CsvWriter.Create(_file, Options, leaveOpen: true);
    }

    /// <summary>Path of a list in the run's folder, with <c>/</c>.</summary>
    public static string NameOf(string list) => list + Extension;

    /// <summary>Full path of a list.</summary>
    public static string PathOf(string folder, string list) => Path.Combine([folder, .. NameOf(list).Split('/')]);

    /// <summary>Writes a field.</summary>
    /// <param name="field">It in UTF-8, before CSV quoting.</param>
    public void Write(ReadOnlySpan<byte> field) => _writer.WriteField(field);

    /// <summary>Ends a record.</summary>
    public void EndRecord() => _writer.EndRecord();

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
