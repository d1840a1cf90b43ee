using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Rules.Model;

/// <summary>The examples of a rule, with what they take for granted.</summary>
/// <param name="AsOf">基准日 of the examples that name none of their own.</param>
/// <param name="Parameters">Values of the run's parameters.</param>
/// <param name="Tests">The examples.</param>
internal sealed record RuleTestSet(DateOnly AsOf, ImmutableDictionary<string, RunParameter> Parameters, ImmutableArray<RuleTest> Tests);

/// <summary>What an example comes to.</summary>
internal enum TestOutcome
{
    /// <summary>A finding.</summary>
    Hit,

    /// <summary>None.</summary>
    NoHit,

    /// <summary>An exemption applied.</summary>
    Exempt,

    /// <summary>A field that the rule needs cannot be read.</summary>
    Undecided,
}

/// <summary>One example: rows, and what the rule must make of them. It is run whenever the rule is loaded.</summary>
internal sealed record RuleTest
{
    /// <summary>What it shows.</summary>
    public required string Name { get; init; }

    /// <summary>基准日.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The row of the source; null for rules that look at the roster alone.</summary>
    public required ImmutableArray<string?>? Row { get; init; }

    /// <summary>Rows of several sources, about one member of the household each (kind household_sum).</summary>
    public ImmutableArray<TestRow> Rows { get; init; } = [];

    /// <summary>Other rows about the person, of sources that may speak against the finding (kind present).</summary>
    public ImmutableArray<TestRow> Beside { get; init; } = [];

    /// <summary>The other rules that have a hit about the person (kind combined).</summary>
    public ImmutableArray<TestHit> Hits { get; init; } = [];

    /// <summary>The other rules that could not decide about the person (kind combined).</summary>
    public ImmutableArray<string> Undecided { get; init; } = [];

    /// <summary>The people on the roster, the one in question first; several only for duplicates and households.</summary>
    public required ImmutableArray<TestPerson> People { get; init; }

    /// <summary>匹配等级 of the row.</summary>
    public required MatchGrade Grade { get; init; }

    /// <summary>Whether the source holds the person (kind absent).</summary>
    public required bool IsFound { get; init; }

    /// <summary>What it must come to.</summary>
    public required TestOutcome Expected { get; init; }

    /// <summary>The exemption that must apply; null unless <see cref="TestOutcome.Exempt"/>.</summary>
    public required string? Exemption { get; init; }

    /// <summary>The level that the finding must have; null: any.</summary>
    public required Level? Level { get; init; }

    /// <summary>The months that must be estimated; null: any number.</summary>
    public required int? Months { get; init; }

    /// <summary>Whether there must be no estimate at all.</summary>
    public bool HasNoMonths { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Where { get; init; }
}

/// <summary>A row of a source in an example.</summary>
/// <param name="Source">The source.</param>
/// <param name="Values">Its values.</param>
/// <param name="Member">0-based place of the person it is about.</param>
internal sealed record TestRow(SourceDefinition Source, ImmutableArray<string?> Values, int Member);

/// <summary>Another rule's hit in an example.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Day">The day of what happened, or null.</param>
internal sealed record TestHit(string RuleId, DateOnly? Day);

/// <summary>A person of an example.</summary>
/// <param name="Values">The roster row.</param>
/// <param name="Facts">What would follow from the ID number: 年龄.</param>
internal sealed record TestPerson(ImmutableArray<string?> Values, ImmutableDictionary<string, string> Facts);
