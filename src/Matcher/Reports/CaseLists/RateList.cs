using Matcher.FollowUp.Learning;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>核实率: how often leads of a kind were confirmed, with how many answers, and between which ends the share may lie.</summary>
internal static class RateList
{
    /// <summary>Path of the list.</summary>
    public const string Path = "任务清单/核实率";

    private const string County = "全县";

    /// <summary>The list: by rule, level, grade and sources, the county last; header only when nothing was answered.</summary>
    /// <param name="rates">The rates.</param>
    /// <param name="lines">What sources are called.</param>
    /// <param name="cases">The rules.</param>
    public static ListTable Table(ConfirmationRates rates, RunLines lines, CaseLines cases)
    {
        var titles = lines.Sources.ToDictionary(source => source.Id, source => source.Title, StringComparer.Ordinal);
        return new ListColumns<(RateKey Key, ConfirmationRate Rate)>()
            .Text("规则编号", one => one.Key.Rule)
            .Text("规则", one => one.Key.Rule.Length == 0 ? County : cases.Rules.TryGetValue(one.Key.Rule, out var rule) ? rule.Title : "")
            .Level("级别", one => CaseLevel.Read(one.Key.Level) is { } level ? Words.Of(level) : null)
            .Text("匹配等级", one => one.Key.Grade)
            .Text("数据来源", one => string.Join('、',
                one.Key.Sources.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => titles.GetValueOrDefault(id, id))))
            .Number("答复条数", one => one.Rate.Answered)
            .Number("属实条数", one => one.Rate.Confirmed)
            .Text("核实率", one => LearnedText.Share(one.Rate.Share))
            .Text("95%区间下限", one => LearnedText.Share(one.Rate.Interval?.Low))
            .Text("95%区间上限", one => LearnedText.Share(one.Rate.Interval?.High))
            .Table(Path,
            [
                .. rates.Cells.Select(cell => (cell.Key, cell.Value)),
                .. rates.Overall.Answered > 0 ? new[] { (new RateKey("", "", "", ""), rates.Overall) } : [],
            ]);
    }
}
