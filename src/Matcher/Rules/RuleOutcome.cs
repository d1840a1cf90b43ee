using System.Collections.Immutable;
using Matcher.Problems;
using Matcher.Roster;
using Matcher.Sources;

namespace Matcher.Rules;

/// <summary>What became of one rule in one night.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="NotRun">Why it could not be run (未比对), which is not the same as no hit; null when it ran.</param>
/// <param name="Findings">What it found, ordered by person, then evidence.</param>
/// <param name="Unchecked">People it could not decide about, with the reason (a field it needs is unreadable or absent).</param>
public sealed record RuleOutcome(
    Rule Rule,
    Problem? NotRun,
    ImmutableArray<Finding> Findings,
    ImmutableArray<UncheckedPerson> Unchecked)
{
    /// <summary>Rows about nobody on the roster that a 漏保 rule could not decide about, ordered by file and row.</summary>
    public ImmutableArray<UncheckedRow> UncheckedRows { get; init; } = [];

    /// <summary>Whether some file had no column that the rule needs, so that it could not decide about the rows of that file.</summary>
    public bool LacksColumn => Has(ProblemCode.RuleFieldNotInFile);

    /// <summary>Whether some row has a word that no meaning has, so that the rule could not decide about it.</summary>
    public bool LacksMeaning => Has(ProblemCode.RuleWordUnknown);

    /// <summary>The first reason of some kinds for which somebody was left undecided; null where there is none.</summary>
    public Problem? FirstReason(params ReadOnlySpan<ProblemCode> codes)
    {
        foreach (var reason in Unchecked.Select(one => one.Reason).Concat(UncheckedRows.Select(one => one.Reason)))
        {
            if (codes.Contains(reason.Code))
                return reason;
        }

        return null;
    }

    private bool Has(ProblemCode code) => FirstReason(code) is not null;
}

/// <summary>A person whom a rule could not decide about.</summary>
public sealed record UncheckedPerson(Person Person, Problem Reason);

/// <summary>A row about nobody on the roster that a rule could not decide about.</summary>
public sealed record UncheckedRow(SourceRow Row, Problem Reason);
