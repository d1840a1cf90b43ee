namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Many texts as bytes, in blocks, so that nothing is moved when more come.</summary>
internal sealed class TextStore
{
    private const int BlockSize = 1 << 20;

    private readonly List<byte[]> _blocks = [new byte[BlockSize]];
    private readonly List<(int Block, int Start, int Length)> _texts = [];
    private int _used;

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    /// <summary>One of them.</summary>
    public ReadOnlySpan<byte> this[int index] => _blocks[_texts[index].Block].AsSpan(_texts[index].Start, _texts[index].Length);

    /// <summary>Adds one.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > _blocks[^1].Length - _used)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, text.Length)]);
            _used = 0;
        }

        text.CopyTo(_blocks[^1].AsSpan(_used));
        _texts.Add((_blocks.Count - 1, _used, text.Length));
        _used += text.Length;
    }
}
