using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Model;

/// <summary>Whose a rule is, and in which files it is written.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="File">Full path of the file that is named as the rule: the bureau's own where it has one.</param>
/// <param name="ShownAs">The same as messages show it.</param>
public sealed record RuleOrigin(RuleOwner Owner, string File, string ShownAs)
{
    /// <summary>The rule of the pack that it starts from or changes; null where its file says everything.</summary>
    public ExtendedRule? Extends { get; init; }

    /// <summary>What the bureau's file says otherwise than the pack's, in the order of the file; empty where nothing.</summary>
    public ImmutableArray<RuleChange> Changes { get; init; } = [];

    /// <summary>Names of the pack's examples that cannot be read with the bureau's changes, such as of an exemption taken away.</summary>
    internal ImmutableArray<string> ExamplesLeftOut { get; init; } = [];
}

/// <summary>Whose a rule is.</summary>
public enum RuleOwner
{
    /// <summary>The pack's, as it came.</summary>
    Pack,

    /// <summary>The pack's, with changes of the bureau: it keeps its id, its hits and their history.</summary>
    Changed,

    /// <summary>The bureau's own, whether written whole or starting from one of the pack.</summary>
    Own,
}

/// <summary>A rule of the pack that a bureau's file extends.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">Full path of the pack's file.</param>
/// <param name="ShownAs">The same as messages show it.</param>
/// <param name="Where">Where the bureau's file says so.</param>
public sealed record ExtendedRule(string Id, string File, string ShownAs, Place Where);

/// <summary>Something that a bureau's file says otherwise than the pack's.</summary>
/// <param name="Key">The key, as the file writes it; within a key with a dot: <c>except.普通摩托车</c>.</param>
/// <param name="IsTakenAway">Whether the pack's is taken away, and nothing put in its place.</param>
/// <param name="Where">Where the bureau's file says so.</param>
public sealed record RuleChange(string Key, bool IsTakenAway, Place Where);
