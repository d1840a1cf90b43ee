namespace Matcher.Returns.Columns;

/// <summary>
/// A column that a list which comes back may have: the list's own, and those that people fill in. What else it has is not read.
/// </summary>
internal enum ReturnedColumn
{
    /// <summary>疑点编号.</summary>
    Number,

    /// <summary>乡镇.</summary>
    Township,

    /// <summary>村.</summary>
    Village,

    /// <summary>户编号.</summary>
    HouseholdNumber,

    /// <summary>户主姓名.</summary>
    HeadName,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>身份证号.</summary>
    IdNumber,

    /// <summary>与户主关系.</summary>
    Relation,

    /// <summary>保障类别.</summary>
    Category,

    /// <summary>月保障金.</summary>
    MonthlyAmount,

    /// <summary>规则.</summary>
    Rule,

    /// <summary>级别.</summary>
    Level,

    /// <summary>匹配等级.</summary>
    Grade,

    /// <summary>疑点说明.</summary>
    Says,

    /// <summary>政策依据.</summary>
    Basis,

    /// <summary>证据来源.</summary>
    Evidence,

    /// <summary>状态: of a list of hits what the night found, of a list of measures how far they are.</summary>
    State,

    /// <summary>首次发现日期.</summary>
    FirstFound,

    /// <summary>办理状态.</summary>
    CaseState,

    /// <summary>批次.</summary>
    Batch,

    /// <summary>原结论.</summary>
    EarlierVerdict,

    /// <summary>变化.</summary>
    Change,

    /// <summary>涉及月数(估算).</summary>
    EstimatedMonths,

    /// <summary>涉及金额(估算).</summary>
    EstimatedAmount,

    /// <summary>建议措施.</summary>
    Action,

    /// <summary>整改期限.</summary>
    Deadline,

    /// <summary>校验码.</summary>
    Check,

    /// <summary>核查结论.</summary>
    Verdict,

    /// <summary>A column 属实 of its own, to be ticked.</summary>
    TickConfirmed,

    /// <summary>A column 部分属实 of its own, to be ticked.</summary>
    TickPartlyConfirmed,

    /// <summary>A column 不属实 of its own, to be ticked.</summary>
    TickNotSo,

    /// <summary>A column 数据错误 of its own, to be ticked.</summary>
    TickDataWrong,

    /// <summary>A column 已知已处理 of its own, to be ticked.</summary>
    TickAlreadyHandled,

    /// <summary>A column 无法核实 of its own, to be ticked.</summary>
    TickCannotVerify,

    /// <summary>原因.</summary>
    Reason,

    /// <summary>处理意见.</summary>
    Opinion,

    /// <summary>核查人一.</summary>
    FirstInvestigator,

    /// <summary>核查人二.</summary>
    SecondInvestigator,

    /// <summary>核查日期.</summary>
    Day,

    /// <summary>备注.</summary>
    Remark,

    /// <summary>核查情况: of 身份存疑, what was found out beside the verdict.</summary>
    Finding,

    /// <summary>金额, without more.</summary>
    Amount,

    /// <summary>核减金额: by how much the allowance was cut.</summary>
    AmountCut,

    /// <summary>停发金额.</summary>
    AmountStopped,

    /// <summary>追回金额.</summary>
    AmountRecovered,

    /// <summary>月份, without more.</summary>
    Month,

    /// <summary>停发月份.</summary>
    MonthStopped,

    /// <summary>核减月份.</summary>
    MonthCut,

    /// <summary>序号.</summary>
    Ordinal,

    /// <summary>问题.</summary>
    Issue,

    /// <summary>问题类型.</summary>
    IssueType,

    /// <summary>发现来源与日期.</summary>
    FoundBy,

    /// <summary>整改标准.</summary>
    MeasureStandard,

    /// <summary>整改措施.</summary>
    Measure,

    /// <summary>整改类型.</summary>
    MeasureType,

    /// <summary>责任单位.</summary>
    ResponsibleUnit,

    /// <summary>责任人.</summary>
    ResponsiblePerson,

    /// <summary>整改时限.</summary>
    MeasureDeadline,

    /// <summary>整改情况.</summary>
    MeasureProgress,

    /// <summary>佐证材料.</summary>
    Proof,

    /// <summary>复核人.</summary>
    Reviewer,

    /// <summary>销号人.</summary>
    ClosedBy,

    /// <summary>销号日期.</summary>
    ClosedOn,

    /// <summary>逾期天数.</summary>
    DaysOverdue,

    /// <summary>复核意见.</summary>
    ReviewOpinion,

    /// <summary>退回原因.</summary>
    SentBackReason,

    /// <summary>更正状态.</summary>
    CorrectionState,

    /// <summary>答复日期.</summary>
    AnsweredOn,

    /// <summary>数据来源: the source of an agency's row.</summary>
    Agency,

    /// <summary>文件: the agency's file.</summary>
    FileName,

    /// <summary>工作表: its sheet.</summary>
    SheetName,

    /// <summary>行号: its row.</summary>
    RowNumber,

    /// <summary>号码（已遮盖）: the ID number of the row, masked.</summary>
    MaskedNumber,

    /// <summary>请贵单位: what the agency is asked.</summary>
    Request,

    /// <summary>提出日期: when the township said that the data is wrong.</summary>
    RequestedOn,

    /// <summary>发出日期: when the agency was asked.</summary>
    SentOn,

    /// <summary>答复期限: until when it should answer.</summary>
    AnswerDue,

    /// <summary>来源姓名: of 身份存疑, the name in the source.</summary>
    SourceName,

    /// <summary>来源身份证号: of 身份存疑, the number in the source.</summary>
    SourceIdNumber,

    /// <summary>提供单位: of 身份存疑, the agency that the row is of.</summary>
    Provider,

    /// <summary>存疑原因: of 身份存疑.</summary>
    DoubtReason,

    /// <summary>反馈乡镇: the township whose verdict is reviewed.</summary>
    AnsweringTownship,

    /// <summary>答复情况: how the agency corrected it, or why not.</summary>
    Answer,
}
