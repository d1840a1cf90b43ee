using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Roster;

namespace Matcher.Rules.Model;

/// <summary>
/// What a rule found, before it has a number and a history. About a person on the roster, or (漏保) about somebody in a
/// source who is not on it; then <see cref="Person"/> is null and <see cref="OffRoster"/> is the source row.
/// </summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The person on the roster, or null for somebody off it.</summary>
    public required Person? Person { get; init; }

    /// <summary>The row of somebody off the roster, or null.</summary>
    public required SourceRow? OffRoster { get; init; }

    /// <summary>The weakest grade among the evidence.</summary>
    public required MatchGrade Grade { get; init; }

    /// <summary>The rule's level, or a lower one with the reason in <see cref="Notes"/>.</summary>
    public required Level Level { get; init; }

    /// <summary>Whether another row about the person speaks against it, by which its level is one lower.</summary>
    internal bool IsContradicted { get; init; }

    /// <summary>疑点说明: one sentence, the values filled in.</summary>
    public required string Says { get; init; }

    /// <summary>What a reader must know beside the sentence: 办理期内, 可能处于渐退期, an unreadable date.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The rows behind it, at least one but for roster-only rules, whose evidence is the roster row.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Further rows behind it, which are too many to be shown; those that are shown say the most.</summary>
    internal Further Further { get; init; }

    /// <summary>The values of the rule's <c>identity</c> columns: they and the person make it the same hit in another run.</summary>
    public required ImmutableArray<string> Identity { get; init; }

    /// <summary>
    /// What the rows behind it, also those that are not shown, say in the columns that a clearance rests on: each value once, in order of
    /// column and value.
    /// </summary>
    internal ImmutableArray<WatchedValue> Watched { get; init; } = [];

    /// <summary>
    /// The values of the rule's <c>identity_was</c> columns: with them the hit may have had another number before. Several where it takes
    /// together what were several hits; empty where the rule has no <c>identity_was</c>.
    /// </summary>
    internal ImmutableArray<ImmutableArray<string>> FormerIdentities { get; init; } = [];

    /// <summary>The named exemptions that were tested and did not apply.</summary>
    public required ImmutableArray<string> ExemptionsTested { get; init; }

    /// <summary>The days of what happened, one a row that says it, in order; empty where the rule has no such day.</summary>
    public ImmutableArray<DateOnly> EventDates { get; init; } = [];

    /// <summary>涉及月数 and 涉及金额, or null where the rule has no starting date.</summary>
    public required Estimate? Estimate { get; init; }
}
