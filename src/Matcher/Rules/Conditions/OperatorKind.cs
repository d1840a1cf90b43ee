namespace Matcher.Rules.Conditions;

/// <summary>The operators of a condition.</summary>
internal enum OperatorKind
{
    Equals,
    Not,
    In,
    NotIn,
    Contains,
    StartsWith,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Between,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    Within,
    OlderThan,
    Empty,
    Present,
}
