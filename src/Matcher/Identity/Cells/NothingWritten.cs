namespace Matcher.Identity.Cells;

/// <summary>What people, databases and data tools write in an ID field where there is no number.</summary>
internal static class NothingWritten
{
    private const string Signs = "-/\\.,。，、<>[](){}#'\"";

    private static readonly string[] Words =
    [
        "无", "暂无", "没有", "空", "不详", "未知", "不明", "缺", "缺失", "待补", "待查", "未填", "未填写", "未录入", "未提供", "未登记", "未办理", "无号", "无证", "无证件", "无身份证",
        "无身份证号",
        "NULL", "NONE", "NIL", "NAN", "NAT", "NA", "N/A", "N", "UNDEFINED", "UNKNOWN",
    ];

    /// <summary>Whether a cleaned field says that there is nothing: only zeros, dashes and the like, or a word for nothing.</summary>
    public static bool IsIt(ReadOnlySpan<char> text)
    {
        var word = text.Trim(Signs);
        if (word.IsEmpty)
            return true;
        if (!word.ContainsAnyExcept('0', '.'))
            return true;
        foreach (var nothing in Words)
        {
            if (word.SequenceEqual(nothing))
                return true;
        }

        return false;
    }
}
