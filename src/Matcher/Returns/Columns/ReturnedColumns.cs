using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using static Matcher.Returns.Columns.ReturnedColumn;

namespace Matcher.Returns.Columns;

/// <summary>
/// The headers that columns of a returned list are known by: as the lists have them first, then as people rename them. A closed list:
/// a header that is not in it is not read, and said.
/// </summary>
internal static class ReturnedColumns
{
    private static readonly ImmutableArray<(ReturnedColumn Column, ImmutableArray<string> Headers)> Known =
    [
        (Number, ["疑点编号", "疑点编码", "疑点号", "线索编号", "编号"]),
        (Township, ["乡镇", "乡镇街道", "乡(镇)", "乡镇(街道)", "所属乡镇"]),
        (Village, ["村", "村社区", "村(社区)", "村(居)", "行政村"]),
        (HouseholdNumber, ["户编号", "家庭编号"]),
        (HeadName, ["户主姓名", "户主"]),
        (Name, ["姓名", "人员姓名"]),
        (IdNumber, ["身份证号", "身份证号码", "公民身份号码", "证件号码"]),
        (Relation, ["与户主关系"]),
        (Category, ["保障类别"]),
        (MonthlyAmount, ["月保障金"]),
        (Rule, ["规则", "疑点类型"]),
        (Level, ["级别"]),
        (Grade, ["匹配等级"]),
        (Says, ["疑点说明", "疑点内容", "疑点情况"]),
        (Basis, ["政策依据"]),
        (Evidence, ["证据来源"]),
        (State, ["状态", "整改状态"]),
        (FirstFound, ["首次发现日期"]),
        (CaseState, ["办理状态"]),
        (Batch, ["批次", "交办批次"]),
        (EarlierVerdict, ["原结论"]),
        (Change, ["变化"]),
        (EstimatedMonths, ["涉及月数(估算)", "涉及月数"]),
        (EstimatedAmount, ["涉及金额(估算)", "涉及金额"]),
        (ReturnedColumn.Action, ["建议措施"]),
        (Deadline, ["整改期限"]),
        (Check, ["校验码", "校验值"]),
        (Verdict, ["核查结论", "核实结论", "核查结果", "核实结果", "核查认定", "是否属实", "结论"]),
        (TickConfirmed, ["属实"]),
        (TickPartlyConfirmed, ["部分属实"]),
        (TickNotSo, ["不属实"]),
        (TickDataWrong, ["数据错误"]),
        (TickAlreadyHandled, ["已知已处理"]),
        (TickCannotVerify, ["无法核实"]),
        (Reason, ["原因", "原因说明", "具体原因", "核查原因", "不属实原因", "情况说明"]),
        (Opinion, ["处理意见", "处理结果", "处理措施", "处理情况", "处理建议"]),
        (FirstInvestigator, ["核查人一", "核查人1", "核查人(一)", "核查人(1)", "核查人员一", "核查人员1", "核查人", "核查人员", "核查员", "入户人员",
            "入户核查人", "调查人", "调查人一", "调查人1"]),
        (SecondInvestigator, ["核查人二", "核查人2", "核查人(二)", "核查人(2)", "核查人员二", "核查人员2", "调查人二", "调查人2"]),
        (Day, ["核查日期", "核查时间", "核实日期", "核实时间", "入户日期", "入户时间", "入户核查日期", "调查日期"]),
        (Remark, ["备注", "备注说明"]),
        (Finding, ["核查情况"]),
        (Amount, ["金额"]),
        (AmountCut, ["核减金额", "核减额", "调减金额", "月核减金额"]),
        (AmountStopped, ["停发金额"]),
        (AmountRecovered, ["追回金额", "追缴金额", "已追回金额"]),
        (Month, ["月份", "执行月份", "起始月份"]),
        (MonthStopped, ["停发月份", "停发时间", "停发年月", "停保月份"]),
        (MonthCut, ["核减月份", "核减时间", "调减月份"]),
        (Ordinal, ["序号"]),
        (Issue, ["问题", "存在问题"]),
        (IssueType, ["问题类型"]),
        (FoundBy, ["发现来源与日期", "发现来源", "发现日期"]),
        (MeasureStandard, ["整改标准"]),
        (Measure, ["整改措施"]),
        (MeasureType, ["整改类型"]),
        (ResponsibleUnit, ["责任单位"]),
        (ResponsiblePerson, ["责任人"]),
        (MeasureDeadline, ["整改时限"]),
        (MeasureProgress, ["整改情况", "整改进展", "整改落实情况"]),
        (Proof, ["佐证材料", "佐证资料", "印证材料"]),
        (Reviewer, ["复核人", "复核人员"]),
        (ClosedBy, ["销号人"]),
        (ClosedOn, ["销号日期", "销号时间"]),
        (DaysOverdue, ["逾期天数"]),
        (ReviewOpinion, ["复核意见", "复核结论", "复核结果"]),
        (SentBackReason, ["退回原因", "退回理由"]),
        (CorrectionState, ["更正状态", "更正结果", "更正结论", "是否更正"]),
        (AnsweredOn, ["答复日期", "更正日期", "回复日期", "答复时间"]),
        (Agency, ["数据来源"]),
        (FileName, ["文件"]),
        (SheetName, ["工作表"]),
        (RowNumber, ["行号"]),
        (MaskedNumber, ["号码（已遮盖）"]),
        (Request, ["请贵单位"]),
        (RequestedOn, ["提出日期"]),
        (SentOn, ["发出日期"]),
        (AnswerDue, ["答复期限"]),
        (SourceName, ["来源姓名"]),
        (SourceIdNumber, ["来源身份证号"]),
        (Provider, ["提供单位"]),
        (DoubtReason, ["存疑原因"]),
        (AnsweringTownship, ["反馈乡镇"]),
        (Answer, ["答复情况", "更正情况", "更正说明", "答复说明", "更正方式"]),
    ];

