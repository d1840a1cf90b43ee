namespace Matcher.Samples.Wording;

/// <summary>Picks the words of the roster, cell after cell.</summary>
/// <param name="words">What may be written in place of a word.</param>
/// <param name="random">Their randomness, apart: other words make no other people.</param>
internal sealed class RosterWords(OtherWords words, SeededRandom random)
{
    /// <summary>A cell as this county's bureau writes it.</summary>
    /// <param name="column">The canonical column; a header under another name has no other words.</param>
    /// <param name="word">The usual word.</param>
    public string Written(string column, string word) =>
        words.For(column, word) is { IsEmpty: false } others ? random.OneOf([word, .. others]) : word;
}
