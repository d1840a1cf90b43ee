using System.Collections.Immutable;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Model;

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

    /// <summary>The columns that made two findings about one person two hits before; null: the same.</summary>
    public ImmutableArray<Field>? IdentityWas { get; init; }

    /// <summary>What a clearance rests on, of the subjects that the rule looks at.</summary>
    public ImmutableArray<Field> ReopensOn { get; init; } = [];

    /// <summary>Every place where the rule needs a parameter of the run.</summary>
    public required ImmutableArray<ParameterUse> Parameters { get; init; }

    /// <summary>What commonly looks like a finding and is none.</summary>
    public required string FalsePositives { get; init; }

    /// <summary>The rule's own examples.</summary>
    public required RuleTestSet Tests { get; init; }
}
