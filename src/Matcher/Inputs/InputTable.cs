namespace Matcher.Inputs;

/// <summary>
/// One table of a source: a text file, a sheet of a workbook, a member of an archive. Its header has been found and its
/// required columns are there.
/// </summary>
/// <param name="columns">Which field holds which column.</param>
internal abstract class InputTable(TableColumns columns) : IDisposable
{
    /// <summary>Which field holds which column.</summary>
    public TableColumns Columns => columns;

    /// <summary>What users read: UTF-8, GB18030, xlsx.</summary>
    public abstract string Format { get; }

    /// <summary>Bytes to read, for progress.</summary>
    public abstract long Length { get; }

    /// <summary>Reads the records after the header.</summary>
    public abstract RecordReader Read();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
