using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Rules.Model;

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
