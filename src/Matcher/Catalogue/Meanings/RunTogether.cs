using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Matcher.Catalogue.Meanings;

/// <summary>
/// Known words without a sign between them: 违法未处理逾期未检验, 法定代表人兼股东, 1在职. Only where nothing is left over, and where the words
/// agree or say themselves that they are several: 停发恢复 is not 停发, and 法人股东 is nobody's legal representative.
/// </summary>
internal static partial class RunTogether
{
    private const int Shortest = 2;

    /// <summary>What the parts of a word stand for; none: it has a part that no list has, or they contradict each other.</summary>
    /// <param name="word">A word that is in no list and fits no pattern.</param>
    /// <param name="table">The words.</param>
    /// <param name="together">Whether several meanings hold at once.</param>
    public static ImmutableArray<uint> Of(string word, WordTable table, bool together)
    {
        if (CodeInFront(word, table) is > 0 and var behindCode)
            return [behindCode];
        return together ? Joined(word, table) : Agreeing(WordKey.Of(word), table);
    }

    // 1-在职, E注销: a code and the word for it.
    private static uint CodeInFront(string word, WordTable table)
    {
        if (CodeAndWord().Match(word) is not { Success: true } both)
            return 0;
        var (code, meant) = (table.Exact(both.Groups["code"].Value), table.Exact(both.Groups["word"].Value));
        return code == 0 || code == meant ? meant : 0;
    }

    private static ImmutableArray<uint> Joined(string word, WordTable table)
    {
        var parts = word.Split(['和', '及', '与', '兼'], StringSplitOptions.RemoveEmptyEntries).Select(table.Exact).ToImmutableArray();
        return parts.Length > 1 && !parts.Contains(0u) ? parts : [];
    }

    private static ImmutableArray<uint> Agreeing(string key, WordTable table)
    {
        if (key.Length < 2 * Shortest || SecondThoughts.Withdraws(key))
            return [];
        // What everything up to each place stands for; 0: it does not end with a word.
        var upTo = new uint[key.Length + 1];
        for (var end = Shortest; end <= key.Length; end++)
        {
            for (var start = 0; start <= end - Shortest && upTo[end] == 0; start++)
            {
                if ((start == 0 || upTo[start] != 0)
                    && table.Exact(key[start..end]) is > 0 and var meant
                    && (start == 0 || upTo[start] == meant))
                    upTo[end] = meant;
            }
        }

        return upTo[key.Length] is > 0 and var all ? [all] : [];
    }

    [GeneratedRegex(@"^\s*(?<code>[A-Za-z0-9]{1,3})\s*[-–—_:：.．]?\s*(?<word>[^\x00-\x7F].+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeAndWord();
}
