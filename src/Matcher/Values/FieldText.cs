using System.Collections.Frozen;
using System.Text;

namespace Matcher.Values;

/// <summary>Makes a field that should hold a date or an amount fit to be read.</summary>
internal static class FieldText
{
    // What people write where there is nothing; what programs write is StoredNothing.
    private static readonly FrozenSet<string> WordsForNothing =
        new[] { "无", "暂无", "没有", "空", "空白", "不详", "未知", "NA" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Half width, every dash a hyphen, every blank a space, nothing invisible, no apostrophe before it and no quotes or
    /// <c>="…"</c> around it.
    /// </summary>
    public static string Tidy(string? text)
    {
        if (text is not null && IsTidy(text))
            return text;
        var tidy = new StringBuilder((text ?? "").Length);
        foreach (var c in text ?? "")
        {
            if (char.IsWhiteSpace(c))
                tidy.Append(' ');
            else if (FieldCharacters.IsDash(c))
                tidy.Append('-');
            else if (!FieldCharacters.IsInvisible(c))
                tidy.Append(FieldCharacters.ToHalfWidth(c));
        }
        return Unwrap(tidy.ToString());
    }

    /// <summary>
    /// Whether a tidy text says that there is nothing: it is blank, only dashes or slashes, or a word such as 无 or NULL.
    /// </summary>
    public static bool SaysNothing(string tidy) =>
        StoredNothing.Says(tidy) || WordsForNothing.Contains(tidy) || (tidy is ['(', .., ')'] && WordsForNothing.Contains(tidy[1..^1]));

    // Nearly every field: nothing in it to take off or to put another way.
    private static bool IsTidy(string text)
    {
        if (text.StartsWith(' ') || text.EndsWith(' '))
            return false;
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~' and not ('=' or '"' or '\'' or '`')) or (>= '\u4E00' and <= '\u9FFF')))
                return false;
        }

        return true;
    }

    private static string Unwrap(string text)
    {
        var start = 0;
        while (start < text.Length && (text[start] is ' ' or '=' || FieldCharacters.IsQuote(text[start])))
            start++;
        var end = text.Length;
        while (end > start && (text[end - 1] == ' ' || FieldCharacters.IsQuote(text[end - 1])))
            end--;
        return text[start..end];
    }
}
