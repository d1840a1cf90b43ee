namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// Many texts as bytes, in blocks, so that nothing is moved when more come. Beside a text's own bytes there are five or so: its place,
/// and before it its length.
/// </summary>
internal sealed class TextStore
{
    private const int BlockBits = 20;
    private const int BlockSize = 1 << BlockBits;

    // Most workbooks are a township's, and have few.
    private const int FirstSize = 1 << 16;

    private const int PlacesBits = 14;
    private const int MostLengthBytes = 5;

    private readonly List<byte[]> _blocks = [new byte[FirstSize]];
    private readonly List<uint[]> _places = [];
    private int _used;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var place = _places[index >> PlacesBits][index & ((1 << PlacesBits) - 1)];
            var text = _blocks[(int)(place >> BlockBits)].AsSpan((int)(place & (BlockSize - 1)));
            var (length, at) = (0, 0);
            for (; text[at] >= 0x80; at++)
                length |= (text[at] & 0x7F) << (7 * at);
            return text.Slice(at + 1, length | (text[at] << (7 * at)));
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length + MostLengthBytes > _blocks[^1].Length - _used)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, text.Length + MostLengthBytes)]);
            _used = 0;
        }

        if (Count >> PlacesBits == _places.Count)
            _places.Add(new uint[1 << PlacesBits]);
        _places[^1][Count & ((1 << PlacesBits) - 1)] = ((uint)(_blocks.Count - 1) << BlockBits) | (uint)_used;
        Count++;
        var block = _blocks[^1];
        for (var length = text.Length; ; length >>= 7)
        {
            block[_used++] = (byte)(length >= 0x80 ? (length & 0x7F) | 0x80 : length);
            if (length < 0x80)
                break;
        }

        text.CopyTo(block.AsSpan(_used));
        _used += text.Length;
    }
}
