using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>combined: hits of other rules about one person (or household), alone or together with a row of a source.</summary>
internal sealed record CombinedCheck(RuleBody Body, SourceDefinition? Source, HitCombination Hits) : KindCheck(Body)
{
    /// <inheritdoc/>
    public override ImmutableArray<RuleReference> References => [.. Hits.References];

    /// <inheritdoc/>
    public override bool IsOffRoster => false;

    /// <inheritdoc/>
    public override IEnumerable<FieldReads> Reads => [FieldReads.Of(Body, Source)];

    /// <inheritdoc/>
    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) =>
        source.Id == Source?.Id ? RowNeeds.Of(RuleWishes.MeetingAsMatch(rule, new SaidRows(rule, source))) : RowNeeds.None;

    /// <inheritdoc/>
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => Source is { } own ? inputs.WhyUnread(own.Id) : null;

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) =>
        (Body.AppliesTo == AppliesTo.Household ? HouseholdDoubts.WhyNotRun(inputs.Roster) : null) ?? Hits.WhyUnusable(inputs.Others);

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) =>
        new CombinedRule(rule, Hits, inputs.Roster).Run(inputs.Others, RowsOf(inputs));

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) => null;

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        new CombinedRule(rule, Hits, inputs.Roster).LookAt(person, inputs.Others, RowsOf(inputs));

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Present";

    /// <inheritdoc/>
    public override string Sentence => CombinedWording.Of(Hits, Source, Body.AppliesTo);

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        CombinedExample.Run(rule, Hits, Source, test, TestRoster.Of(roster, test.People));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) => null;

    private SourceMatches? RowsOf(RuleInputs inputs) => Source is { } source ? inputs.Matches[source.Id] : null;
}
