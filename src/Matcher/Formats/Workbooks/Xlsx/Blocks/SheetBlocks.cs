using System.Buffers;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>
/// Cuts the bytes of a sheet so that all cores can read its rows. A cut is a guess: it stands before what looks like the tag of a row,
/// which may be in a comment. Whoever reads the block before it shows whether it was right: that block must end there with a row.
/// </summary>
/// <param name="sheet">The bytes from some row on, unpacked.</param>
/// <param name="size">Bytes a block, about.</param>
internal sealed class SheetBlocks(Stream sheet, int size) : IDisposable
{
    // What has no row in so many bytes is read row by row.
    private const int LongestBlock = 1 << 25;

    private byte[] _next = [];
    private int _filled;
    private bool _isAtEnd;

    /// <summary>The next block; null after the last, and where a row is too long for any.</summary>
    public SheetBlock? Next()
    {
        for (var wanted = Math.Max(size, 1); ; wanted *= 2)
        {
            if (wanted > LongestBlock)
                return null;
            Fill(wanted);
            if (_filled == 0)
                return null;
            if (_isAtEnd)
                return Cut(_filled);
            if (LastRow() is > 0 and var row)
                return Cut(row);
        }
    }

    /// <summary>What has been read and is in no block, and the rest of the sheet.</summary>
    public Stream Rest() => new BegunStream(_next.AsMemory(0, _filled), sheet);

    public void Dispose()
    {
        if (_next.Length > 0)
            ArrayPool<byte>.Shared.Return(_next);
        _next = [];
    }

    private void Fill(int wanted)
    {
        if (_next.Length < wanted + SheetBlock.Padding)
        {
            var larger = ArrayPool<byte>.Shared.Rent(wanted + SheetBlock.Padding);
            _next.AsSpan(0, _filled).CopyTo(larger);
            Dispose();
            _next = larger;
        }

        while (_filled < wanted && !_isAtEnd)
        {
            var read = sheet.Read(_next.AsSpan(_filled, wanted - _filled));
            _filled += read;
            _isAtEnd = read == 0;
        }
    }

    private SheetBlock Cut(int length)
    {
        var (bytes, rest) = (_next, _filled - length);
        _next = ArrayPool<byte>.Shared.Rent(Math.Max(size, rest) + SheetBlock.Padding);
        bytes.AsSpan(length, rest).CopyTo(_next);
        bytes.AsSpan(length, SheetBlock.Padding).Clear();
        _filled = rest;
        return new SheetBlock(bytes, length);
    }

    private int LastRow()
    {
        for (var end = _filled; ;)
        {
            var found = _next.AsSpan(0, end).LastIndexOf("<row"u8);
            if (found <= 0 || (found + 4 < _filled && _next[found + 4] is (byte)' ' or (byte)'>'))
                return found;
            end = found + 3;
        }
    }
}
