namespace Matcher.Reports.Documents;

/// <summary>
/// How far some cases are, as their states and verdicts stand on the day of the report. A case is one lead of the hit lists that were
/// written; leads of rules on trial are none. A verdict counts as it stands: one that was replaced or sent back does not.
/// </summary>
internal sealed record CaseFigures
{
    /// <summary>疑点: every case there is, open or closed, whatever became of it.</summary>
    public LeadCount Found { get; init; } = LeadCount.None;

    /// <summary>已交办: cases that were handed out at least once.</summary>
    public LeadCount HandedOut { get; init; } = LeadCount.None;

    /// <summary>已反馈: cases with a verdict of the township, whatever it is, also one that the county has still to accept.</summary>
    public LeadCount Answered { get; init; } = LeadCount.None;

    /// <summary>属实: cases with the verdict 属实 or 部分属实.</summary>
    public LeadCount Confirmed { get; init; } = LeadCount.None;

    /// <summary>部分属实: of the confirmed ones those with this verdict.</summary>
    public LeadCount PartlyConfirmed { get; init; } = LeadCount.None;

    /// <summary>已排除: cases that are closed because of a verdict 不属实, 数据错误 or 已知已处理.</summary>
    public LeadCount Cleared { get; init; } = LeadCount.None;

    /// <summary>不属实: of the cleared ones those with this verdict.</summary>
    public LeadCount NotSo { get; init; } = LeadCount.None;

    /// <summary>数据错误: of the cleared ones those with this verdict.</summary>
    public LeadCount DataWrong { get; init; } = LeadCount.None;

    /// <summary>已知已处理: of the cleared ones those with this verdict.</summary>
    public LeadCount AlreadyHandled { get; init; } = LeadCount.None;

    /// <summary>自动消除: cases that the data stopped saying before anybody answered.</summary>
    public LeadCount Lapsed { get; init; } = LeadCount.None;

    /// <summary>待核实: cases whose truth is open: 待交办, 待核查, 待复核, 已退回.</summary>
    public LeadCount Open { get; init; } = LeadCount.None;

    /// <summary>无法核实: of the open ones those whose last verdict is this.</summary>
    public LeadCount CannotVerify { get; init; } = LeadCount.None;

    /// <summary>待复核: of the open ones those whose verdict the county has to accept.</summary>
    public LeadCount AwaitingReview { get; init; } = LeadCount.None;

    /// <summary>已退回: of the open ones those that the county sent back.</summary>
    public LeadCount SentBack { get; init; } = LeadCount.None;

    /// <summary>未反馈: of the open ones those that were handed out, and of which nothing came back.</summary>
    public LeadCount Unanswered { get; init; } = LeadCount.None;

    /// <summary>逾期: cases, open or being mended, whose due date is before the day of the report.</summary>
    public LeadCount Overdue { get; init; } = LeadCount.None;

    /// <summary>整改中: confirmed cases whose measure is not complete.</summary>
    public LeadCount Mending { get; init; } = LeadCount.None;

    /// <summary>已销号: confirmed cases, mended and accepted.</summary>
    public LeadCount Mended { get; init; } = LeadCount.None;

    /// <summary>已移送: confirmed cases that were handed over because mending them was refused.</summary>
    public LeadCount Transferred { get; init; } = LeadCount.None;

    /// <summary>Every figure: <c>found</c>, <c>handed_out</c>, …, each with its leads, households and people.</summary>
    /// <param name="key">What comes before their keys, with its dot; empty for those of the whole report.</param>
    public IEnumerable<DocumentFigure> Figures(string key) =>
    [
        .. Found.Figures($"{key}found"),
        .. HandedOut.Figures($"{key}handed_out"),
        .. Answered.Figures($"{key}answered"),
        .. Confirmed.Figures($"{key}confirmed"),
        .. PartlyConfirmed.Figures($"{key}partly_confirmed"),
        .. Cleared.Figures($"{key}cleared"),
        .. NotSo.Figures($"{key}not_so"),
        .. DataWrong.Figures($"{key}data_wrong"),
        .. AlreadyHandled.Figures($"{key}already_handled"),
        .. Lapsed.Figures($"{key}lapsed"),
        .. Open.Figures($"{key}open"),
        .. CannotVerify.Figures($"{key}cannot_verify"),
        .. AwaitingReview.Figures($"{key}awaiting_review"),
        .. SentBack.Figures($"{key}sent_back"),
        .. Unanswered.Figures($"{key}unanswered"),
        .. Overdue.Figures($"{key}overdue"),
        .. Mending.Figures($"{key}mending"),
        .. Mended.Figures($"{key}mended"),
        .. Transferred.Figures($"{key}transferred"),
    ];
}
