namespace Matcher.Foundation.Problems;

/// <summary>What a column or a parameter holds, as a user is told it; each has a text (<c>Type…</c>).</summary>
public enum ValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number of things.</summary>
    Count,
}
