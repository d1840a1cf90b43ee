using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Matcher.Cli.Terminal;

/// <summary>
/// Texts cut so that a terminal never wraps them. Some characters (“”…—·①) are one column wide on most terminals, two on those of Chinese
/// Windows: here they count two, so that what fits fits everywhere.
/// </summary>
internal static class FittedText
{
    private const string Dots = "..";

    /// <summary>Columns of a text, at most.</summary>
    public static int MostColumns(string text) => Ascii.IsValid(text) ? text.Length : Characters(text).Sum(MostColumnsOf);

    /// <summary>The text, or its beginning where it is too long.</summary>
    public static string Within(string text, int width)
    {
        if (MostColumns(text) <= width)
            return text;
        var taken = new StringBuilder();
        foreach (var character in Characters(text))
        {
            if ((width -= MostColumnsOf(character)) < 0)
                break;
            taken.Append(character);
        }

        return taken.ToString();
    }

    /// <summary>The text, or its beginning and its end: of a file name both tell it from others.</summary>
    public static string Shortened(string text, int width)
    {
        if (MostColumns(text) <= width)
            return text;
        if (width <= 2 * Dots.Length)
            return Within(text, Math.Max(0, width));
        var tail = "";
        foreach (var character in Characters(text).Reverse())
        {
            if (MostColumns(character + tail) > (width - Dots.Length) * 2 / 3)
                break;
            tail = character + tail;
        }

        return Within(text, width - Dots.Length - MostColumns(tail)) + Dots + tail;
    }

    /// <summary>A text with blanks beside it, until it is so many columns wide.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How wide; a text that is wider stays as it is.</param>
    /// <param name="isNumber">Whether the blanks stand before it.</param>
    public static string Padded(string text, int width, bool isNumber)
    {
        var padding = new string(' ', Math.Max(0, width - text.GetCellWidth()));
        return isNumber ? padding + text : text + padding;
    }

    private static int MostColumnsOf(string character) =>
        Ascii.IsValid(character) ? 1 : character.GetCellWidth() is var columns and > 0 ? Math.Max(columns, 2) : 0;

    // With their marks: an accent goes with its letter, a skin tone with its hand.
    private static IEnumerable<string> Characters(string text)
    {
        var all = StringInfo.GetTextElementEnumerator(text);
        while (all.MoveNext())
            yield return all.GetTextElement();
    }
}
