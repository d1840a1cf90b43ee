using System.Buffers;

namespace Matcher.Catalogue.Meanings;

/// <summary>
/// Signs that a cell denies, doubts or takes back what it says itself: 未注销, 注销（已恢复）, 死亡（误报）, 取消公益性岗位, 升学失败. Which of
/// the two counts nobody can know from the words alone.
/// </summary>
internal static class SecondThoughts
{
    private static readonly SearchValues<char> Denials = SearchValues.Create("未不非无没待拟否疑?");

    // Signs of denial stand in them by chance.
    private static readonly string[] Harmless = ["待遇", "无障碍", "不可恢复", "可恢复", "恢复期"];

    private static readonly SearchValues<string> Withdrawals = SearchValues.Create(
        ["取消", "撤销", "恢复", "解除", "终止", "停止", "退出", "放弃", "失败", "准备", "申请", "曾", "已停"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Doubts = SearchValues.Create(["疑", "误", "错", "待核", "待查", "待定", "否", "?", "？"],
        StringComparison.Ordinal);

    // Of something else: they begin as a denial does and deny nothing that stands before them.
    private static readonly HashSet<string> OfOtherThings = new(StringComparer.Ordinal)
    {
        "非营运", "不可营运", "非师范", "非定向", "非农", "非农业", "非户主", "未婚", "无业", "无学位", "未取得学位", "不含学位", "未就业", "非在编", "不在编", "非参公", "未聘",
        "未火化", "无违法", "无违章", "无抵押", "未抵押", "待缴销身份证", "待缴销牌证", "未认证", "待认证", "未资格认证", "未检验", "无障碍", "未脱贫", "非公司", "不详", "原因不详",
    };

    private static readonly string[] Past = ["原", "前", "历史"];

    /// <summary>Whether a text denies what stands beside it, or takes it back: what is in the gaps of a pattern.</summary>
    public static bool IsIn(string text)
    {
        if (text.Length == 0)
            return false;
        var rest = WithoutHarmless(text);
        return rest.AsSpan().ContainsAny(Denials) || Withdraws(rest);
    }

    /// <summary>Whether a remark in brackets takes back or doubts what stands before it.</summary>
    public static bool IsInRemark(string remark)
    {
        var rest = WithoutHarmless(remark);
        return Withdraws(rest) || rest.AsSpan().ContainsAny(Doubts);
    }

    /// <summary>Whether a remark is about something else than what stands before it: 小型轿车（非营运）.</summary>
    public static bool IsOfOtherThings(string remark) => OfOtherThings.Contains(WordKey.Of(remark));

    /// <summary>Whether a word says that something holds again, so that another word beside it no longer does.</summary>
    public static bool IsRestored(string word)
    {
        var rest = WithoutHarmless(word);
        return rest.Contains("恢复", StringComparison.Ordinal) && !rest.AsSpan().ContainsAny(Denials);
    }

    /// <summary>Whether a text takes something back.</summary>
    public static bool Withdraws(string text) =>
        text.AsSpan().ContainsAny(Withdrawals) || Past.Contains(text.Trim(), StringComparer.Ordinal);

    private static string WithoutHarmless(string text) =>
        Harmless.Aggregate(text, (rest, harmless) => rest.Replace(harmless, "", StringComparison.Ordinal));
}
