using System.Globalization;

namespace Matcher.Identity.Cells;

/// <summary>
/// Entities that a web page or an export from one leaves in a cell: <c>&amp;nbsp;</c>, <c>&amp;#160;</c>, <c>&amp;#xA0;</c>.
/// </summary>
internal static class HtmlEntity
{
    private const string Ampersand = "amp;";

    /// <summary>Reads the one that a text begins with.</summary>
    /// <param name="text">The text, which begins with an ampersand.</param>
    /// <param name="length">Its characters.</param>
    /// <param name="meant">What it stands for; an ampersand where there is none.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out char meant)
    {
        meant = '&';
        length = 1;
        // Written twice over, the ampersand of an entity is one itself.
        while (text[length..].StartsWith(Ampersand, StringComparison.OrdinalIgnoreCase))
            length += Ampersand.Length;
        var name = text[length..];
        var end = name[..Math.Min(name.Length, 8)].IndexOf(';');
        if (end < 0)
        {
            // The one entity that is often left without its end.
            if (!name.StartsWith("nbsp", StringComparison.OrdinalIgnoreCase))
                return false;
            (length, meant) = (length + 4, ' ');
            return true;
        }

        length += end + 1;
        return TryName(name[..end], out meant);
    }

    private static bool TryName(ReadOnlySpan<char> name, out char meant)
    {
        meant = '&';
        if (name is ['#', 'x' or 'X', .. var hex])
            return TryCode(hex, NumberStyles.AllowHexSpecifier, out meant);
        if (name is ['#', .. var code])
            return TryCode(code, NumberStyles.None, out meant);
        Span<char> lower = stackalloc char[8];
        meant = lower[..name.ToLowerInvariant(lower)] switch
        {
            "nbsp" or "ensp" or "emsp" or "thinsp" or "zwnj" or "zwj" or "shy" or "lrm" or "rlm" => ' ',
            "quot" => '"',
            "apos" => '\'',
            "lt" => '<',
            "gt" => '>',
            _ => '&',
        };
        return meant != '&';
    }

    private static bool TryCode(ReadOnlySpan<char> digits, NumberStyles style, out char meant)
    {
        var isRead = ushort.TryParse(digits, style, CultureInfo.InvariantCulture, out var code);
        meant = isRead ? (char)code : '&';
        return isRead;
    }
}
