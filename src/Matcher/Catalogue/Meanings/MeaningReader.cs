using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Meanings;

/// <summary>Reads the meanings of a column: <c>meanings</c>, <c>empty</c> and <c>together</c>.</summary>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class MeaningReader(ProblemList problems)
{
    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>Reads those of a column; null where it has none, so that its values decide by their spelling.</summary>
    public MeaningList? Read(MapReader map, ImmutableDictionary<string, string> codes)
    {
        var empty = map.Scalar("empty");
        var together = map.Choice("together", Flags, otherwise: false);
        if (map.Node("meanings") is null)
        {
            if (empty is not null)
                problems.Add(YamlProblems.MissingKey(map.Where, "meanings"));
            return null;
        }

        var meanings = Entries(map);
        if (meanings.Length > MeaningList.Most)
            problems.Add(SourceDescriptionProblems.MeaningsTooMany(map.Where, MeaningList.Most));
        return meanings.IsEmpty || meanings.Length > MeaningList.Most
            ? null
            : new MeaningList(meanings, EmptyOf(empty, meanings), together, codes);
    }

    /// <summary>Adds a bureau's words to a column of the pack; a word that the pack has under another meaning moves.</summary>
    public MeaningList? Extend(MeaningList? shipped, MapReader map, ImmutableDictionary<string, string> codes)
    {
        if (shipped is null)
            return Read(map, codes);
        var added = Entries(map);
        var moved = added.SelectMany(meaning => meaning.Words).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var meanings =
            shipped.Meanings.Select(meaning => meaning with { Words = [.. meaning.Words.Where(word => !moved.Contains(KeyOf(word)))] })
                .ToImmutableArray();
        foreach (var meaning in added)
        {
            var place = meanings.IndexOf(meanings.FirstOrDefault(known => known.Name == meaning.Name)!);
            meanings = place < 0
                ? meanings.Add(meaning)
                : meanings.SetItem(place, meanings[place] with { Words = [.. meanings[place].Words, .. meaning.Words] });
        }

        if (meanings.Length > MeaningList.Most)
        {
            problems.Add(SourceDescriptionProblems.MeaningsTooMany(map.Where, MeaningList.Most));
            return shipped;
        }

        var empty = map.Scalar("empty");
        return new MeaningList(meanings, empty is null ? shipped.Empty : EmptyOf(empty, meanings), shipped.HoldTogether, codes);
    }

    private ImmutableArray<Meaning> Entries(MapReader map) => [.. map.EntriesOf("meanings").Select(Entry).OfType<Meaning>()];

    private Meaning? Entry(YamlEntry entry)
    {
        var words = entry.Value switch
        {
            YamlScalar { IsNull: true } => [],
            YamlScalar one => [one],
            YamlList list when list.Items.All(item => item is YamlScalar { IsNull: false }) => list.Items.Cast<YamlScalar>().ToList(),
            _ => null,
        };
        if (words is null)
        {
            problems.Add(YamlProblems.WrongShape(entry.Value.Where, entry.Key.Text, YamlShape.List));
            return null;
        }

        foreach (var word in words.Where(word => WordKey.Of(word.Text).Length == 0))
            problems.Add(SourceDescriptionProblems.MeaningWordEmpty(word.Where, word.Text, entry.Key.Text));
        return new Meaning(entry.Key.Text, [.. words.Select(word => word.Text)]);
    }

    private string? EmptyOf(YamlScalar? empty, ImmutableArray<Meaning> meanings)
    {
        if (empty is null)
            return null;
        if (meanings.Any(meaning => meaning.Name == empty.Text))
            return empty.Text;
        var meant = Suggestion.Hint(empty.Text, [.. meanings.Select(meaning => meaning.Name)]);
        problems.Add(YamlProblems.BadValue(empty.Where, "empty", empty.Text, meant));
        return null;
    }

    // Patterns are told apart from words by their gaps, which the key of a word does not have.
    private static string KeyOf(string word) => string.Join(WordPattern.Gap, word.Split(WordPattern.Gap).Select(WordKey.Of));
}
