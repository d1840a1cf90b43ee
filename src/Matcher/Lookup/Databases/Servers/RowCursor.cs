namespace Matcher.Lookup.Databases.Servers;

/// <summary>
/// The rows of a result, one by one, every cell as text in UTF-8. Ends only where the server says that this was all: a result that
/// breaks off throws <see cref="DatabaseFailedException"/>.
/// </summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>Bytes that came from the server for it so far, about; 0 where nobody counts.</summary>
    public virtual long BytesReceived => 0;

    /// <summary>Goes to the next row; false at the end.</summary>
    public abstract bool Read();

    /// <summary>A cell; empty where it is NULL. Valid until the next read.</summary>
    /// <param name="index">0-based place in the select list.</param>
    public abstract ReadOnlySpan<byte> Cell(int index);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what it holds. Where the result has not been read to its end, it is stopped on the server.</summary>
    protected abstract void Dispose(bool disposing);
}
