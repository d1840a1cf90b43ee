using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Learning;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// 办理顺序: every case that waits for a township, in the order in which it is best answered, which of them this week, and why it stands
/// where it does.
/// </summary>
internal static class OrderList
{
    /// <summary>Path of the list.</summary>
    public const string Path = "任务清单/办理顺序";

    private const string ThisWeek = "本期必查";
    private const string Later = "本期可缓";
    private const string Sampled = "抽查";

    /// <summary>The list.</summary>
    /// <param name="plan">The order.</param>
    /// <param name="lines">The hits of tonight: a case knows nobody's name.</param>
    /// <param name="cases">The rules, and when cases are due.</param>
    /// <param name="text">Words the order.</param>
    public static ListTable Table(WorkPlan plan, RunLines lines, CaseLines cases, LearnedText text)
    {
        var hits = new Lazy<Dictionary<string, HitLine>>(() => lines.Hits.Where(line => line.Case is not null)
            .ToDictionary(line => line.Tracked.Hit.Number, StringComparer.Ordinal));
        return new ListColumns<Line>()
            .Text("乡镇", line => line.Township)
            .Number("序号", line => line.Ordinal)
            .Text("本期", line => line.Planned.IsDue is { } isDue ? isDue ? ThisWeek : Later : null)
            .Text(Sampled, line => line.Planned.Case.IsSampled ? Sampled : null)
            .Level("级别", line => CaseLevel.Read(line.Case.Facts.Level) is { } level ? Words.Of(level) : null)
            .Text("规则", line => cases.Rules.TryGetValue(line.Known.Rule, out var rule) ? rule.Title : line.Known.Rule)
            .Text("疑点编号", line => line.Known.Number)
            .Text("村", line => Hit(line)?.Village)
            .Text("户编号", line => line.Case.HouseholdNumber)
            .Text("姓名", line => Hit(line)?.Name)
            .Text(CaseColumns.State, line => line.Case.State.Word())
            .Text("批次", line => line.Case.HandOut?.Batch)
            .Date("整改期限", line => cases.DueOf(line.Known))
            .Text("排序依据", line => text.Why(line.Planned.Case))
            .Table(Path, plan.Townships.SelectMany(township =>
                township.Cases.Select((one, index) => new Line(township.Township.Name, index + 1, one))));

        HitLine? Hit(Line line) => hits.Value.GetValueOrDefault(line.Known.Number);
    }

    private sealed record Line(string Township, int Ordinal, PlannedCase Planned)
    {
        public KnownCase Known => Planned.Case.Known;

        public Case Case => Known.Case;
    }
}
