namespace Matcher.Catalogue.Verdicts;

/// <summary>核查结论: what the township found. Nothing else is called a verdict.</summary>
public enum Verdict
{
    /// <summary>属实.</summary>
    Confirmed,

    /// <summary>部分属实.</summary>
    PartlyConfirmed,

    /// <summary>不属实.</summary>
    NotSo,

    /// <summary>数据错误: the source is wrong; the agency is asked to correct it.</summary>
    DataWrong,

    /// <summary>已知已处理.</summary>
    AlreadyHandled,

    /// <summary>无法核实.</summary>
    CannotVerify,
}
