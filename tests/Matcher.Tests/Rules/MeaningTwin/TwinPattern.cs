namespace Matcher.Rules.MeaningTwin;

/// <summary>A word with stars in it, each for any text.</summary>
/// <param name="Pieces">What stands before, between and behind the stars.</param>
/// <param name="Meaning">What it leads to.</param>
internal sealed record TwinPattern(string[] Pieces, string Meaning)
{
    private const string Negations = "未不非无没待拟否疑?";

    private static readonly string[] TakenBack = ["取消", "撤销", "恢复", "解除", "终止", "停止", "退出", "放弃", "失败", "准备", "申请", "曾", "已停"];

    /// <summary>How much of it is text.</summary>
    public int Length => Pieces.Sum(piece => piece.Length);

    /// <summary>Whether a text turns what stands beside it into its contrary, or says that it is over.</summary>
    public static bool Negates(string text)
    {
        var rest = TwinRemark.WithoutNames(text);
        return rest.Any(Negations.Contains) || TakesBack(rest);
    }

    /// <summary>Whether a text says that what stands beside it is over, or was never so.</summary>
    public static bool TakesBack(string text) => text is "原" or "前" or "历史" || TakenBack.Any(text.Contains);

    /// <summary>What the stars stand for in a word; null where it does not fit, or where something beside a piece negates it.</summary>
    public List<string>? Between(string key)
    {
        if (Length > key.Length
            || !key.StartsWith(Pieces[0], StringComparison.Ordinal)
            || !key.EndsWith(Pieces[^1], StringComparison.Ordinal))
            return null;
        var between = new List<string>();
        var (at, end) = (Pieces[0].Length, key.Length - Pieces[^1].Length);
        foreach (var piece in Pieces[1..^1])
        {
            var found = key.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0 || found + piece.Length > end)
                return null;
            between.Add(key[at..found]);
            at = found + piece.Length;
        }

        if (at > end)
            return null;
        between.Add(key[at..end]);
        return between.Exists(Negates) ? null : between;
    }
}
