namespace Matcher.Identity;

/// <summary>匹配等级: how sure it is that a source row is about a person on the roster. Ordered from sure to doubtful.</summary>
public enum MatchGrade
{
    /// <summary>Valid number on both sides, name same or compatible.</summary>
    A,

    /// <summary>Valid number and one side has no name; or a legacy number and the name same or compatible.</summary>
    B,

    /// <summary>Number recovered on either side, name same, one candidate, coincidence ruled out to the stated limit.</summary>
    C,

    /// <summary>Valid or legacy number, name different: two people on one number, or a mistake on one side.</summary>
    D,
}
