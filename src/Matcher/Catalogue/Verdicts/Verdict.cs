namespace Matcher.Catalogue.Verdicts;

/// <summary>核查结论: what a township found when it went and looked.</summary>
public enum Verdict
{
    /// <summary>属实: it is as the lead says.</summary>
    Confirmed,

    /// <summary>部分属实: some of it is.</summary>
    PartlyConfirmed,

    /// <summary>不属实: it is not so.</summary>
    NotSo,

    /// <summary>数据错误: the agency's row is wrong.</summary>
    DataWrong,

    /// <summary>已知已处理: it is so, was known, and has been dealt with.</summary>
    AlreadyHandled,

    /// <summary>无法核实: it could not be found out.</summary>
    CannotVerify,
}
