using System.Text;
using Matcher.Foundation.Characters;
using Matcher.Values;

namespace Matcher.Hits;

/// <summary>
/// A 疑点编号 as people copy it. Its characters leave out I, L, O and U, so what is typed in small letters, in full width, without its
/// hyphens, with an O for a zero or an I for a one still says which number is meant.
/// </summary>
internal static class HitNumber
{
    private const int Group = 4;

    // 51 characters are all that a digest has; whole groups of them.
    private const int Longest = 48;

    private const int MostTyped = 128;

    // With a hyphen between groups.
    private const int UsualText = HitNumbering.UsualLength + (HitNumbering.UsualLength / Group) - 1;
    private const int LongestText = Longest + (Longest / Group) - 1;

    /// <summary>The number as the lists have it; null where the text cannot be one.</summary>
    /// <param name="typed">As it was typed.</param>
    public static string? Read(string typed)
    {
        if (IsAsWritten(typed))
            return typed;
        if (Characters(typed) is not { Length: >= HitNumbering.UsualLength and <= Longest } characters || characters.Length % Group != 0)
            return null;
        var number = new StringBuilder(characters);
        for (var at = characters.Length - Group; at > 0; at -= Group)
            number.Insert(at, '-');
        return number.ToString();
    }

    /// <summary>
    /// The characters of base 32 that a text stands for, without hyphens, blanks and quotes; null where others are in it.
    /// </summary>
    /// <param name="typed">As it was typed.</param>
    public static string? Characters(string typed)
    {
        // A cell may hold a page of text; no number does.
        if (typed.Length > MostTyped)
            return null;
        var characters = new StringBuilder(Longest);
        foreach (var c in WellFormedText.Nfkc(typed))
        {
            if (FieldCharacters.IsInvisible(c) || FieldCharacters.IsDash(c) || FieldCharacters.IsQuote(c))
                continue;
            if (Meant(char.ToUpperInvariant(c)) is not { } meant)
                return null;
            characters.Append(meant);
        }

        return characters.ToString();
    }

    // As the lists have it: groups of four of the alphabet's characters, with a hyphen between. Nothing else reads as itself.
    private static bool IsAsWritten(string text)
    {
        const int one = Group + 1;
        if (text.Length % one != Group || text.Length < UsualText || text.Length > LongestText)
            return false;
        for (var at = 0; at < text.Length; at++)
        {
            if (at % one == Group ? text[at] != '-' : !Base32.Alphabet.Contains(text[at], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static char? Meant(char c) => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => Base32.Alphabet.Contains(c, StringComparison.Ordinal) ? c : null,
    };
}
