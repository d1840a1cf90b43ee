using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>shared: one value of the roster, an address or an account, that several households have.</summary>
internal sealed record SharedCheck(RuleBody Body, SharedValue Shared) : KindCheck(Body)
{
    /// <inheritdoc/>
    public override ImmutableArray<RuleReference> References => [];

    /// <inheritdoc/>
    public override bool IsOffRoster => false;

    /// <inheritdoc/>
    public override IEnumerable<FieldReads> Reads =>
        [FieldReads.Of(Body, source: null), new FieldReads(Source: null, [Shared.Column], [])];

    /// <inheritdoc/>
    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) => RowNeeds.None;

    /// <inheritdoc/>
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => null;

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) => null;

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) => new SharedRule(rule, Shared, inputs.Roster).Run();

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) => null;

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        new SharedRule(rule, Shared, inputs.Roster).LookAt(person);

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Shared";

    /// <inheritdoc/>
    public override string Sentence => SharedWording.Of(Shared);

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        SharedExample.Run(rule, Shared, test, TestRoster.Of(roster, test.People));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) => null;
}
