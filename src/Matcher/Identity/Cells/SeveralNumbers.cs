namespace Matcher.Identity.Cells;

/// <summary>Tells two or more numbers in one cell from one number.</summary>
internal static class SeveralNumbers
{
    /// <summary>Whether there are two or more in it that are not the same.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        if (text.Length < 30)
            return false;
        ReadOnlySpan<char> first = default;
        for (var place = 0; place < text.Length;)
        {
            var length = LengthAt(text, place);
            if (length == 0)
            {
                place++;
                while (place < text.Length && char.IsAsciiDigit(text[place - 1]) && char.IsAsciiDigit(text[place]))
                    place++;
                continue;
            }

            var number = text.Slice(place, length);
            if (!first.IsEmpty && !number.SequenceEqual(first))
                return true;
            first = number;
            place += length;
        }

        return false;
    }

    /// <summary>The number that the cell repeats: <c>1499…/1499…</c>; empty where it does not.</summary>
    public static ReadOnlySpan<char> Same(ReadOnlySpan<char> text)
    {
        var length = LengthAt(text, 0);
        if (length == 0 || text.Length < 2 * length || AreIn(text))
            return default;
        for (var place = length; place < text.Length; place++)
        {
            if (LengthAt(text, place) == length)
                place += length - 1;
            else if (char.IsLetterOrDigit(text[place]))
                return default;
        }

        return text[..length];
    }

    // Eighteen characters, or fifteen where no more digits follow. Two written without anything between them are two.
    private static int LengthAt(ReadOnlySpan<char> text, int place)
    {
        var digits = 0;
        while (place + digits < text.Length && char.IsAsciiDigit(text[place + digits]))
            digits++;
        return digits switch
        {
            17 when place + 17 < text.Length && text[place + 17] == 'X' => 18,
            18 or 33 or 36 => 18,
            > 30 when text.Length > place + digits && text[place + digits] == 'X' => 18,
            15 => 15,
            _ => 0,
        };
    }
}
