using System.Text;

namespace Matcher.Reports.Word;

/// <summary>Text as a document can hold it.</summary>
internal static class WordText
{
    /// <summary>The text; what a file may hold and XML cannot is U+FFFD.</summary>
    public static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune));
}
