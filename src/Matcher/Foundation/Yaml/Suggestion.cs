using Matcher.Foundation.Problems;

namespace Matcher.Foundation.Yaml;

/// <summary>Finds the word a user probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The end of a message about an unknown word: the word probably meant, else all that are known.
    /// </summary>
    public static ProblemArgument.Hint Hint(string word, IReadOnlyCollection<string> known) => new(For(word, known), [.. known]);

    /// <summary>
    /// The known word nearest to a misspelt one, or the shortest that a word is only a piece of (号牌: 号牌号码); null when
    /// none is near enough to be helpful.
    /// </summary>
    public static string? For(string word, IEnumerable<string> known) =>
        Nearest(word, known) ?? (word.Length < 2 ? null : known
            .Where(candidate => candidate.Contains(word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Length)
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault());

    private static string? Nearest(string word, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        var limit = Math.Max(1, Math.Min(word.Length, best.candidate?.Length ?? 0) / 2);
        return best.candidate is not null && best.distance <= limit ? best.candidate : null;
    }

    // Optimal string alignment: inserted, lost, changed and swapped letters count one each.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
