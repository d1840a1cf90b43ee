using System.Collections.Immutable;
using Matcher.Rules.Kinds;
using Matcher.Rules.Kinds.Absent;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.Duplicate;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Kinds.OffRoster;
using Matcher.Rules.Kinds.Present;
using Matcher.Rules.Kinds.RosterOnly;
using Matcher.Rules.Kinds.Shared;

namespace Matcher.Rules.Packs;

/// <summary>The kinds that the rules of a pack may be of.</summary>
/// <param name="Default">The kind of a rule that does not say one.</param>
/// <param name="ByWord">All, by their word.</param>
internal sealed record RuleKinds(RuleKind Default, ImmutableSortedDictionary<string, RuleKind> ByWord)
{
    /// <summary>The kinds that there are; this is the only place that lists them.</summary>
    public static RuleKinds Standard { get; } = Of(
        new PresentKind(),
        new AbsentKind(),
        new OffRosterKind(),
        new DuplicateKind(),
        new SharedKind(),
        new RosterOnlyKind(),
        new HouseholdSumKind(),
        new CombinedKind());

    /// <summary>Some kinds, the default one first.</summary>
    public static RuleKinds Of(params ImmutableArray<RuleKind> kinds) =>
        new(kinds[0], kinds.ToImmutableSortedDictionary(kind => kind.Word, kind => kind, StringComparer.Ordinal));

    /// <summary>These and one more.</summary>
    public RuleKinds With(RuleKind further) => this with { ByWord = ByWord.Add(further.Word, further) };
}
