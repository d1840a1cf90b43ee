using System.Globalization;
using System.Text;
using Matcher.Identity;

namespace Matcher.Cli.Terminal;

/// <summary>
/// The last barrier before a log or the console: whatever looks like an ID number is masked, though no problem should hold one, and
/// what a terminal takes for a command, or what turns the order of the text about, is written out (<c>\u001B</c>, <c>\u202E</c>).
/// </summary>
internal static class MaskedText
{
    /// <summary>The text as it may be shown.</summary>
    public static string Of(string text) => Visible(IdMask.InText(text));

    // The form is that of JSON, so that a document stays one.
    private static string Visible(string text)
    {
        if (!text.Any(c => IsHidden(c)))
            return text;
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHidden(text[i]) && !IsLineEnd(text, i))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            else
                shown.Append(text[i]);
        }

        return shown.ToString();
    }

    // A return alone would have the line written over.
    private static bool IsLineEnd(string text, int at) =>
        text[at] is '\n' or '\t' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    private static bool IsHidden(char c) => char.IsControl(c)
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\u2028' or '\u2029';
}