    private static readonly FrozenSet<ReturnedColumn> FilledIn = new[]
    {
        Verdict, TickConfirmed, TickPartlyConfirmed, TickNotSo, TickDataWrong, TickAlreadyHandled, TickCannotVerify, Reason, Opinion,
        FirstInvestigator, SecondInvestigator, Day, Remark, Finding, Amount, AmountCut, AmountStopped, AmountRecovered, Month, MonthStopped,
        MonthCut, MeasureProgress, Proof, Reviewer, ClosedBy, ClosedOn, ReviewOpinion, SentBackReason, CorrectionState, AnsweredOn, Answer,
    }.ToFrozenSet();

    // A line is worth something without them.
    private static readonly FrozenSet<ReturnedColumn> Texts = new[]
    {
        Reason, Opinion, FirstInvestigator, SecondInvestigator, Day, Remark, Finding, MeasureProgress, Proof, Reviewer, ClosedBy, ClosedOn,
        SentBackReason, AnsweredOn, Answer,
    }.ToFrozenSet();

    /// <summary>The columns as the finder of headers wants them; their places are those of <see cref="ReturnedColumn"/>.</summary>
    public static SourceDefinition Definition { get; } = new("", "", "", [.. Enum.GetValues<ReturnedColumn>().Select(DefinitionOf)]);

    /// <summary>How many there are.</summary>
    public static int Count => Definition.Columns.Length;

    /// <summary>The header that the lists have over a column.</summary>
    public static string HeaderOf(ReturnedColumn column) => Definition.Columns[(int)column].Name;

    /// <summary>Every header that a column is known by.</summary>
    public static ImmutableArray<string> HeadersOf(ReturnedColumn column) => Known.Single(known => known.Column == column).Headers;

    /// <summary>Whether people fill it in. 状态 is filled in in lists of measures alone.</summary>
    public static bool IsFilledIn(ReturnedColumn column, ReturnedKind kind) =>
        FilledIn.Contains(column) || (column == State && kind == ReturnedKind.Measures);

    /// <summary>Whether it says something beside the answer, without which the answer counts all the same.</summary>
    public static bool IsText(ReturnedColumn column) => Texts.Contains(column);

    private static ColumnDefinition DefinitionOf(ReturnedColumn column)
    {
        var headers = HeadersOf(column);
        return new ColumnDefinition((int)column, headers[0], ColumnRole.None, ColumnType.Text, IsRequired: column == Number, headers[1..],
            ImmutableDictionary<string, string>.Empty);
    }
}
