namespace Matcher.Reports.Publishing;

/// <summary>What a result folder holds.</summary>
internal enum ResultKind
{
    /// <summary>A whole run.</summary>
    Whole,

    /// <summary>A run of some rules or townships only.</summary>
    Partial,

    /// <summary>What a changed rule pack would change.</summary>
    Rehearsal,
}
