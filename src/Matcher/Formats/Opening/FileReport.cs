using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Progress;

namespace Matcher.Formats.Opening;

/// <summary>
/// Tells how far a file is. It may have several tables, each with bytes of its own (those of a member that was unpacked, or of all the
/// sheets together): each counts for its share of the file's.
/// </summary>
internal sealed class FileReport
{
    private readonly OpenedFile _file;
    private readonly Action<FileProgress> _report;
    private readonly long _weights;
    private FileProgress _told;
    private InputTable? _table;
    private long _weightBefore;
    private long _rowsBefore;
    private long _rows;

    /// <summary>Begins.</summary>
    /// <param name="file">The file.</param>
    /// <param name="told">Which file it is, as it was told when it was opened.</param>
    /// <param name="report">Told how far it is.</param>
    public FileReport(OpenedFile file, FileProgress told, Action<FileProgress> report)
    {
        _file = file;
        _report = report;
        _weights = file.Tables.Sum(table => table.Length);
        _told = told with { State = FileState.Reading, BytesTotal = file.Length };
    }

    /// <summary>What is told of a file before it is opened.</summary>
    /// <param name="source">Whose file it is.</param>
    /// <param name="file">The file.</param>
    public static FileProgress Waiting(string source, InputFile file)
    {
        var found = new FileInfo(file.Path);
        return new FileProgress(source, file.Index, file.Name, FileState.Waiting, found.Exists ? found.Length : 0);
    }

    /// <summary>The next of its tables is read.</summary>
    public void Begin(InputTable table)
    {
        _weightBefore += _table?.Length ?? 0;
        _rowsBefore += _rows;
        _rows = 0;
        _table = table;
        Report(0, 0);
    }

    /// <summary>So much of the table has been read.</summary>
    /// <param name="bytes">Of its length.</param>
    /// <param name="rows">Rows of it.</param>
    public void Report(long bytes, long rows)
    {
        _rows = rows;
        var share = _weights == 0 ? 0 : (_weightBefore + bytes) / (double)_weights;
        Tell(_told with
        {
            Part = _file.Tables.Length > 1 ? PartOf(_table!) : null,
            BytesRead = (long)(_told.BytesTotal * Math.Min(share, 1)),
            Rows = _rowsBefore + rows,
        });
    }

    /// <summary>All its tables have been read.</summary>
    public void Finish() =>
        Tell(_told with { State = FileState.Read, Part = null, BytesRead = _told.BytesTotal, Rows = _rowsBefore + _rows });

    // The sheet, or the member's name without that of its archive before it.
    private string PartOf(InputTable table) => table.Layout.Place.Part
        ?? (table.Layout.Place.Name.StartsWith(_file.File.Name, StringComparison.Ordinal)
            ? table.Layout.Place.Name[_file.File.Name.Length..].TrimStart('/')
            : table.Layout.Place.Name);

    private void Tell(FileProgress progress)
    {
        _told = progress;
        _report(progress);
    }
}
