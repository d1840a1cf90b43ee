using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.Duplicate;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Kinds.Shared;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>Whether a kind of rule has the key <c>source</c>.</summary>
internal enum SourceNeed
{
    /// <summary>It reads none, or names them elsewhere.</summary>
    None,

    /// <summary>It may have one.</summary>
    Optional,

    /// <summary>It is about one.</summary>
    Required,
}

/// <summary>One kind of rule as far as reading it goes.</summary>
/// <param name="Word">As rules write it after <c>kind:</c>.</param>
/// <param name="Source">Whether it has <c>source</c>.</param>
/// <param name="NeedsWhen">Whether it says nothing without conditions.</param>
/// <param name="List">The list its findings go to unless the rule says otherwise.</param>
/// <param name="Read">Reads what only this kind has.</param>
internal sealed record RuleKind(string Word, SourceNeed Source, bool NeedsWhen, RuleList List, Func<KindContext, RuleForm> Read)
{
    /// <summary>Whether it may have <c>event</c>, <c>grace</c> and <c>estimate</c>: it is about something that happened on a day.</summary>
    public bool HasTimes { get; init; } = true;
}

/// <summary>What reading a kind starts from.</summary>
/// <param name="Map">The file.</param>
/// <param name="Source">The rule's source, or null.</param>
/// <param name="Catalogue">All sources.</param>
internal sealed record KindContext(MapReader Map, SourceDefinition? Source, SourceCatalogue Catalogue);

/// <summary>What a kind makes of a rule.</summary>
/// <param name="Scope">The names it may use.</param>
/// <param name="Make">Makes the check.</param>
internal sealed record RuleForm(FieldScope Scope, Func<RuleBody, RuleCheck> Make)
{
    /// <summary>The sources it reads beside <c>source</c>.</summary>
    public ImmutableArray<SourceDefinition> Sources { get; init; } = [];

    /// <summary>The parameters of what only this kind has.</summary>
    public ImmutableArray<ParameterUse> Parameters { get; init; } = [];
}

/// <summary>The kinds there are.</summary>
internal static class RuleKinds
{
    /// <summary>The kind of a rule that does not say one.</summary>
    public static RuleKind Default => All["present"];

    /// <summary>All, by their word.</summary>
    public static ImmutableSortedDictionary<string, RuleKind> All { get; } = new RuleKind[]
    {
        new("present", SourceNeed.Required, NeedsWhen: true, RuleList.Hits, at =>
            new RuleForm(FieldScope.OfSource(at.Source!, at.Catalogue.Roster), body => new PresentCheck(body, at.Source!))),
        new("absent", SourceNeed.Required, NeedsWhen: false, RuleList.Hits, at =>
            new RuleForm(FieldScope.OfRoster(at.Catalogue.Roster), body => new AbsentCheck(body, at.Source!))),
        new("not_on_roster", SourceNeed.Required, NeedsWhen: true, RuleList.Missed, at =>
            new RuleForm(FieldScope.OfOutsiders(at.Source!), body => new NotOnRosterCheck(body, at.Source!))),
        new("duplicate", SourceNeed.None, NeedsWhen: false, RuleList.Hits, at =>
            new RuleForm(FieldScope.OfRoster(at.Catalogue.Roster, OtherPlace.Fields), body => new DuplicateCheck(body))),
        new("shared", SourceNeed.None, NeedsWhen: false, RuleList.Hits, SharedReader.Read) { HasTimes = false },
        new("roster_only", SourceNeed.None, NeedsWhen: true, RuleList.Hits, at =>
            new RuleForm(FieldScope.OfRoster(at.Catalogue.Roster), body => new RosterOnlyCheck(body))),
        new("household_sum", SourceNeed.None, NeedsWhen: true, RuleList.Hits, HouseholdSumReader.Read) { HasTimes = false },
        new("combined", SourceNeed.Optional, NeedsWhen: false, RuleList.Hits, HitCombinationReader.Read),
    }.ToImmutableSortedDictionary(kind => kind.Word, kind => kind, StringComparer.Ordinal);
}
