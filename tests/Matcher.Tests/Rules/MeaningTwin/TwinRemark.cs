namespace Matcher.Rules.MeaningTwin;

/// <summary>What stands in brackets beside a word: of the matter, of something else, or against it.</summary>
internal static class TwinRemark
{
    private static readonly string[] Names = ["待遇", "无障碍", "不可恢复", "可恢复", "恢复期"];
    private static readonly string[] Doubts = ["疑", "误", "错", "待核", "待查", "待定", "否", "?", "？"];

    private static readonly string[] Elsewhere =
    [
        "非营运", "不可营运", "非师范", "非定向", "非农", "非农业", "非户主", "未婚", "无业", "无学位", "未取得学位", "不含学位", "未就业", "非在编", "不在编", "非参公", "未聘",
        "未火化", "无违法", "无违章", "无抵押", "未抵押", "待缴销身份证", "待缴销牌证", "未认证", "待认证", "未资格认证", "未检验", "无障碍", "未脱贫", "非公司", "不详", "原因不详",
    ];

    /// <summary>A text without what only looks like a denial.</summary>
    public static string WithoutNames(string text) =>
        Names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    /// <summary>Whether it is about something else.</summary>
    public static bool IsOfSomethingElse(string remark) => Elsewhere.Contains(TwinKey.Plain(remark));

    /// <summary>Whether it doubts what stands before it.</summary>
    public static bool Doubt(string remark) =>
        WithoutNames(remark) is var rest && (TwinPattern.TakesBack(rest.Trim()) || Doubts.Any(rest.Contains));

    /// <summary>Whether a word says that something is as it was before.</summary>
    public static bool IsRestored(string word) =>
        WithoutNames(word) is var rest && rest.Contains("恢复", StringComparison.Ordinal) && !rest.Any("未不非无没待拟否疑?".Contains);
}
