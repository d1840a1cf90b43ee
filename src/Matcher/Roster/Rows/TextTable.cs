using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace Matcher.Roster.Rows;

/// <summary>Different texts, each once, found by their bytes: a text that is there already costs no object.</summary>
internal sealed class TextTable
{
    private const int FewestSlots = 64;

    private readonly TextRun _texts = new();
    // At least twice as many as there are texts: a text's place and one, or 0, beside its hash, so that looking at the texts that only
    // have nearly the same hash costs nothing.
    private (uint Hash, int Text)[] _slots = new (uint, int)[FewestSlots];

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    /// <summary>Bytes that it takes.</summary>
    public long Bytes => _texts.Bytes + ((long)_slots.Length * (sizeof(uint) + sizeof(int)));

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
        for (; _slots[slot].Text != 0; slot = (slot + 1) & (uint)(_slots.Length - 1))
        {
            var (known, place) = _slots[slot];
            if (known == hash && _texts[place - 1].SequenceEqual(text))
                return place - 1;
        }

        _texts.Add(text);
        _slots[slot] = (hash, Count);
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
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
        _slots = [];
    }

    private void Grow()
    {
        var slots = new (uint Hash, int Text)[_slots.Length * 2];
        foreach (var (hash, text) in _slots)
        {
            if (text == 0)
                continue;
            var slot = hash & (uint)(slots.Length - 1);
            while (slots[slot].Text != 0)
                slot = (slot + 1) & (uint)(slots.Length - 1);
            slots[slot] = (hash, text);
        }

        _slots = slots;
    }
}
