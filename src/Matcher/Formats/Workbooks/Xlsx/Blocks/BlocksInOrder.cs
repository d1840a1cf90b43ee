using System.Collections.Concurrent;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>
/// Reads the rows of a sheet on all cores: while whoever calls goes on unpacking, others read the blocks that are unpacked, and they are
/// put together in order, only a few at a time. Nothing is handed over before all of the sheet has been read without fault: a sheet in
/// which something is odd that a block does not show by itself is read again, row by row, and what is told of it comes from there.
/// </summary>
/// <param name="context">What is known of the sheet.</param>
/// <param name="rest">Its rows.</param>
/// <param name="receiver">Takes them.</param>
/// <param name="reading">How to read.</param>
/// <param name="packed">Says how many bytes of the file hold so many of the sheet.</param>
internal sealed class BlocksInOrder(
    BlockContext context, SheetRest rest, IPartReceiver receiver, TableReading reading, Func<long, long> packed) : IDisposable
{
    // Small enough that what one core unpacked is still at hand when another reads it.
    private const int LargestBlock = 1 << 19;

    private readonly SheetBlocks _blocks = new(rest.Bytes, (int)Math.Min(reading.PartSize, LargestBlock));
    private readonly Queue<(SheetBlock Block, Task<ReadBlock> Read)> _waiting = new();
    private readonly ConcurrentBag<BlockReader> _readers = [];
    private readonly List<JudgedPart> _judged = [];
    private readonly SheetNotes _notes = new(context.Layout);
    private RowNumbers _numbers = rest.Numbers;
    private int _elements = rest.Elements;
    private long _records;
    private long _bytes;

    /// <summary>Reads it.</summary>
    /// <returns>What was noticed; null where nothing has been handed over.</returns>
    public SheetNotes? Read(CancellationToken cancellation)
    {
        try
        {
            if (!ReadRows(cancellation))
                return null;
        }
        catch (DamagedFileException)
        {
            return null; // what is wrong with it, and where, is found again
        }

        if (_records > 0 && rest.Numbers.IsOutOfOrder)
            _notes.TakeOutOfOrder();
        foreach (var part in _judged)
            receiver.Take(part);
        reading.Report(long.MaxValue, _judged.Sum(part => part.Rows));
        return _notes;
    }

    public void Dispose()
    {
        // When one block fails, the others are still being read.
        Task.WhenAll(_waiting.Select(one => one.Read)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        foreach (var (block, _) in _waiting)
            block.Dispose();
        _waiting.Clear();
        foreach (var reader in _readers)
            reader.Dispose();
        _blocks.Dispose();
        rest.Bytes.Dispose();
    }

    private bool ReadRows(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = _blocks.Next();
            if (next is not null)
                _waiting.Enqueue((next, Task.Run(() => Read(next), cancellation)));
            else if (_waiting.Count == 0)
                return false; // the sheet ends before its rows do
            if (next is not null && _waiting.Count <= reading.Parallelism + 1)
                continue;
            if (TakeOldest() is { } isWhole)
                return isWhole;
        }
    }

    private ReadBlock Read(SheetBlock block)
    {
        var reader = _readers.TryTake(out var free) ? free : new BlockReader(context);
        var read = reader.Read(block, receiver);
        _readers.Add(reader);
        return read;
    }

    // Whether the sheet has been read as a whole; null where more of it follows.
    private bool? TakeOldest()
    {
        var (block, task) = _waiting.Peek();
        var read = task.GetAwaiter().GetResult();
        if (!TryAdd(read) || (read.End == BlockEnd.Rows && !HasGoodEnd(block, read.Stopped)))
            return false;
        _waiting.Dequeue();
        block.Dispose();
        _bytes += block.Length;
        reading.Report(packed(_bytes), _records);
        return read.End == BlockEnd.Rows ? true : null;
    }

    // Where its first row stands depends on the rows before it, which had not been read when it was.
    private bool TryAdd(ReadBlock read)
    {
        var before = read.IsUnnumbered ? _numbers.Number : read.Before;
        var shift = before - read.Before;
        _elements += read.Elements;
        if (read.End == BlockEnd.Unsure || _elements > SheetReader.MostRows)
            return false;
        if (read.Records > 0 && (before < _numbers.Row || read.Numbers.Row + shift > SheetReader.MostRows))
            return false;
        if (read.Records > 0)
        {
            AddEmpty(before - _numbers.Row);
            _numbers.Row = read.Numbers.Row + shift;
        }

        if (read.Elements > 0)
            _numbers.Number = read.Numbers.Number + shift;
        _notes.Add(read.Notes, _records);
        _judged.Add(read.Judged);
        _records += read.Records;
        return true;
    }

    private void AddEmpty(int rows)
    {
        if (rows == 0)
            return;
        using var blank = new BlankRecord(context.Width);
        _judged.Add(receiver.Judge(judge =>
        {
            for (var i = 0; i < rows; i++)
                judge.Judge(blank);
            return 0;
        }));
        _records += rows;
    }

    // The rest of the sheet, from the end of its rows on, must be well formed and as it was packed.
    private bool HasGoodEnd(SheetBlock block, int stopped)
    {
        var following = _waiting.Skip(1).Select(one => one.Block.Bytes.AsMemory(0, one.Block.Length)).Reverse()
            .Aggregate(_blocks.Rest(), (after, bytes) => new BegunStream(bytes, after));
        var scan = new XmlScan(context.Outer, new BegunStream(block.Bytes.AsMemory(stopped, block.Length - stopped), following));
        if (scan.Read() != XmlTag.End)
            return false;
        scan.Finish();
        return true;
    }
}
