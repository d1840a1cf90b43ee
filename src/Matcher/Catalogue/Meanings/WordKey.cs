using System.Text.RegularExpressions;
using Matcher.Foundation.Characters;

namespace Matcher.Catalogue.Meanings;

/// <summary>
/// What two spellings of one word have in common: width, case, blanks and punctuation make no difference, nor whether a numeral
/// is written 1, 一, 壹 or Ⅰ. A question mark does: whoever wrote it was not sure.
/// </summary>
internal static partial class WordKey
{
    private static readonly Dictionary<char, char> Numerals = new()
    {
        ['〇'] = '0', ['零'] = '0',
        ['一'] = '1', ['壹'] = '1', ['Ⅰ'] = '1', ['ⅰ'] = '1',
        ['二'] = '2', ['贰'] = '2', ['貳'] = '2', ['两'] = '2', ['Ⅱ'] = '2', ['ⅱ'] = '2',
        ['三'] = '3', ['叁'] = '3', ['參'] = '3', ['Ⅲ'] = '3', ['ⅲ'] = '3',
        ['四'] = '4', ['肆'] = '4', ['Ⅳ'] = '4', ['ⅳ'] = '4',
        ['五'] = '5', ['伍'] = '5', ['Ⅴ'] = '5', ['ⅴ'] = '5',
        ['六'] = '6', ['陆'] = '6', ['七'] = '7', ['柒'] = '7', ['八'] = '8', ['捌'] = '8', ['九'] = '9', ['玖'] = '9',
    };

    private static readonly Dictionary<string, string> Romans = new(StringComparer.Ordinal)
    {
        ["I"] = "1", ["II"] = "2", ["III"] = "3", ["IV"] = "4",
    };

    /// <summary>The key of a word, of what stands in its brackets too; empty where it has neither letter nor digit.</summary>
    public static string Of(string word)
    {
        var text = WellFormedText.Nfkc(Figures(word)).ToUpperInvariant();
        if (text.Contains('级', StringComparison.Ordinal))
            text = RomanGrade().Replace(text, roman => Romans.GetValueOrDefault(roman.Value, roman.Value));
        return string.Concat(WithoutDecimals(text.Trim()).Where(c => char.IsLetterOrDigit(c) || c == '?'));
    }

    /// <summary>
    /// The same word said with a little more or less: 已注销, 注销的, 注销状态; a code that a spreadsheet took the zero from.
    /// The key itself comes first.
    /// </summary>
    public static IEnumerable<string> FormsOf(string key)
    {
        yield return key;
        if (key.Length > 0 && key.All(char.IsAsciiDigit))
        {
            yield return key.TrimStart('0') is { Length: > 0 } bare ? bare : "0";
            yield return key.PadLeft(2, '0');
            yield break;
        }

        var rest = WithoutEnd(key);
        if (rest != key)
            yield return rest;
        foreach (var shorter in new[] { key, rest }.Distinct(StringComparer.Ordinal))
        {
            if (WithoutBeginning(shorter) is { } core)
                yield return core;
        }
    }

    private static string WithoutEnd(string key)
    {
        foreach (var end in (ReadOnlySpan<string>)["状态", "情况", "的", "了"])
        {
            if (key.Length > end.Length && key.EndsWith(end, StringComparison.Ordinal))
                return WithoutEnd(key[..^end.Length]);
        }

        return key;
    }

    private static string? WithoutBeginning(string key)
    {
        foreach (var beginning in (ReadOnlySpan<string>)["已经", "已"])
        {
            if (key.Length > beginning.Length && key.StartsWith(beginning, StringComparison.Ordinal))
                return key[beginning.Length..];
        }

        return null;
    }

    // Before the compatibility form, which makes Latin letters of Ⅱ.
    private static string Figures(string word) => string.Concat(word.Select(c => Numerals.GetValueOrDefault(c, c)));

    // 1.0 and 1.00: a code that passed through a number cell.
    private static string WithoutDecimals(string text) =>
        text.Split('.') is [{ Length: > 0 } whole, { Length: > 0 } rest] && whole.All(char.IsAsciiDigit) && rest.All(c => c == '0')
            ? whole
            : text;

    [GeneratedRegex("(?<![A-Z])[IV]{1,3}(?=级)", RegexOptions.CultureInvariant)]
    private static partial Regex RomanGrade();
}
