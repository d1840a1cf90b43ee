namespace Matcher.Reports.Html.Markup;

/// <summary>Text in a page, so that it is read as nothing but text.</summary>
internal static class Escape
{
    /// <summary>Writes it, for between elements and for double quotes alike.</summary>
    public static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': writer.Write("&amp;"); break;
                case '<': writer.Write("&lt;"); break;
                case '>': writer.Write("&gt;"); break;
                case '"': writer.Write("&quot;"); break;
                // What HTML does not allow at all, and what turns the direction of all that follows: a title may hold anything.
                case (< ' ' and not '\n' and not '\t') or '\u007F' or (>= '\u0080' and <= '\u009F'): writer.Write('\uFFFD'); break;
                case (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'): writer.Write('\uFFFD'); break;
                case '\uFFFE' or '\uFFFF': writer.Write('\uFFFD'); break;
                default: writer.Write(c); break;
            }
        }
    }
}
