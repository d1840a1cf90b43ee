using System.Text;

namespace Matcher.Identity;

/// <summary>
/// Masks what was taken from a file before it is shown: ID numbers in any writing, and the names on the roster once that has been read.
/// Columns slip, and a name then stands where a township or a state belongs, or in the name of a sheet or of an archive's member. What
/// the bureau and the pack have named themselves stays readable, though a name be part of it.
/// </summary>
internal sealed class PeopleMask
{
    // A name of two letters is in many words of a script that has letters.
    private const int ShortestOfLetters = 4;
    private const int ShortestOfCharacters = 2;
    private const int LongestName = 30;

    private volatile Task<Known> _known = Task.FromResult(new Known([], []));

    /// <summary>Learns the names. They are put in order beside whatever comes next: what is masked first waits for it.</summary>
    /// <param name="names">The names on the roster, which do not change.</param>
    /// <param name="readable">Townships, columns and whatever else is nobody's.</param>
    public void Learn(IEnumerable<string> names, IEnumerable<string> readable) => _known = Task.Run(() => new Known(
        names.Select(Bare).Where(IsLongEnough).ToHashSet(StringComparer.Ordinal),
        [.. readable.Where(word => word.Length >= ShortestOfCharacters).Distinct(StringComparer.Ordinal)]));

    /// <summary>The text, masked.</summary>
    public string Of(string text)
    {
        var masked = IdMask.InText(text);
        var known = _known.GetAwaiter().GetResult();
        return known.Longest == 0 ? masked : WithoutNames(masked, known);
    }

    private static string WithoutNames(string text, Known known)
    {
        // Blanks stand between the characters of a name: 王 小 明.
        var bare = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsShown(text[i]))
            {
                bare.Append(text[i]);
                places.Add(i);
            }
        }

        var letters = bare.ToString();
        StringBuilder? shown = null;
        var copied = 0;
        for (var at = 0; at < letters.Length; at++)
        {
            var length = known.LengthOfNameAt(letters, at);
            if (length == 0)
                continue;
            shown ??= new StringBuilder(text.Length);
            shown.Append(text, copied, places[at] - copied).Append(IdMask.Name(letters.Substring(at, length)));
            copied = places[at + length - 1] + 1;
            at += length - 1;
        }

        return shown is null ? text : shown.Append(text, copied, text.Length - copied).ToString();
    }

    private static string Bare(string name)
    {
        foreach (var c in name)
        {
            if (!IsShown(c))
                return string.Concat(name.Where(IsShown));
        }

        return name;
    }

    private static bool IsShown(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' || IsShownOther(c);

    private static bool IsShownOther(char c) =>
        !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format;

    private static bool IsLongEnough(string name) =>
        name.Length is >= ShortestOfCharacters and <= LongestName
        && (char.IsLetter(name[0]) || name.Any(char.IsLetter))
        && (!char.IsAscii(name[0]) || name.Length >= ShortestOfLetters);

    private sealed class Known
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
        private readonly string[] _readable;

        public Known(HashSet<string> names, string[] readable)
        {
            _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
            _readable = readable;
            Longest = names.Count == 0 ? 0 : names.Max(name => name.Length);
        }

        public int Longest { get; }

        public int LengthOfNameAt(string text, int at)
        {
            for (var length = Math.Min(Longest, text.Length - at); length >= ShortestOfCharacters; length--)
            {
                var name = text.AsSpan(at, length);
                if (_names.Contains(name) && !IsPartOfWord(text, at, length))
                    return length;
            }

            return 0;
        }

        private bool IsPartOfWord(string text, int at, int length) => char.IsAsciiLetter(text[at])
            ? (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + length < text.Length && char.IsAsciiLetter(text[at + length]))
            : Array.Exists(_readable, word => StandsOver(word, text, at, length));

        private static bool StandsOver(string word, string text, int at, int length)
        {
            if (word.Length < length)
                return false;
            for (var start = Math.Max(0, at + length - word.Length); start <= at && start + word.Length <= text.Length; start++)
            {
                if (text.AsSpan(start, word.Length).SequenceEqual(word))
                    return true;
            }

            return false;
        }
    }
}
