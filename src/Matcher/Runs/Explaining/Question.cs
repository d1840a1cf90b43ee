using Matcher.Hits;
using Matcher.Identity;

namespace Matcher.Runs.Explaining;

/// <summary>
/// What somebody wants explained: a hit or a person. Some texts may be either, and what there is decides.
/// </summary>
/// <param name="HitNumber">疑点编号 in the form of the lists; null where the text cannot be one.</param>
/// <param name="Number">The ID number; null where the text is none that can be compared.</param>
/// <param name="Text">The text as ID fields are compared: for other documents and for damaged numbers.</param>
internal sealed record Question(string? HitNumber, IdNumber? Number, string Text)
{
    private const int GroupLength = 4;

    // Shorter texts would be taken for a number by mistake; the shortest number has three groups.
    private const int FewestCharacters = 12;

    /// <summary>Reads what was typed. A 疑点编号 may come without its dashes, in lower case, with O for 0 and I or L for 1.</summary>
    public static Question Read(string typed, IdReader ids)
    {
        var reading = ids.Read(typed, isNumberCell: false, stackalloc char[IdReader.MaxLength]);
        var text = new string(reading.Cleaned);
        return reading.TryGetNumber(out var number) ? new Question(null, number, text) : new Question(HitNumberOf(typed), null, text);
    }

    private static string? HitNumberOf(string typed)
    {
        var plain = typed.Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1')
            .Replace('L', '1');
        return plain.Length >= FewestCharacters
            && plain.Length % GroupLength == 0
            && plain.All(c => Base32.Alphabet.Contains(c, StringComparison.Ordinal))
            ? string.Join('-', plain.Chunk(GroupLength).Select(group => new string(group)))
            : null;
    }
}
