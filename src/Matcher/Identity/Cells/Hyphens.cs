namespace Matcher.Identity.Cells;

/// <summary>Hyphens stand between the parts of a number, or in place of its digits: the digits that are left tell.</summary>
internal static class Hyphens
{
    /// <summary>Takes them out where the rest may be a whole number; false where a hyphen may hide a digit.</summary>
    /// <param name="text">The cleaned text; what is left stands at its start.</param>
    /// <param name="bare">What is left; the text itself where it is false.</param>
    public static bool TryTakeOut(Span<char> text, out Span<char> bare)
    {
        bare = text;
        var digits = 0;
        var inRow = false;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(text[index])
                || LookAlike.DigitOf(text[index]) != '\0'
                || (text[index] == 'X' && index == text.Length - 1))
                digits++;
            else if (text[index] != '-')
                return false;
            inRow |= index > 0 && text[index] == '-' && text[index - 1] == '-';
        }

        if (digits != 18 && (inRow || digits < 15 || text.Length == 18))
            return false;
        var length = 0;
        foreach (var c in text)
        {
            if (c != '-')
                text[length++] = c;
        }

        bare = text[..length];
        return true;
    }
}
