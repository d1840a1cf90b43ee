using Matcher.Identity;

namespace Matcher.Recovery.Numbers;

/// <summary>
/// Undoes the mistakes of a typist: the valid numbers from which a text differs by one wrong character or two swapped
/// neighbours, or, when it is one too short or too long, by one that is missing or too many. The check character leaves
/// about one in eleven of what is tried.
/// </summary>
internal static class TypingMistakes
{
    /// <summary>The numbers that may have been meant, in ascending order.</summary>
    public static List<IdNumber> Undo(ReadOnlySpan<char> text, IdReader ids)
    {
        var found = new SortedSet<ulong>();
        Span<byte> typed = stackalloc byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            typed[i] = char.IsAscii(text[i]) ? (byte)text[i] : byte.MaxValue;
        switch (text.Length)
        {
            case NumberPattern.Length:
                UndoWrong(typed, ids, found);
                UndoSwapped(typed, ids, found);
                break;
            case NumberPattern.Length - 1:
                UndoMissing(typed, ids, found);
                break;
            case NumberPattern.Length + 1:
                UndoTooMany(typed, ids, found);
                break;
        }

        return [.. found.Select(IdNumber.FromCheckedDigits)];
    }

    private static void UndoWrong(Span<byte> typed, IdReader ids, SortedSet<ulong> found)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            var was = typed[i];
            TryEach(typed, i, ids, found);
            typed[i] = was;
        }
    }

    private static void UndoSwapped(Span<byte> typed, IdReader ids, SortedSet<ulong> found)
    {
        for (var i = 1; i < typed.Length; i++)
        {
            (typed[i - 1], typed[i]) = (typed[i], typed[i - 1]);
            Try(typed, ids, found);
            (typed[i - 1], typed[i]) = (typed[i], typed[i - 1]);
        }
    }

    private static void UndoMissing(ReadOnlySpan<byte> typed, IdReader ids, SortedSet<ulong> found)
    {
        Span<byte> whole = stackalloc byte[NumberPattern.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            typed[..i].CopyTo(whole);
            typed[i..].CopyTo(whole[(i + 1)..]);
            TryEach(whole, i, ids, found);
        }
    }

    private static void UndoTooMany(ReadOnlySpan<byte> typed, IdReader ids, SortedSet<ulong> found)
    {
        Span<byte> whole = stackalloc byte[NumberPattern.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[..i].CopyTo(whole);
            typed[(i + 1)..].CopyTo(whole[i..]);
            Try(whole, ids, found);
        }
    }

    private static void TryEach(Span<byte> whole, int place, IdReader ids, SortedSet<ulong> found)
    {
        foreach (var character in "0123456789X"u8)
        {
            whole[place] = character;
            Try(whole, ids, found);
        }
    }

    private static void Try(ReadOnlySpan<byte> whole, IdReader ids, SortedSet<ulong> found)
    {
        if (ids.TryReadWhole(whole, out var number))
            found.Add(number.Digits17);
    }
}
