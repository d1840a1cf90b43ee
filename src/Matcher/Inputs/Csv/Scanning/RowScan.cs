using System.Numerics;

namespace Matcher.Inputs.Csv.Scanning;

/// <summary>
/// Reads a text table by ruling rows out. It finds line ends and the key on the raw bytes; a row whose key is certainly
/// nobody's is counted and gone. Everything else is judged in full, and where quotes or line ends are odd the careful
/// reader takes over from the record's start. So the scan decides nothing that the careful reader would decide otherwise.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="keyField">0-based field of the key.</param>
/// <param name="judge">Decides about rows.</param>
internal sealed class RowScan(CsvTable table, int keyField, IRecordJudge judge) : IDisposable
{
    private const int BlockSize = 256 * 1024;

    // How far the careful reader goes once it has been called: odd rows come in crowds.
    private const int CarefulStretch = 64 * 1024;

    private readonly byte _delimiter = table.Shape.Delimiter;
    private readonly int _fieldCount = table.Columns.Header.Length;
    private readonly LineRecord _line = new(table.Shape.Delimiter);
    private readonly QuotedLineRecord _quotedLine = new(table.Shape.Delimiter);

    // The last 64 bytes looked at may run over the block: zeros there have no structure.
    private readonly byte[] _block = new byte[BlockSize + StructureMasks.Width];

    private int _lineStart;
    private int _keyStart;
    private int _delimiters;
    private bool _hasQuotes;

    /// <summary>Reads the records that start in a part.</summary>
    /// <returns>Offset of the first record after them.</returns>
    public long Read(CsvPart part, CancellationToken cancellation)
    {
        var start = part.Start;
        while (start < part.End)
        {
            cancellation.ThrowIfCancellationRequested();
            var wanted = (int)Math.Min(BlockSize, part.End - start);
            var length = RandomAccess.Read(table.File, _block.AsSpan(0, wanted), start);
            _block.AsSpan(length, StructureMasks.Width).Clear();
            var isWhole = ScanBlock(length);
            var isLast = start + length >= part.End || length == 0;
            start += _lineStart;
            if (start < part.End && (!isWhole || isLast || _lineStart == 0))
                start = ReadCarefully(start, part.End);
        }

        return start;
    }

    public void Dispose() => _quotedLine.Dispose();

    // Leaves _lineStart at the first record that was not judged; false when that one is odd.
    private bool ScanBlock(int length)
    {
        _lineStart = 0;
        BeginLine(0);
        var quotes = QuoteState.AtRecordStart;
        var returnBefore = 0UL;
        for (var at = 0; at < length; at += StructureMasks.Width)
        {
            var masks = StructureMasks.Of(ref _block[at], _delimiter);
            var inside = quotes.Inside(masks, out var odd);
            var delimiters = masks.Delimiters & ~inside;
            var ends = masks.NewLines & ~inside;
            var returns = masks.Returns & ~inside;
            odd |= ((returns << 1) | returnBefore) & ~ends;
            returnBefore = returns >> 63;
            var quotesLeft = masks.Quotes;
            for (; ends != 0; ends &= ends - 1)
            {
                var end = BitOperations.TrailingZeroCount(ends);
                var upToEnd = ends ^ (ends - 1);
                if ((odd & upToEnd) != 0)
                    return false;
                _hasQuotes |= (quotesLeft & upToEnd) != 0;
                TakeDelimiters(delimiters & upToEnd, at);
                if (!EndLine(at + end))
                    return false;
                delimiters &= ~upToEnd;
                quotesLeft &= ~upToEnd;
                odd &= ~upToEnd;
            }

            if (odd != 0)
                return false;
            _hasQuotes |= quotesLeft != 0;
            TakeDelimiters(delimiters, at);
        }

        return true;
    }

    private void BeginLine(int start)
    {
        _lineStart = start;
        _keyStart = keyField == 0 ? start : -1;
        _delimiters = 0;
        _hasQuotes = false;
    }

    private void TakeDelimiters(ulong delimiters, int at)
    {
        var count = BitOperations.PopCount(delimiters);
        if (_keyStart < 0 && _delimiters + count >= keyField)
        {
            var before = delimiters;
            for (var skip = keyField - _delimiters - 1; skip > 0; skip--)
                before &= before - 1;
            _keyStart = at + BitOperations.TrailingZeroCount(before) + 1;
        }

        _delimiters += count;
    }

    // False when the line must be read carefully from its start.
    private bool EndLine(int lineEnd)
    {
        var end = lineEnd > _lineStart && _block[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (_delimiters + 1 != _fieldCount || !IsRuledOut(end))
        {
            if (!_hasQuotes)
            {
                _line.Set(_block, _lineStart, end);
                judge.Judge(_line);
            }
            else
            {
                var runsOver = _block.AsSpan(_lineStart, end - _lineStart).IndexOfAny((byte)'\n', (byte)'\r') >= 0;
                if (runsOver && _delimiters + 1 != _fieldCount)
                    return false;
                _quotedLine.Set(_block.AsMemory(_lineStart, end - _lineStart));
                judge.Judge(_quotedLine);
            }
        }

        BeginLine(lineEnd + 1);
        return true;
    }

    private bool IsRuledOut(int end)
    {
        const int keyLength = 18;
        var start = _keyStart;
        var after = start + keyLength;
        if (start < end && _block[start] == '"')
        {
            start++;
            after += 2;
            if (after > end || _block[after - 1] != '"')
                return false;
        }

        return after <= end && (after == end || _block[after] == _delimiter) && judge.RulesOut(_block.AsSpan(start, keyLength));
    }

    private long ReadCarefully(long start, long partEnd)
    {
        using var records = table.Read(start);
        var until = Math.Min(partEnd, start + CarefulStretch);
        while (records.Read() && records.Offset < until)
            judge.Judge(records);
        return records.Offset;
    }
}
