using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Sources;

namespace Matcher.Rules.Reading;

/// <summary>One kind of rule as far as reading it goes.</summary>
/// <param name="Word">As rules write it after <c>kind:</c>.</param>
/// <param name="ReadsSource">Whether it needs <c>source</c>.</param>
/// <param name="NeedsWhen">Whether it says nothing without conditions.</param>
/// <param name="List">The list its findings go to unless the rule says otherwise.</param>
/// <param name="Scope">The names it may use; the source is null where none is read.</param>
/// <param name="Make">Makes the check.</param>
internal sealed record RuleKind(
    string Word,
    bool ReadsSource,
    bool NeedsWhen,
    RuleList List,
    Func<SourceDefinition?, SourceDefinition, FieldScope> Scope,
    Func<RuleBody, SourceDefinition?, RuleCheck> Make);

/// <summary>The kinds there are.</summary>
internal static class RuleKinds
{
    /// <summary>The kind of a rule that does not say one.</summary>
    public static RuleKind Default => All["present"];

    /// <summary>All, by their word.</summary>
    public static ImmutableSortedDictionary<string, RuleKind> All { get; } = new RuleKind[]
    {
        new("present", ReadsSource: true, NeedsWhen: true, RuleList.Hits,
            (source, roster) => FieldScope.OfSource(source!, roster),
            (body, source) => new PresentCheck(body, source!)),
        new("absent", ReadsSource: true, NeedsWhen: false, RuleList.Hits,
            (_, roster) => FieldScope.OfRoster(roster),
            (body, source) => new AbsentCheck(body, source!)),
        new("not_on_roster", ReadsSource: true, NeedsWhen: true, RuleList.Missed,
            (source, _) => FieldScope.OfOutsiders(source!),
            (body, source) => new NotOnRosterCheck(body, source!)),
        new("duplicate", ReadsSource: false, NeedsWhen: false, RuleList.Hits,
            (_, roster) => FieldScope.OfRoster(roster, Kinds.OtherPlace.FieldNames),
            (body, _) => new DuplicateCheck(body)),
        new("roster_only", ReadsSource: false, NeedsWhen: true, RuleList.Hits,
            (_, roster) => FieldScope.OfRoster(roster),
            (body, _) => new RosterOnlyCheck(body)),
    }.ToImmutableSortedDictionary(kind => kind.Word, kind => kind, StringComparer.Ordinal);
}
