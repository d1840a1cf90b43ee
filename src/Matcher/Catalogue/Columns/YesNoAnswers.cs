using System.Collections.Immutable;
using Matcher.Catalogue.Meanings;

namespace Matcher.Catalogue.Columns;

/// <summary>
/// What yes and no stand for under a header that asks: 是 means cancelled under 注销标识, not at risk under 风险是否消除, and at risk under
/// 是否有风险. Under a header that asks nothing they stand for nothing.
/// </summary>
/// <param name="ByHeader">For each such header, cleaned, the word for yes and the word for no.</param>
internal sealed record YesNoAnswers(ImmutableDictionary<string, (string Yes, string No)> ByHeader)
{
    /// <summary>No header asks.</summary>
    public static readonly YesNoAnswers None = new(ImmutableDictionary.Create<string, (string, string)>(StringComparer.OrdinalIgnoreCase));

    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal) { "是", "是的", "1", "Y", "YES", "T", "TRUE", "√", "✓" };
    private static readonly HashSet<string> No = new(StringComparer.Ordinal) { "否", "不是", "0", "N", "NO", "F", "FALSE", "×", "✗" };

    /// <summary>The word that a cell stands for; null where it is no answer, or the header does not ask.</summary>
    /// <param name="header">The file's own header.</param>
    /// <param name="cell">The cell, trimmed.</param>
    public string? WordFor(string header, string cell)
    {
        if (ByHeader.IsEmpty || cell.Length == 0 || !ByHeader.TryGetValue(HeaderText.Clean(header), out var words))
            return null;
        var answer = WordKey.Of(cell) is { Length: > 0 } key ? key : cell;
        return Yes.Contains(answer) ? words.Yes : No.Contains(answer) ? words.No : null;
    }
}
