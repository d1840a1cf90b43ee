using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Tables;

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

    /// <summary>The bytes it is in: those of its file, or of the member of an archive.</summary>
    public abstract SafeFileHandle Content { get; }

    /// <summary>Reads the records after the header.</summary>
    public abstract RecordReader Read();

    /// <summary>
    /// The same table with the columns of another source; required ones may be missing. Null where it has no rows. Disposing it
    /// leaves the file to this one.
    /// </summary>
    public abstract InputTable? ReadAs(SourceDefinition other);

    /// <summary>The first rows as they stand, titles and header among them, trimmed.</summary>
    public abstract IReadOnlyList<ImmutableArray<string>> FirstRows();

    /// <summary>The first rows in every way that they may be cut: one for a sheet, one a delimiter for a text.</summary>
    public abstract IEnumerable<IReadOnlyList<ImmutableArray<string>>> Cuts();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
