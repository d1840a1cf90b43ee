using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>
/// What an ID column was seen to hold, as an argument of a <see cref="Problem"/>: kinds with their counts, put into words when the
/// reader's language is known.
/// </summary>
internal static class SeenNumbers
{
    /// <summary>The key of the argument.</summary>
    public const string Key = "NumbersSeen";

    private const char BetweenKinds = ';';

    /// <summary>The argument, the most frequent kind first.</summary>
    /// <param name="kinds">Kinds (texts <c>Seen_…</c>) and how many of each.</param>
    public static string Argument(IEnumerable<KeyValuePair<string, long>> kinds)
    {
        var counts = kinds.Where(kind => kind.Value > 0)
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key}={kind.Value}"));
        return $"{Key}|{string.Join(BetweenKinds, counts)}";
    }

    /// <summary>The argument's content in words.</summary>
    public static string InWords(string content, CultureInfo language) => string.Join(
        Texts.Of("SeenSeparator", language),
        content.Split(BetweenKinds, StringSplitOptions.RemoveEmptyEntries).Select(kind => kind.Split('=')).Select(kind =>
            string.Format(language, Texts.Of($"Seen_{kind[0]}", language), long.Parse(kind[1], CultureInfo.InvariantCulture))));
}
