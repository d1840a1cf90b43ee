using System.Text;

namespace Matcher.Rules.MeaningTwin;

/// <summary>
/// What a word is compared as: width, case, blanks, punctuation, full stop, 已 before it, 的 状态 了 behind it and the way
/// numbers are written make no difference.
/// </summary>
internal static class TwinKey
{
    private static readonly string[] Before = ["已经", "已"];
    private static readonly string[] Behind = ["状态", "的", "了"];

    private static readonly Dictionary<char, string> Numerals = new()
    {
        ['〇'] = "0", ['零'] = "0", ['一'] = "1", ['二'] = "2", ['两'] = "2", ['三'] = "3", ['四'] = "4", ['五'] = "5", ['六'] = "6", ['七'] = "7",
        ['八'] = "8", ['九'] = "9", ['十'] = "10",
        ['壹'] = "1", ['贰'] = "2", ['叁'] = "3", ['肆'] = "4", ['伍'] = "5", ['陆'] = "6", ['柒'] = "7", ['捌'] = "8", ['玖'] = "9", ['拾'] = "10",
        ['Ⅰ'] = "1", ['Ⅱ'] = "2", ['Ⅲ'] = "3", ['Ⅳ'] = "4", ['Ⅴ'] = "5", ['Ⅵ'] = "6", ['Ⅶ'] = "7", ['Ⅷ'] = "8", ['Ⅸ'] = "9", ['Ⅹ'] = "10",
    };

    /// <summary>Of a whole word.</summary>
    public static string Of(string word) => WithoutEnds(Plain(word));

    /// <summary>Of a part of a pattern, between two stars.</summary>
    public static string Plain(string text)
    {
        // A number alone is a code, however a spreadsheet wrote it; the point in it is no punctuation.
        var trimmed = text.Normalize(NormalizationForm.FormKC).Trim();
        if (trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]) && trimmed.All(c => char.IsAsciiDigit(c) || c == '.'))
        {
            var parts = trimmed.Split('.');
            if (parts.Length == 1 || (parts.Length == 2 && parts[1].All(c => c == '0')))
                return parts[0].TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        }

        var key = new StringBuilder();
        foreach (var c in string.Concat(text.Select(c => Numerals.GetValueOrDefault(c) ?? c.ToString()))
            .Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c) || c == '?')
                key.Append(char.ToUpperInvariant(c));
        }

        return key.ToString();
    }

    private static string WithoutEnds(string key)
    {
        if (Before.FirstOrDefault(start => key.Length > start.Length && key.StartsWith(start, StringComparison.Ordinal)) is { } before)
            key = key[before.Length..];
        while (Behind.FirstOrDefault(end => key.Length > end.Length && key.EndsWith(end, StringComparison.Ordinal)) is { } behind)
            key = key[..^behind.Length];
        return key;
    }
}
