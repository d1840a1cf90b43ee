using Matcher.Catalogue.Verdicts;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>The words that there are to choose from in the columns that people fill in.</summary>
internal static class AnswerChoices
{
    /// <summary>核查结论.</summary>
    public static ChoiceList Verdicts { get; } = new("核查结论", [.. VerdictNames.All.Select(word => word.Key)]);

    /// <summary>状态 of 整改台账, as the county decides it.</summary>
    public static ChoiceList MeasuresOfCounty { get; } = new("县级整改状态", ["已整改", "持续整改", "未整改", "移送"]);

    /// <summary>状态 of 整改台账, as a township may say it: whether something is handed over is the county's to decide.</summary>
    public static ChoiceList MeasuresOfTownship { get; } = new("整改状态", ["已整改", "持续整改", "未整改"]);

    /// <summary>
    /// 原因: those that go with the first verdict first, so that whoever has chosen one finds its reasons together; null where there are
    /// none. Another text may be written.
    /// </summary>
    /// <param name="reasons">The pack's, and the bureau's own.</param>
    public static ChoiceList? ReasonsOf(VerdictReasons reasons) => reasons.All.IsEmpty
        ? null
        : new ChoiceList("原因", [.. reasons.All.OrderBy(reason => reason.Verdicts[0]).Select(reason => reason.Text)]);
}
