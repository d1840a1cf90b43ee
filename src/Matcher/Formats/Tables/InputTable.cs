using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Tables;

/// <summary>
/// One table of a source: a text file, a sheet of a workbook, a member of an archive. Its header has been found and its
/// required columns are there.
/// </summary>
/// <param name="layout">Where its columns are, and how its bytes become words.</param>
internal abstract class InputTable(TableLayout layout) : IDisposable
{
    private const int RecordsBetweenLooks = 4096;

    /// <summary>Where its columns are, and how its bytes become words.</summary>
    public TableLayout Layout => layout;

    /// <summary>What users read: UTF-8, GB18030, xlsx.</summary>
    public abstract string Format { get; }

    /// <summary>Bytes to read, for progress.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes it is in: those of its file, or of the member of an archive.</summary>
    public abstract SafeFileHandle Content { get; }

    /// <summary>
    /// Whether it is a text, which is read from its first byte to its last; else a reader of its own jumps about in the file.
    /// </summary>
    public virtual bool IsText => false;

    /// <summary>How a text is cut into fields, as users read it; empty where cells are cells.</summary>
    public virtual string DelimiterName => "";

    /// <summary>What its end shows to be missing; null where nothing does. Reads no more than the end.</summary>
    public virtual Problem? EndFault() => null;

    /// <summary>What was noticed when its rows were read last; null where there is nothing to notice.</summary>
    public virtual TableNotes? Notes => null;

    /// <summary>Reads the records after the header.</summary>
    public abstract RecordReader Read();

    /// <summary>Hands over every row after the header. A table that cannot be cut is one part.</summary>
    /// <param name="receiver">Takes them.</param>
    /// <param name="reading">How to read.</param>
    /// <param name="cancellation">Stops it.</param>
    public virtual void HandOver(IPartReceiver receiver, TableReading reading, CancellationToken cancellation)
    {
        var judged = receiver.Judge(judge =>
        {
            using var records = Read();
            for (var record = 0L; records.Read(); record++)
            {
                if (record % RecordsBetweenLooks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    reading.Report(Math.Min(records.BytesRead, Length), record);
                }

                judge.Judge(records);
            }

            return Length;
        });
        receiver.Take(judged);
        reading.Report(Length, judged.Rows);
    }

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
