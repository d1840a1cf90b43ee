namespace Matcher.Inspection.Guessing;

/// <summary>How sure it is which source a table is.</summary>
public enum Fit
{
    /// <summary>Enough of its columns are those of that source and of no other.</summary>
    Sure,

    /// <summary>The user said so.</summary>
    Asked,

    /// <summary>No source was recognised; it was read as what is proposed.</summary>
    Proposed,

    /// <summary>No source was recognised, and nothing can be proposed.</summary>
    None,
}
