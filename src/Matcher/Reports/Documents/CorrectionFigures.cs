namespace Matcher.Reports.Documents;

/// <summary>更正单: what agencies were asked to put right, because a verdict is 数据错误.</summary>
/// <param name="Opened">Corrections that were opened, whatever became of them.</param>
/// <param name="Corrected">已更正: the agency put it right.</param>
/// <param name="Refused">不予更正: the agency says that its row is right.</param>
/// <param name="Waiting">待更正 and 逾期: no answer yet.</param>
/// <param name="Overdue">逾期: of these the ones whose time is over.</param>
internal sealed record CorrectionFigures(long Opened, long Corrected, long Refused, long Waiting, long Overdue)
{
    /// <summary>None.</summary>
    public static CorrectionFigures None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The figures; where nothing was opened only that.</summary>
    public IEnumerable<DocumentFigure> Figures => Opened == 0 ? [Of("opened", 0)] :
    [
        Of("opened", Opened),
        Of("corrected", Corrected),
        Of("refused", Refused),
        Of("waiting", Waiting),
        Of("overdue", Overdue),
    ];

    private static DocumentFigure Of(string key, long count) => DocumentFigure.Of($"corrections.{key}", count);
}
