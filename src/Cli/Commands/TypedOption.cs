using System.Text;

namespace Matcher.Cli.Commands;

/// <summary>
/// A word that was meant as an option, though it is none: with the dashes that Word, WeChat or a Chinese keyboard make of two hyphens, in
/// full width, with a stroke as in old Windows programs, in capitals, or with <c>_</c> for a hyphen.
/// </summary>
internal static class TypedOption
{
    // Hyphens, dashes, minus signs, a line of a table; ー and 一 stand near them on keyboards of East Asia.
    private const string Dashes =
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2E3A\u2E3B\u2500\u2501\uFE58\uFE63\uFF0D\uFE31\uFE32\u30FC\u4E00";

    /// <summary>Whether it begins with a dash of any kind.</summary>
    public static bool HasDash(string word) => word.Length > 1 && Dashes.Contains(word[0], StringComparison.Ordinal);

    /// <summary>The name of the option that was meant, as options are spelt; null where the word cannot be one.</summary>
    /// <param name="word">The word, with its value behind <c>=</c> or <c>:</c> perhaps.</param>
    public static string? NameOf(string word)
    {
        var plain = new StringBuilder();
        foreach (var c in word.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (c is '=' or ':')
                break;
            plain.Append(Dashes.Contains(c, StringComparison.Ordinal) || c == '_' ? '-' : c);
        }

        var name = plain.ToString().Trim().TrimStart('/').Trim('-');
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"--{name}" : null;
    }
}
