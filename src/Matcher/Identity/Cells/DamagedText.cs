namespace Matcher.Identity.Cells;

/// <summary>A text that was an identity number before somebody mistyped it, as far as the number of its digits tells.</summary>
internal static class DamagedText
{
    /// <summary>Those of a 15-digit number with one lost: a text of fewer is something else.</summary>
    public const int FewestDigits = 14;

    /// <summary>An identity number has a digit or two too many; more are something else.</summary>
    public const int MostDigits = 20;

    /// <summary>Whether it may be one: a stray sign or letter in it, a digit lost or doubled.</summary>
    public static bool IsLikely(ReadOnlySpan<char> text)
    {
        var (digits, run, longest) = (0, 0, 0);
        foreach (var c in text)
        {
            var isDigit = char.IsAsciiDigit(c) || LookAlike.DigitOf(c) != '\0';
            digits += isDigit ? 1 : 0;
            run = isDigit ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest is >= FewestDigits and <= MostDigits
            || (digits is >= 15 and <= MostDigits && text.Length <= MostDigits + 4);
    }
}
