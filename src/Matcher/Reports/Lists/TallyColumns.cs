using Matcher.Matches;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>The columns that say what was read of a file: the same in the bureau's list and in the letters to agencies.</summary>
internal static class TallyColumns
{
    /// <summary>Which file it is.</summary>
    public static IEnumerable<ListColumn<FileTally>> OfPlace { get; } = new ListColumns<FileTally>()
        .Text("文件", file => file.File)
        .Text("工作表", file => file.Sheet)
        .All;

    /// <summary>Its row balance.</summary>
    public static IEnumerable<ListColumn<FileTally>> OfRows { get; } = new ListColumns<FileTally>()
        .Number("读取行数", file => file.Rows)
        .Number("比中行数", file => file.Matched)
        .Number("不在花名册行数", file => file.NotOnRoster)
        .Number("拒收行数", file => file.Rejected)
        .Number("说明行数", file => file.NonRowLines)
        .Text("行数相符", file => Words.Of(file.Balances))
        .All;
}
