using Matcher.Formats.Files;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// Reads whatever has sheets with rows of cells, from front to back and never more than a row at a time: a workbook of
/// Excel, its XML form, the tables of a web page. Stands before the first sheet at first.
/// </summary>
internal abstract class SheetReader : SheetRow, IDisposable
{
    /// <summary>More rows than any sheet has: a file that says so is damaged, or made to keep a reader busy.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>More columns than any sheet has.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Name of the sheet; null where there are no sheets to choose from.</summary>
    public abstract string? Name { get; }

    /// <summary>Whether Excel does not show the sheet.</summary>
    public virtual bool IsHidden => false;

    /// <summary>Bytes of the file read so far, as it lies on the disk; for progress alone, and 0 where nobody counts.</summary>
    public virtual long BytesRead => 0;

    /// <summary>Goes to the next sheet.</summary>
    /// <exception cref="DamagedFileException">The file is damaged; so for all that follows.</exception>
    public abstract bool NextSheet();

    /// <summary>Goes to the next row of the sheet. Empty rows above others are rows.</summary>
    public abstract bool ReadRow();

    /// <summary>Whether Excel does not show a column; known once a row has been read.</summary>
    public virtual bool IsColumnHidden(int index) => false;

    /// <summary>Whether rows so far bore numbers that repeat or go back, so that they are numbered as they come.</summary>
    public virtual bool IsOutOfOrder => false;

    /// <summary>Goes from where it stands to a sheet.</summary>
    /// <param name="index">0-based.</param>
    public void GoTo(int index)
    {
        for (var i = 0; i <= index; i++)
            NextSheet();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
