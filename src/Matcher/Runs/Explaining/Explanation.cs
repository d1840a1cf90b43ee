using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Nights;
using Matcher.Foundation.Problems;
using Matcher.Identity.Names;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Recovery;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs.Explaining;

/// <summary>Every step from source row to hit, or why there is none, for whom somebody asked about.</summary>
public sealed record Explanation
{
    /// <summary>基准日.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The hit that was asked for, by its number; null when a person was.</summary>
    public required string? HitNumber { get; init; }

    /// <summary>Which rule pack it goes by.</summary>
    public required UsedPack Pack { get; init; }

    /// <summary>What became of each rule for each place on the roster.</summary>
    public IEnumerable<ExplainedAnswer> Answers => People.SelectMany((person, index) => person.Rules.Select(rule =>
        new ExplainedAnswer(index + 1, rule.Rule.Id, rule.Answer, [.. rule.Hits.Select(hit => hit.Hit.Number)])));

    /// <summary>How today's files and rules compare with those of the run whose lists are in the output folder.</summary>
    internal InputsSince Since { get; init; } = null!;

    /// <summary>Whom it is about: one for each place on the roster, or one who is not on it.</summary>
    internal ImmutableArray<ExplainedPerson> People { get; init; } = [];
}

/// <summary>One person, explained.</summary>
internal sealed record ExplainedPerson
{
    /// <summary>The person on the roster; null for somebody who is not on it.</summary>
    public required Person? Person { get; init; }

    /// <summary>The household; null for somebody off the roster.</summary>
    public required Household? Household { get; init; }

    /// <summary>Every source, and the rows of it that are about this person.</summary>
    public required ImmutableArray<ExplainedSource> Sources { get; init; }

    /// <summary>Every rule that was asked about, in the order of the pack.</summary>
    public required ImmutableArray<ExplainedRule> Rules { get; init; }

    /// <summary>Hits about other members of the household.</summary>
    public required ImmutableArray<TrackedHit> OfOthers { get; init; }
}

/// <summary>One source, as far as it is about one person.</summary>
/// <param name="Source">The source.</param>
/// <param name="Failure">Why it could not be used; null when it was read whole.</param>
/// <param name="Rows">Its rows about this person.</param>
/// <param name="Further">How many more there are, which say nothing to any rule that those do not.</param>
internal sealed record ExplainedSource(SourceDefinition Source, Problem? Failure, ImmutableArray<ExplainedMatch> Rows, long Further);

/// <summary>One row about a person.</summary>
/// <param name="Row">The row.</param>
/// <param name="Grade">匹配等级; null for somebody off the roster.</param>
/// <param name="Names">How the names compared.</param>
/// <param name="IdClass">What the number in the source was.</param>
/// <param name="Recovery">How the person was found in spite of a damaged number; else null.</param>
internal sealed record ExplainedMatch(SourceRow Row, MatchGrade? Grade, NameComparison Names, IdClass IdClass, RecoveredIdentity? Recovery)
{
    /// <summary>Of a match.</summary>
    public static ExplainedMatch Of(Match match) => new(match.Row, match.Grade, match.Names, match.SourceIdClass, match.Recovery);
}

/// <summary>What became of one rule for one person, in short.</summary>
/// <param name="Person">1 for the first place on the roster.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="Hits">疑点编号 of the hits.</param>
public sealed record ExplainedAnswer(int Person, string Rule, RuleAnswer Answer, ImmutableArray<string> Hits);

/// <summary>What became of one rule for one person.</summary>
public enum RuleAnswer
{
    /// <summary>Listed.</summary>
    Hit,

    /// <summary>It could not decide (未比对).</summary>
    Undecided,

    /// <summary>It was not run at all (未比对).</summary>
    NotRun,

    /// <summary>An exemption applies.</summary>
    Exempt,

    /// <summary>Its conditions do not hold.</summary>
    NotMet,

    /// <summary>There are rows, but none of a grade that it accepts.</summary>
    GradeNotAccepted,

    /// <summary>There is nothing that it could look at.</summary>
    NothingToLookAt,

    /// <summary>It is a draft, or retired.</summary>
    NotInForce,
}

/// <summary>One rule for one person.</summary>
internal sealed record ExplainedRule
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>What became of it.</summary>
    public required RuleAnswer Answer { get; init; }

    /// <summary>Why it was not run, or could not decide; else null.</summary>
    public Problem? Reason { get; init; }

    /// <summary>The hits it found, with their history.</summary>
    public ImmutableArray<TrackedHit> Hits { get; init; } = [];

    /// <summary>Each thing it looked at, and how it was decided.</summary>
    public ImmutableArray<ExplainedLook> Looks { get; init; } = [];

    /// <summary>The other rules that it rests on, and whether they have a hit about this person or household.</summary>
    public ImmutableArray<ExplainedPart> Parts { get; init; } = [];
}

/// <summary>Another rule that a combined one rests on.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Truth">Whether it has a hit; undecided where it could not decide.</param>
internal sealed record ExplainedPart(string RuleId, Truth Truth);

/// <summary>One thing that a rule looked at.</summary>
/// <param name="Match">The row of a source; null where the rule looks at the roster alone.</param>
/// <param name="Answer">What it came to.</param>
/// <param name="Conditions">Every condition with the values it saw.</param>
/// <param name="Exemptions">Every exemption, and why it did or did not apply.</param>
/// <param name="Day">The day of the event, and how it lies to the as-of date; null where the rule names none.</param>
internal sealed record ExplainedLook(
    ExplainedMatch? Match,
    RuleAnswer Answer,
    ImmutableArray<TracedCondition> Conditions,
    ImmutableArray<ExplainedExemption> Exemptions,
    FoundDate? Day)
{
    /// <summary>The figures that were added, each with its row, and what is to be said beside the sum.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];
}

/// <summary>One exemption, decided.</summary>
/// <param name="Name">As the rule names it.</param>
/// <param name="Truth">Whether it applies.</param>
/// <param name="Conditions">Its conditions with the values they saw.</param>
internal sealed record ExplainedExemption(string Name, Truth Truth, ImmutableArray<TracedCondition> Conditions);
