using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Tables;

/// <summary>
/// One table of a source: a text file, a sheet of a workbook, a member of an archive. Its header has been found and its
/// required columns are there.
/// </summary>
/// <param name="layout">Where its columns are, and how its bytes become words.</param>
internal abstract class InputTable(TableLayout layout) : ReadableTable(layout), IDisposable
{
    private const int RecordsBetweenLooks = 4096;

    /// <summary>Bytes to read, for progress.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes it is in: those of its file, or of the member of an archive.</summary>
    public abstract SafeFileHandle Content { get; }

    /// <summary>
    /// Whether it is a text, which is read from its first byte to its last; else a reader of its own jumps about in the file.
    /// </summary>
    public virtual bool IsText => false;

    /// <summary>What its end shows to be missing; null where nothing does. Reads no more than the end.</summary>
    public virtual Problem? EndFault() => null;

    /// <summary>What was noticed when its rows were read last; null where there is nothing to notice.</summary>
    public virtual TableNotes? Notes => null;

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

    /// <summary><inheritdoc/> Disposing it leaves the file to this one.</summary>
    public abstract override InputTable? ReadAs(SourceDefinition other);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
