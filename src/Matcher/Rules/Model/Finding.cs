using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Rules.Model;

/// <summary>
/// What a rule found, before it has a number and a history. About a person on the roster, or (漏保) about somebody in a
/// source who is not on it; then <see cref="Person"/> is null and <see cref="Outsider"/> is the source row.
/// </summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The person on the roster, or null for an outsider.</summary>
    public required Person? Person { get; init; }

    /// <summary>The row of somebody who is not on the roster, or null.</summary>
    public required SourceRow? Outsider { get; init; }

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

    /// <summary>The values of the rule's <c>identity</c> columns: they and the person make it the same hit in another run.</summary>
    public required ImmutableArray<string> Identity { get; init; }

    /// <summary>The named exemptions that were tested and did not apply.</summary>
    public required ImmutableArray<string> ExemptionsTested { get; init; }

    /// <summary>The days of what happened, one a row that says it, in order; empty where the rule has no such day.</summary>
    public ImmutableArray<DateOnly> EventDates { get; init; } = [];

    /// <summary>涉及月数 and 涉及金额, or null where the rule has no starting date.</summary>
    public required Estimate? Estimate { get; init; }
}

/// <summary>证据: one row behind a finding.</summary>
/// <param name="Row">The row (of a source, or of the roster).</param>
/// <param name="Grade">How sure it is that the row is about the person.</param>
/// <param name="Names">How the names compared.</param>
/// <param name="Columns">The columns that matter, with their values.</param>
public sealed record Evidence(
    SourceRow Row,
    MatchGrade Grade,
    NameComparison Names,
    ImmutableArray<KeyValuePair<string, string>> Columns);

/// <summary>An overpayment estimate (估算): never a verdict, never spread over time that the source does not give.</summary>
/// <param name="Months">Whole months from the month after <paramref name="From"/> to the as-of month.</param>
/// <param name="Amount">Months × the person's monthly share, yuan; null when the roster gives no share.</param>
/// <param name="From">The day that starts it: the event, or the day before the allowance began, whichever is later.</param>
public sealed record Estimate(int Months, decimal? Amount, DateOnly From);
