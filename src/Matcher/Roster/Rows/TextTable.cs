using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace Matcher.Roster.Rows;

/// <summary>Different texts, each once, found by their bytes: a text that is there already costs no object.</summary>
internal sealed class TextTable
{
    private const int FewestSlots = 64;

    private readonly TextRun _texts = new();
    private uint[] _hashes = new uint[FewestSlots];
    // At least twice as many as there are texts: a text's place and one, or 0.
    private int[] _slots = new int[FewestSlots];

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    /// <summary>Bytes that it takes.</summary>
    public long Bytes => _texts.Bytes + ((long)_hashes.Length * sizeof(uint)) + ((long)_slots.Length * sizeof(int));

    /// <summary>The bytes of a text.</summary>
    /// <param name="place">0-based.</param>
    public ReadOnlySpan<byte> this[int place] => _texts[place];

    /// <summary>What a text is found by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashOf(ReadOnlySpan<byte> text) => unchecked((uint)XxHash3.HashToUInt64(text));

    /// <summary>The place of a text, old or new.</summary>
    /// <param name="text">Its bytes.</param>
    /// <param name="hash">As <see cref="HashOf"/> has it.</param>
    public int PlaceOf(ReadOnlySpan<byte> text, uint hash)
    {
        var slot = hash & (uint)(_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (uint)(_slots.Length - 1))
        {
            var known = _slots[slot] - 1;
            if (_hashes[known] == hash && _texts[known].SequenceEqual(text))
                return known;
        }

        var added = Count;
        _texts.Add(text);
        if (added == _hashes.Length)
            Array.Resize(ref _hashes, added + (added / 2));
        _hashes[added] = hash;
        _slots[slot] = added + 1;
        if (Count * 2 > _slots.Length)
            Grow();
        return added;
    }

    /// <summary>Lets all texts go, and keeps the room.</summary>
    public void Clear()
    {
        _texts.Clear();
        Array.Clear(_slots);
    }

    /// <summary>There will be no more, and none is looked for any longer.</summary>
    public void Finish()
    {
        _texts.Finish();
        (_hashes, _slots) = ([], []);
    }

    private void Grow()
    {
        var slots = new int[_slots.Length * 2];
        for (var place = 0; place < Count; place++)
        {
            var slot = _hashes[place] & (uint)(slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (uint)(slots.Length - 1);
            slots[slot] = place + 1;
        }

        _slots = slots;
    }
}
