namespace Matcher.Rules.MeaningTwin;

/// <summary>A word with stars in it, each for any text.</summary>
/// <param name="Pieces">What stands before, between and behind the stars.</param>
/// <param name="Meaning">What it leads to.</param>
internal sealed record TwinPattern(string[] Pieces, string Meaning)
{
    private const string Negations = "未不非无没待拟否疑";

    /// <summary>How much of it is text.</summary>
    public int Length => Pieces.Sum(piece => piece.Length);

    /// <summary>Whether a text turns what follows it into its contrary.</summary>
    public static bool Negates(string text) => text.Any(Negations.Contains);

    /// <summary>What the stars stand for in a word; null where it does not fit, or where something before a piece negates it.</summary>
    public List<string>? Between(string key)
    {
        if (Length > key.Length
            || !key.StartsWith(Pieces[0], StringComparison.Ordinal)
            || !key.EndsWith(Pieces[^1], StringComparison.Ordinal))
            return null;
        var between = new List<string>();
        var (at, end) = (Pieces[0].Length, key.Length - Pieces[^1].Length);
        foreach (var piece in Pieces[1..^1])
        {
            var found = key.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0 || found + piece.Length > end)
                return null;
            between.Add(key[at..found]);
            at = found + piece.Length;
        }

        if (at > end)
            return null;
        between.Add(key[at..end]);
        // The last star has no piece behind it where the pattern ends in it.
        return between[..(Pieces[^1].Length > 0 ? between.Count : between.Count - 1)].Exists(Negates) ? null : between;
    }
}
