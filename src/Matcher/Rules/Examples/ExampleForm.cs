namespace Matcher.Rules.Examples;

/// <summary>What the examples of a kind of rule are written with.</summary>
/// <param name="People">How many people <c>roster</c> may have.</param>
internal sealed record ExampleForm(ExamplePeople People)
{
    /// <summary>Whether an example of a rule with a source has one row of it: <c>row</c>.</summary>
    public bool HasRow { get; init; }

    /// <summary>Whether it has rows of several sources: <c>rows</c>.</summary>
    public bool HasRows { get; init; }

    /// <summary>Whether it has rows that may speak against the finding: <c>beside</c>.</summary>
    public bool HasBeside { get; init; }

    /// <summary>Whether it has what other rules found: <c>hits</c> and <c>undecided</c>.</summary>
    public bool HasHits { get; init; }

    /// <summary>Whether it says that the source holds the person: <c>found</c>.</summary>
    public bool HasFound { get; init; }
}
