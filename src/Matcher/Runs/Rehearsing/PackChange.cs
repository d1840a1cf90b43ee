using System.Collections.Immutable;

namespace Matcher.Runs.Rehearsing;

/// <summary>Something of a rule pack, the bureau's own part of it included, that is different from the pack of an earlier night.</summary>
/// <param name="Part">What of it.</param>
/// <param name="Id">The rule or source, or the file of reasons; of a bureau's own description with its folder.</param>
/// <param name="Title">What people call it; empty where it has no title.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Keys">By which keys of its file, such as <c>except.普通摩托车</c> or <c>columns.状态.meanings</c>; empty where it is new or
/// gone.</param>
public sealed record PackChange(PackPart Part, string Id, string Title, PackChangeKind Kind, ImmutableArray<string> Keys)
{
    // What is said about hits and done about them, not which there are.
    private static readonly ImmutableHashSet<string> Told =
    [
        "title", "why", "basis", "says", "evidence", "action", "due", "workdays", "false_positives", "reopens_on", "focus", "changed",
        "tests", "tests_with", "agency",
    ];

    /// <summary>Whether it may change whom the pack lists, or in which list and on which level.</summary>
    public bool Decides => Part != PackPart.Reasons
        && (Kind != PackChangeKind.Changed || Keys.Any(key => !Told.Contains(key.Split('.')[0])));
}

/// <summary>A part of a rule pack.</summary>
public enum PackPart
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>The description of a source or of the roster.</summary>
    Source,

    /// <summary>The reasons of verdicts.</summary>
    Reasons,
}

/// <summary>What became of a part of a rule pack.</summary>
public enum PackChangeKind
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>It says something else.</summary>
    Changed,
}
