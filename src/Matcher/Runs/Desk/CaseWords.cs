using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;

namespace Matcher.Runs.Desk;

/// <summary>What was done about a case, in the words of the lists: they are the same in either language.</summary>
internal static class CaseWords
{
    /// <summary>What was done, as the ledger calls it.</summary>
    public static string KindOf(CaseEventDetails details) => details switch
    {
        HandedOut => "handed-out",
        VerdictGiven => "verdict",
        Accepted => "accepted",
        SentBackWithReason => "sent-back",
        Mended => "mended",
        MendingRefused => "refused",
        CorrectionSent => "correction-sent",
        CorrectionAnswered => "correction-answered",
        Carried => "carried",
        _ => throw new ArgumentOutOfRangeException(nameof(details), details, null),
    };

    /// <summary>What was said with it: header of a list's column, and what stands under it. Nothing empty.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> FieldsOf(CaseEventDetails details) =>
        [.. Fields(details).Where(field => field.Value.Length > 0)];

    private static IEnumerable<KeyValuePair<string, string>> Fields(CaseEventDetails details) => details switch
    {
        HandedOut one => [new("批次", one.Batch), new("乡镇", one.Township), new("整改期限", Day(one.Due))],
        VerdictGiven one => OfVerdict(one),
        Accepted one => [new("复核意见", "同意"), new("复核人", one.Reviewer), new("有效至", Day(one.Until))],
        SentBackWithReason one =>
        [
            new("复核意见", "退回"), new("退回原因", one.Why), new("复核人", one.Reviewer), new("整改期限", Day(one.Due)),
        ],
        Mended one =>
        [
            new("整改情况", one.What), new("佐证材料", one.Proof), new("销号日期", Day(one.On)),
            new("须复核", one.NeedsReview ? "是" : ""),
        ],
        MendingRefused one => [new("状态", "移送"), new("备注", one.Why)],
        CorrectionSent one => [new("更正状态", "待更正"), new("发出日期", Day(one.On)), new("答复期限", Day(one.Due))],
        CorrectionAnswered one =>
        [
            new("更正状态", one.IsCorrected ? "已更正" : "不予更正"), new("答复日期", Day(one.On)), new("答复情况", one.What),
        ],
        Carried => [],
        _ => throw new ArgumentOutOfRangeException(nameof(details), details, null),
    };

    private static IEnumerable<KeyValuePair<string, string>> OfVerdict(VerdictGiven one) =>
    [
        new("核查结论", VerdictNames.Of(one.Verdict)),
        new("原因", one.ReasonText),
        new("乡镇", one.Township),
        new("处理意见", one.Measure),
        new("核查人一", one.FirstInvestigator),
        new("核查人二", one.SecondInvestigator),
        new("核查日期", Day(one.CheckedOn)),
        new("金额", one.Amount?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("月份", one.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? ""),
        new("备注", one.Remark),
        new("须复核", one.NeedsReview ? "是" : ""),
        new(one.Verdict == Verdict.CannotVerify ? "整改期限" : "有效至", Day(one.Until)),
    ];

    private static string Day(DateOnly? day) => day is { } one ? IsoDate.Write(one) : "";
}
