using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Matcher.Foundation.Characters;

/// <summary>
/// Characters that end a line, or that a program may take for an end: control characters, and Unicode's separators of lines and
/// paragraphs. A list has every record on one line.
/// </summary>
internal static class LineBreaks
{
    private const char LastBeforeBlank = '\u001F';
    private const char Delete = '\u007F';
    private const char LastControl = '\u009F';
    private const char LineSeparator = '\u2028';

    /// <summary>Whether one is in a text. Nearly no text has one, and every text is asked: many characters at once.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.Length < Vector128<ushort>.Count)
            return IsInShort(text);
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        var end = text.Length - Vector128<ushort>.Count;
        for (var at = 0; at < end; at += Vector128<ushort>.Count)
        {
            if (IsIn(Vector128.LoadUnsafe(ref first, (nuint)at)))
                return true;
        }

        // The last ones once more with some of those before them.
        return IsIn(Vector128.LoadUnsafe(ref first, (nuint)end));
    }

    /// <summary>Whether a character is one.</summary>
    public static bool IsOne(char c) => char.IsControl(c) || c is LineSeparator or (char)(LineSeparator + 1);

    /// <summary>The text with a blank for each; CR and LF together are one.</summary>
    public static string AsBlanks(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && i > 0 && text[i - 1] == '\r')
                continue;
            line.Append(IsOne(text[i]) ? ' ' : text[i]);
        }

        return line.ToString();
    }

    private static bool IsIn(Vector128<ushort> units) =>
        (Within(units, '\0', LastBeforeBlank) | Within(units, Delete, LastControl) | Within(units, LineSeparator, LineSeparator + 1))
        != Vector128<ushort>.Zero;

    // What lies below the first becomes a large number.
    private static Vector128<ushort> Within(Vector128<ushort> units, int first, int last) =>
        Vector128.LessThanOrEqual(units - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    private static bool IsInShort(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsOne(c))
                return true;
        }

        return false;
    }
}
