namespace Matcher.Formats.Tables;

/// <summary>
/// Gives the records of a table one by one, as bytes: what matching needs of a CSV file and of a sheet alike. Nothing
/// is decoded here, because most rows are off the roster.
/// </summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>Whether the record could not be cut into fields; then it has one, the text as it stands.</summary>
    public abstract bool IsBroken { get; }

    /// <summary>Fields of the current record.</summary>
    public abstract int FieldCount { get; }

    /// <summary>A field in the bytes of the file's encoding, without quotes; valid until the next read, empty past the last.</summary>
    public abstract ReadOnlySpan<byte> Field(int index);

    /// <summary>Whether a field is a number cell of a workbook.</summary>
    public abstract bool IsNumberCell(int index);

    /// <summary>Whether a field is a cell of a workbook that is merged with those above or below it; valid until the next read.</summary>
    public virtual CellMerge MergeOf(int index) => CellMerge.None;

    /// <summary>Whether Excel does not show the record's row.</summary>
    public virtual bool IsHidden => false;

    /// <summary>
    /// The record after one that has fewer fields than the header, which may be its other half; null where there is none, or the reader
    /// does not look ahead.
    /// </summary>
    public virtual RecordReader? Following => null;

    /// <summary>Whether cells say in which column they stand: then one too few or too many puts no other in the wrong one.</summary>
    public virtual bool HasCellsByColumn => false;

    /// <summary>Bytes of its table read so far, about; for progress alone, and 0 where nobody counts.</summary>
    public virtual long BytesRead => 0;

    /// <summary>Goes to the next record; blank lines count as records.</summary>
    public abstract bool Read();

    /// <summary>Whether every field is empty or blank, or holds nothing but the end-of-file mark of DOS (U+001A).</summary>
    public bool IsBlank()
    {
        for (var i = 0; i < FieldCount; i++)
        {
            if (Field(i).ContainsAnyExcept(" \t\r\0\u001A"u8))
                return false;
        }

        return true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
