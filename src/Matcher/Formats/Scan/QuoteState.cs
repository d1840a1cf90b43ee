using System.Runtime.CompilerServices;

namespace Matcher.Formats.Scan;

/// <summary>
/// Follows quotes from 64 bytes to the next: which bytes are inside them, and whether each opens where a field begins and
/// closes where one ends. Where one does not, nothing after it can be told from the bits, and the careful reader takes over.
/// </summary>
internal struct QuoteState
{
    private ulong _insideBefore;
    private ulong _mayOpenBefore;
    private ulong _closedBefore;

    /// <summary>The state at the start of a record.</summary>
    public static QuoteState AtRecordStart => new() { _mayOpenBefore = 1 };

    /// <summary>Goes over 64 bytes.</summary>
    /// <param name="masks">Their structure.</param>
    /// <param name="odd">Quotes that stand where none should.</param>
    /// <returns>The bytes inside quotes, opening quotes among them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Inside(StructureMasks masks, out ulong odd)
    {
        if ((masks.Quotes | _insideBefore | _closedBefore) == 0)
        {
            _mayOpenBefore = (masks.Delimiters | masks.NewLines) >> 63;
            odd = 0;
            return 0;
        }

        var inside = PrefixXor(masks.Quotes) ^ unchecked(0 - _insideBefore);
        var opening = masks.Quotes & inside;
        var closing = masks.Quotes & ~inside;
        var structure = (masks.Delimiters | masks.NewLines) & ~inside;
        var mayOpen = ((structure | closing) << 1) | _mayOpenBefore | _closedBefore;
        var afterClosing = (closing << 1) | _closedBefore;
        odd = (opening & ~mayOpen) | (afterClosing & ~(structure | (masks.Returns & ~inside) | opening));
        _insideBefore = inside >> 63;
        _mayOpenBefore = structure >> 63;
        _closedBefore = closing >> 63;
        return inside;
    }

    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
