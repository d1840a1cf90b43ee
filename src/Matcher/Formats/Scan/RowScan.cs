using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Matcher.Formats.Csv;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Scan;

/// <summary>
/// Reads a text table by ruling rows out. It finds line ends and the key on the raw bytes; a row whose key is certainly
/// nobody's is counted and gone. Everything else is judged in full, and where quotes or line ends are odd the careful
/// reader takes over from the record's start. So the scan decides nothing that the careful reader would decide otherwise.
/// <para>
/// This is where nearly every byte goes through: between two line ends nothing may be allocated, decoded or called but the judge, once.
/// <c>ReadingWorkTests</c> counts the bytes allocated for a million rows, <c>ScanAgreementTests</c> holds it against the careful reader.
/// </para>
/// </summary>
/// <typeparam name="TMask">How bytes are found: in the widest vectors that the machine has.</typeparam>
/// <param name="table">The table.</param>
/// <param name="keyField">0-based field of the key.</param>
/// <param name="judge">Decides about rows.</param>
internal sealed class RowScan<TMask>(CsvTable table, int keyField, IRowJudge judge) : IRowScan
    where TMask : IByteMask
{
    // The careful reader gives up what is longer than its longest record. No row of an export comes near this.
    private const int LongestLine = 1 << 16;

    private readonly byte _delimiter = table.Shape.Delimiter;
    private readonly int _fieldCount = table.Layout.Header.Length;
    private readonly bool _mayBeShort = table.Layout.LeftOut != LeftOutCells.None;
    private readonly LineRecord _line = new(table.Shape.Delimiter);

    private byte[] _bytes = [];
    private int _lineStart;
    private int _keyStart;
    private int _delimiters;
    private bool _hasQuotes;

    /// <inheritdoc/>
    public long Read(PartBytes bytes, CsvPart part, long start, CancellationToken cancellation)
    {
        _bytes = bytes.Padded;
        while (start < part.End)
        {
            cancellation.ThrowIfCancellationRequested();
            Scan((int)(start - part.Start), bytes.Length);
            start = part.Start + _lineStart;
            if (start < part.End)
                start = CarefulStretch.Read(table, judge, start, part.End);
        }

        return start;
    }

    public void Dispose() => _line.Dispose();

    // Leaves _lineStart at the first record that was not judged: an odd one, or one that does not end here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(int from, int length)
    {
        BeginLine(from);
        var quotes = QuoteState.AtRecordStart;
        var returnBefore = 0UL;
        for (var at = from; at < length; at += StructureMasks.Width)
        {
            var masks = StructureMasks.Of<TMask>(ref _bytes[at], _delimiter);
            var inside = quotes.Inside(masks, out var odd);
            var delimiters = masks.Delimiters & ~inside;
            var ends = masks.NewLines & ~inside;
            var returns = masks.Returns & ~inside;
            odd |= ((returns << 1) | returnBefore) & ~ends;
            returnBefore = returns >> 63;
            var quotesLeft = masks.Quotes;
            for (; ends != 0; ends &= ends - 1)
            {
                var upToEnd = ends ^ (ends - 1);
                if ((odd & upToEnd) != 0)
                    return;
                _hasQuotes |= (quotesLeft & upToEnd) != 0;
                TakeDelimiters(delimiters & upToEnd, at);
                if (!EndLine(at + BitOperations.TrailingZeroCount(ends)))
                    return;
                delimiters &= ~upToEnd;
                quotesLeft &= ~upToEnd;
            }

            if (odd != 0)
                return;
            _hasQuotes |= quotesLeft != 0;
            TakeDelimiters(delimiters, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginLine(int start)
    {
        _lineStart = start;
        _keyStart = keyField == 0 ? start : -1;
        _delimiters = 0;
        _hasQuotes = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeDelimiters(ulong delimiters, int at)
    {
        var before = _delimiters;
        _delimiters += BitOperations.PopCount(delimiters);
        if (_keyStart < 0 && _delimiters >= keyField)
            _keyStart = at + PlaceOf(delimiters, keyField - before) + 1;
    }

    // Where the nth bit stands, the first being 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ulong bits, int n)
    {
        if (Bmi2.X64.IsSupported)
            return BitOperations.TrailingZeroCount(Bmi2.X64.ParallelBitDeposit(1UL << (n - 1), bits));
        for (; n > 1; n--)
            bits &= bits - 1;
        return BitOperations.TrailingZeroCount(bits);
    }

    // False when the line must be read carefully from its start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool EndLine(int lineEnd)
    {
        if (lineEnd - _lineStart > LongestLine)
            return false;
        var end = lineEnd > _lineStart && _bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        var isFitting = _delimiters + 1 == _fieldCount;
        if (!(isFitting && IsRuledOut(end)))
        {
            // Whether cells were left out shows in the line after it, too.
            if (_mayBeShort && _delimiters + 1 < _fieldCount)
                return false;
            // A quote that was never closed may have swallowed the lines between.
            if (!isFitting && _hasQuotes && _bytes.AsSpan(_lineStart, end - _lineStart).IndexOfAny((byte)'\n', (byte)'\r') >= 0)
                return false;
            _line.Set(_bytes, _lineStart, end);
            judge.Judge(_line);
        }

        BeginLine(lineEnd + 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRuledOut(int end)
    {
        const int keyLength = 18;
        var start = _keyStart;
        var after = start + keyLength;
        if (_hasQuotes && start < end && _bytes[start] == '"')
        {
            start++;
            after += 2;
            if (after > end || _bytes[after - 1] != '"')
                return false;
        }

        return after <= end && (after == end || _bytes[after] == _delimiter) && judge.TryRuleOut(_bytes.AsSpan(start, keyLength));
    }
}
