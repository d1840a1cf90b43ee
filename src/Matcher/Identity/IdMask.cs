using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Identity;

/// <summary>
/// Writes numbers and names so that a log or a console does not give them away. Result files, which only the township
/// reads, have them in full.
/// </summary>
public static partial class IdMask
{
    private const int ShownAtStart = 6;
    private const int ShownAtEnd = 4;

    /// <summary><c>149901********123X</c>: what is left says where to look, not who it is.</summary>
    public static string Number(IdNumber number) => Number(number.ToString());

    /// <summary>
    /// Masks the text of any document. Of 15 characters or more the first six and the last four are shown, as many people
    /// share them; of a shorter text the first two and the last two, and of less than eight characters nothing.
    /// </summary>
    public static string Number(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length switch
        {
            >= 15 => Middle(trimmed, ShownAtStart, ShownAtEnd),
            >= 8 => Middle(trimmed, 2, 2),
            _ => new string('*', trimmed.Length),
        };
    }

    /// <summary>A text in which whatever looks like an ID number of 15 or 18 characters is masked, however it is written.</summary>
    public static string InText(string text) => NumbersInText.Masked(text);

    /// <summary>
    /// A word from a file, for a console: where columns have slipped any cell may hold anything, so runs of digits are masked as
    /// numbers are, control characters are blanks, and what is longer than a word is cut.
    /// </summary>
    public static string Cell(string raw, int longest = 24)
    {
        var masked = Digits().Replace(string.Concat(raw.Select(c => char.IsControl(c) ? ' ' : c)), match => Number(match.Value));
        return masked.Length > longest ? masked[..longest] + "…" : masked;
    }

    /// <summary>
    /// A word from a file; masked as a name where it holds the row's own: where columns have slipped a name stands among the
    /// states.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <param name="name">The name in its row; null or empty where there is none.</param>
    public static string WithoutName(string word, string? name) =>
        name is { Length: > 0 } && word.Contains(name, StringComparison.Ordinal) ? Name(word) : word;

    /// <summary>王**: the first character and two asterisks, however long the name is.</summary>
    public static string Name(string? name)
    {
        var trimmed = (name ?? "").Trim();
        var first = StringInfo.GetNextTextElementLength(trimmed);
        return trimmed.Length == 0 ? ""
            : trimmed.Length == first ? "*"
            : $"{trimmed[..first]}**";
    }

    private static string Middle(string text, int start, int end) =>
        $"{text[..start]}{new string('*', text.Length - start - end)}{text[^end..]}";

    // Nine digits: more than any date without its time, and fewer than a telephone number.
    [GeneratedRegex("[0-9][0-9Xx*]{8,}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
