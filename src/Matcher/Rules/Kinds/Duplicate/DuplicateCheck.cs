using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Duplicate;

/// <summary>duplicate: one person twice on the roster.</summary>
internal sealed record DuplicateCheck(RuleBody Body) : KindCheck(Body)
{
    /// <inheritdoc/>
    public override ImmutableArray<RuleReference> References => [];

    /// <inheritdoc/>
    public override bool IsOffRoster => false;

    /// <inheritdoc/>
    public override IEnumerable<FieldReads> Reads => [FieldReads.Of(Body, source: null)];

    /// <inheritdoc/>
    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) => RowNeeds.None;

    /// <inheritdoc/>
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => null;

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) => null;

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) => DuplicateRule.Run(rule, inputs.Roster);

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) => null;

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        DuplicateRule.SubjectOf(rule, inputs.Roster, person) is { } subject ? new LookedAt([new Look(subject)]) : LookedAt.Nothing;

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Duplicate";

    /// <inheritdoc/>
    public override string Sentence => "同一个人在名册上不止一处，每一处各出一条。";

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        DuplicateExample.Run(rule, TestRoster.Of(roster, test.People));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        new(SingleExample.SubjectOf(test, source: null, roster), DecidesAlone: false);
}
