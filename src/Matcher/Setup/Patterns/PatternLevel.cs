namespace Matcher.Setup.Patterns;

/// <summary>How much of a name a pattern leaves open.</summary>
internal enum PatternLevel
{
    /// <summary>Dates, numbers and marks of copies.</summary>
    Numbers,

    /// <summary>Dates, marks of copies, and numbers that count parts.</summary>
    Parts,

    /// <summary>Dates.</summary>
    Dates,

    /// <summary>Nothing: the name itself.</summary>
    Name,
}
