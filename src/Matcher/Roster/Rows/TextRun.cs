using System.Text;

namespace Matcher.Roster.Rows;

/// <summary>Texts one after another in UTF-8, without an object for each.</summary>
internal sealed class TextRun
{
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[32];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes that they take.</summary>
    public long Bytes => _bytes.Length + ((long)_ends.Length * sizeof(int));

    /// <summary>The bytes of a text.</summary>
    /// <param name="place">0-based.</param>
    public ReadOnlySpan<byte> this[int place] => _bytes.AsSpan(StartOf(place).._ends[place]);

    /// <summary>Adds a text that is in UTF-8, or any bytes.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        End(text.Length);
    }

    /// <summary>Adds a text. It is well formed, as every text of a file is once it has been decoded.</summary>
    public void Add(ReadOnlySpan<char> text) => End(Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length))));

    /// <summary>Lets all texts go, and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>There will be no more.</summary>
    public void Finish()
    {
        // What is nearly full is not worth a copy.
        if (_bytes.Length - StartOf(Count) > StartOf(Count) / 16)
            Array.Resize(ref _bytes, StartOf(Count));
        if (_ends.Length - Count > Count / 16)
            Array.Resize(ref _ends, Count);
    }

    private int StartOf(int place) => place == 0 ? 0 : _ends[place - 1];

    private Span<byte> Room(int length)
    {
        var start = StartOf(Count);
        if (_bytes.Length - start < length)
            Array.Resize(ref _bytes, checked(Math.Max(start + length, start + (start / 2))));
        return _bytes.AsSpan(start);
    }

    private void End(int length)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count + (Count / 2) + 1);
        _ends[Count] = StartOf(Count) + length;
        Count++;
    }
}
