using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Matcher.Catalogue.Meanings;

/// <summary>Cuts the text of a cell into what stands in brackets and what does not, and both into words.</summary>
/// <param name="Base">The text without brackets and what stands in them.</param>
/// <param name="Bracketed">What stands in brackets, cut at signs.</param>
internal sealed record CellWords(string Base, ImmutableArray<string> Bracketed)
{
    private const string Opening = "(（[【〔〖{「『《〈<";
    private static readonly SearchValues<char> Openings = SearchValues.Create(Opening);

    private const string Closing = ")）]】〕〗}」』》〉>";
    private const string Separators = "、，,；;/／|｜\\＼+＋&＆\r\n";

    /// <summary>Takes the brackets off. One that is not closed ends with the text.</summary>
    public static CellWords Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Openings))
            return new CellWords(text, []);
        var outside = new StringBuilder();
        var inside = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (Opening.Contains(c, StringComparison.Ordinal))
            {
                depth++;
                inside.Append(Separators[0]);
            }
            else if (Closing.Contains(c, StringComparison.Ordinal))
            {
                depth = Math.Max(0, depth - 1);
            }
            else
            {
                (depth > 0 ? inside : outside).Append(c);
            }
        }

        return new CellWords(outside.ToString(), Cut(inside.ToString(), blanksToo: false));
    }

    /// <summary>The words between separators; empty ones left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blanksToo">Whether a blank separates too.</param>
    public static ImmutableArray<string> Cut(string text, bool blanksToo)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Separators.Contains(text[i], StringComparison.Ordinal) && !(blanksToo && char.IsWhiteSpace(text[i])))
                continue;
            if (WordKey.Of(text[from..i]).Length > 0)
                words.Add(text[from..i].Trim());
            from = i + 1;
        }

        return words.ToImmutable();
    }
}
