using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Matcher.Reports.Word;

/// <summary>
/// Bookmarks around the figures of a document, by which a figure can be read back from the file. A reader does not see them, and they
/// stay where they are when text is written around them. One document has one of these.
/// </summary>
internal sealed class WordMarks
{
    // As long as Word lets the name of a bookmark be, less the ending of one that stands in the document again.
    private const int Longest = 40 - 8;
    private const int Digits = 8;
    private const string Again = "_again";

    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>The runs of a figure, with its bookmark around them.</summary>
    /// <param name="key">The figure's key; the same figure may stand in a document several times.</param>
    /// <param name="run">The run.</param>
    public IEnumerable<OpenXmlElement> Around(string key, OpenXmlElement run)
    {
        var name = NameOf(key);
        var times = _used[name] = _used.GetValueOrDefault(name) + 1;
        var id = _next++.ToString(CultureInfo.InvariantCulture);
        var ending = times == 1 ? "" : Again + times.ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name + ending }, run, new BookmarkEnd { Id = id }];
    }

    /// <summary>The bookmark of a key: letters and digits of it, and where that is not all, a part of its SHA-256.</summary>
    public static string NameOf(string key)
    {
        var plain = "f_" + string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        if (plain.Length <= Longest && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            return plain;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..Digits];
        return $"{plain[..Math.Min(plain.Length, Longest - Digits - 1)]}_{hash}";
    }

    /// <summary>The name of the first bookmark of a figure, given any of them.</summary>
    public static string FirstOf(string bookmark) =>
        bookmark.LastIndexOf(Again, StringComparison.Ordinal) is > 0 and var at && bookmark[(at + Again.Length)..].All(char.IsAsciiDigit)
            ? bookmark[..at]
            : bookmark;
}
