namespace Matcher.Rules.Conditions;

/// <summary>How many operands an operator takes, and of what form.</summary>
internal enum OperandShape
{
    /// <summary>One value.</summary>
    One,

    /// <summary>A list, or one value.</summary>
    Many,

    /// <summary>Two values, from and to.</summary>
    Range,

    /// <summary>A length of time: 3 months.</summary>
    Period,

    /// <summary>true or false.</summary>
    Flag,
}
