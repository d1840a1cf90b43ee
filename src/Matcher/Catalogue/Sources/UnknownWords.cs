using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Values;

namespace Matcher.Catalogue.Sources;

/// <summary>Tells of words that no meaning has: how many rows, which words, and what to paste where.</summary>
internal static class UnknownWords
{
    private const int Shown = 8;

    /// <summary>
    /// What a user is told; null where no word is left that somebody could give a meaning. That a formula has no result is told of the
    /// sheet, and pasted as a word it would say something about everybody whose cell was never calculated.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="column">The column, which has meanings.</param>
    /// <param name="where">File, sheet and the first row.</param>
    /// <param name="rows">In how many rows.</param>
    /// <param name="words">The words, the most frequent first, as they may be shown.</param>
    public static Problem? Told(SourceDefinition source, ColumnDefinition column, Place where, long rows, IEnumerable<string> words)
    {
        var written = words.Where(word => word != LostValue.NotCalculated).ToList();
        return written.Count == 0 ? null : SourceProblems.WordsUnknown(
            where with { Column = column.Name },
            rows,
            string.Join('、', written.Take(Shown)) + (written.Count > Shown ? "…" : ""),
            source.Id,
            column.Name,
            $"{string.Join(" | ", column.Meanings!.Names)}: [{string.Join(", ", written.Take(Shown).Select(Quoted))}]");
    }

    // A YAML word that needs no quotes is one without a sign of YAML's own.
    private static string Quoted(string word) =>
        word.All(char.IsLetter) && !char.IsAscii(word[0]) ? word : $"'{word.Replace("'", "''", StringComparison.Ordinal)}'";
}
