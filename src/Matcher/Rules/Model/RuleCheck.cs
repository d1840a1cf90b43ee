using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Kinds.Shared;
using Matcher.Values;

namespace Matcher.Rules.Model;

/// <summary>
/// What a rule checks; one subclass a kind. A further kind is a subclass with the members it needs, an entry in
/// <c>RuleKinds</c> and a class in <c>Kinds</c> that runs it.
/// </summary>
/// <param name="Body">What every kind has.</param>
internal abstract record RuleCheck(RuleBody Body);

/// <summary>present: a person on the roster is in a source, under conditions.</summary>
internal sealed record PresentCheck(RuleBody Body, SourceDefinition Source) : RuleCheck(Body);

/// <summary>absent: a person on the roster is not in a source that should hold them.</summary>
internal sealed record AbsentCheck(RuleBody Body, SourceDefinition Source) : RuleCheck(Body);

/// <summary>not_on_roster: somebody in a source, under conditions, is not on the roster (漏保).</summary>
internal sealed record NotOnRosterCheck(RuleBody Body, SourceDefinition Source) : RuleCheck(Body);

/// <summary>duplicate: one person twice on the roster.</summary>
internal sealed record DuplicateCheck(RuleBody Body) : RuleCheck(Body);

/// <summary>shared: one value of the roster, an address or an account, that several households have.</summary>
internal sealed record SharedCheck(RuleBody Body, SharedValue Shared) : RuleCheck(Body);

/// <summary>roster_only: the roster's own fields.</summary>
internal sealed record RosterOnlyCheck(RuleBody Body) : RuleCheck(Body);

/// <summary>household_sum: figures of all members of a household, added and compared.</summary>
internal sealed record HouseholdSumCheck(RuleBody Body, FigureSum Sum) : RuleCheck(Body);

/// <summary>combined: hits of other rules about one person (or household), alone or together with a row of a source.</summary>
internal sealed record CombinedCheck(RuleBody Body, SourceDefinition? Source, HitCombination Hits) : RuleCheck(Body);

/// <summary>The conditions and clauses that every kind of rule has.</summary>
internal sealed record RuleBody
{
    /// <summary>Whether a finding is about one person or concerns the whole household.</summary>
    public required AppliesTo AppliesTo { get; init; }

    /// <summary>What must hold.</summary>
    public required Condition When { get; init; }

    /// <summary>What does not count, each with its name, in the order of the file.</summary>
    public required ImmutableArray<Exemption> Except { get; init; }

    /// <summary>What in the row speaks against the finding, each with its name: it lowers the level and is said.</summary>
    public required ImmutableArray<Exemption> Conflicts { get; init; }

    /// <summary>Other rows about the person that speak against a finding.</summary>
    public ImmutableArray<Contradiction> ContradictedBy { get; init; } = [];

    /// <summary>The day of what the rule is about; it must not lie after the as-of date. Null: the rule has no such day.</summary>
    public required DateClause? Event { get; init; }

    /// <summary>A time in which the level is lower; null: none.</summary>
    public required Grace? Grace { get; init; }

    /// <summary>From when an overpayment is estimated; null: not at all.</summary>
    public required DateClause? Estimate { get; init; }

    /// <summary>The sentence of a finding.</summary>
    public required SaysTemplate Says { get; init; }

    /// <summary>The columns that go into the evidence.</summary>
    public required ImmutableArray<Field> Evidence { get; init; }

    /// <summary>The columns that make two findings about one person two hits.</summary>
    public required ImmutableArray<Field> Identity { get; init; }

    /// <summary>Every place where the rule needs a parameter of the run.</summary>
    public required ImmutableArray<ParameterUse> Parameters { get; init; }

    /// <summary>What commonly looks like a finding and is none.</summary>
    public required string FalsePositives { get; init; }

    /// <summary>The history of the rule, one line a change.</summary>
    public required ImmutableArray<string> Changed { get; init; }

    /// <summary>The rule's own examples.</summary>
    public required RuleTestSet Tests { get; init; }
}

/// <summary>Whom a finding concerns.</summary>
internal enum AppliesTo
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The household, whoever of its members it is found with.</summary>
    Household,
}

/// <summary>A named exemption.</summary>
/// <param name="Name">As the finding names it.</param>
/// <param name="When">Where it holds, there is no finding.</param>
internal sealed record Exemption(string Name, Condition When);

/// <summary>办理期内, 渐退期: up to so long after a day the level is one lower, and the finding says so.</summary>
/// <param name="From">The day it is counted from.</param>
/// <param name="Length">How long.</param>
/// <param name="Note">What the finding says.</param>
internal sealed record Grace(DateClause From, Period Length, string Note);
