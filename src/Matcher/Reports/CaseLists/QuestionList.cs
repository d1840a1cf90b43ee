using Matcher.FollowUp.Learning;
using Matcher.Reports.Naming;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>核查提示: what townships may be asked about how they answered. Questions, with the figures behind them, and no findings.</summary>
internal static class QuestionList
{
    /// <summary>Path of the list.</summary>
    public const string Path = "任务清单/核查提示";

    /// <summary>The list, township by township; header only when there is nothing to ask.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="townships">The order of the townships.</param>
    /// <param name="text">Words them.</param>
    public static ListTable Table(IEnumerable<TownshipQuestion> questions, ListTownships townships, LearnedText text) =>
        new ListColumns<TownshipQuestion>()
            .Text("乡镇", one => one.Township)
            .Text("提示", one => text.Of(one))
            .Number("涉及条数", one => one.Some)
            .Number("总条数", one => one.All)
            .Date("涉及日期", one => one.Day)
            .Text("涉及内容", one => one.What)
            .Table(Path, questions
                .OrderBy(one => townships.Official.FirstOrDefault(known => known.Name == one.Township)?.Order ?? int.MaxValue)
                .ThenBy(one => one.Township, StringComparer.Ordinal)
                .ThenBy(one => one.Sign));
}
