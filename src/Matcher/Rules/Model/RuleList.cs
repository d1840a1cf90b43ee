namespace Matcher.Rules.Model;

/// <summary>Which list a rule's findings go to.</summary>
public enum RuleList
{
    /// <summary>疑点清单.</summary>
    Hits,

    /// <summary>漏保线索.</summary>
    Missed,

    /// <summary>身份存疑.</summary>
    IdentityDoubt,

    /// <summary>数据质量.</summary>
    DataQuality,
}
