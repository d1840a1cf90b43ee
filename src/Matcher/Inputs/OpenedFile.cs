using Matcher.Inputs.Csv;
using Matcher.Problems;
using Matcher.Sources;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>A file of a source, open, its header found and its required columns there.</summary>
/// <param name="File">The file.</param>
/// <param name="Handle">Open for shared reading: an analyst may have it open in Excel.</param>
/// <param name="Shape">Delimiter and where the rows begin.</param>
/// <param name="Table">The columns.</param>
internal sealed record OpenedFile(InputFile File, SafeFileHandle Handle, CsvShape Shape, TableColumns Table) : IDisposable
{
    private long _length;
    private DateTime _written;

    /// <summary>Size when it was opened.</summary>
    public long Length => _length;

    /// <summary>Whether somebody wrote to it since it was opened: what was read may be half of one export and half of another.</summary>
    public bool HasChanged =>
        RandomAccess.GetLength(Handle) != _length || System.IO.File.GetLastWriteTimeUtc(Handle) != _written;

    /// <summary>Opens a file; null, with a problem, when it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static OpenedFile? Open(InputFile file, SourceDefinition source, ProblemList problems)
    {
        var handle = Handles.Open(file, problems);
        if (handle is null)
            return null;
        var opened = Look(file, handle, source, problems);
        if (opened is null)
            handle.Dispose();
        return opened;
    }

    public void Dispose() => Handle.Dispose();

    private static OpenedFile? Look(InputFile file, SafeFileHandle handle, SourceDefinition source, ProblemList problems)
    {
        var where = new Place(file.Name);
        if (CsvShapeFinder.Find(handle, source) is not { } found)
        {
            problems.Error(ProblemCode.FileEmpty, where);
            return null;
        }

        var (shape, columns) = found;
        if (columns.Found == 0)
        {
            problems.Error(ProblemCode.FileWithoutHeader, where, string.Join("、", source.Columns.Where(column => column.IsRequired).Select(column => column.Name)));
            return null;
        }

        var missing = columns.Missing.ToList();
        foreach (var column in missing)
        {
            problems.Error(
                ProblemCode.ColumnMissing,
                where with { Column = column.Name },
                string.Join("、", shape.Header),
                string.Join("、", column.Aliases.Prepend(column.Name)));
        }

        if (missing.Count > 0)
            return null;
        var table = new TableColumns(file, Sheet: null, shape.Encoding, [.. shape.Header], columns, shape.DataRowNumber);
        return new OpenedFile(file, handle, shape, table)
        {
            _length = RandomAccess.GetLength(handle),
            _written = System.IO.File.GetLastWriteTimeUtc(handle),
        };
    }
}
