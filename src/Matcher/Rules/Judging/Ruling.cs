using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Judging;

/// <summary>What a rule makes of one subject.</summary>
internal abstract record Ruling
{
    /// <summary>Its conditions do not hold.</summary>
    public static Ruling NotMet { get; } = new ConditionsNotMet();

    /// <summary>Its conditions do not hold.</summary>
    internal sealed record ConditionsNotMet : Ruling;

    /// <summary>They may hold, but an exemption applies.</summary>
    /// <param name="Name">Which.</param>
    internal sealed record Exempt(string Name) : Ruling;

    /// <summary>It depends on a field that cannot be used.</summary>
    internal sealed record Undecided(Doubt Doubt) : Ruling;

    /// <summary>They hold: a finding.</summary>
    /// <param name="Day">The day of the event; null where the rule names none.</param>
    /// <param name="Tested">Exemptions that were tested and did not apply.</param>
    /// <param name="Untested">Exemptions that could not be tested.</param>
    internal sealed record Met(FoundDate? Day, ImmutableArray<string> Tested, ImmutableArray<UntestedExemption> Untested) : Ruling
    {
        /// <summary>What in the row speaks against it.</summary>
        public ImmutableArray<string> Conflicts { get; init; } = [];
    }
}

/// <summary>An exemption that could not be tested, and why.</summary>
internal sealed record UntestedExemption(string Name, Doubt Doubt);
