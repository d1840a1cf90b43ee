using System.Globalization;
using System.Runtime.CompilerServices;

namespace Matcher.Reports.Workbooks.Texts;

/// <summary>How much place a text takes, in digits of the sheet's font: a Chinese character is as wide as two.</summary>
internal static class TextMeasure
{
    // Hangul is the first script whose letters are as wide as Chinese characters.
    private const char FirstWide = '\u1100';

    /// <summary>The width of the longest line.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var (longest, digits) = (0, 0);
            foreach (var c in text)
            {
                digits = c == '\n' ? 0 : digits + WidthOf(c);
                longest = Math.Max(longest, digits);
            }

            return longest;
        }
    }

    /// <summary>How many lines a text becomes, broken as spreadsheets do: between Chinese characters, and between words.</summary>
    /// <param name="text">The text, with LF between its own lines.</param>
    /// <param name="width">Digits of a line.</param>
    /// <param name="most">More lines than these are not counted.</param>
    public static int Lines(ReadOnlySpan<char> text, double width, int most)
    {
        unchecked
        {
            var (lines, line, word) = (1, 0, 0);
            foreach (var c in text)
            {
                if (c == '\n')
                {
                    (lines, line, word) = (lines + 1, 0, 0);
                    continue;
                }

                var digits = WidthOf(c);
                word = digits == 1 && c != ' ' ? word + 1 : 0;
                line += digits;
                if (line <= width)
                    continue;
                // A word that fits on a line goes to the next as a whole.
                line = word > 0 && word < line && word <= width ? word : digits;
                word = Math.Min(word, line);
                if (++lines >= most)
                    return most;
            }

            return Math.Min(lines, most);
        }
    }

    // Quotation marks and dashes, and letters and signs of full width, are as usual as Chinese characters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WidthOf(char c) => c switch
    {
        < FirstWide => 1,
        >= '\u2E80' and <= '\uD7FF' => 2,
        (>= '\uFF00' and <= '\uFFEF') or (>= '\u2010' and <= '\u2027') => 2,
        _ => OfOther(c),
    };

    // Of a pair the first half stands for both.
    private static int OfOther(char c) => char.IsLowSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 2;
}
