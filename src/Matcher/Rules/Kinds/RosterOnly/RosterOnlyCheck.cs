using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.RosterOnly;

/// <summary>roster_only: the roster's own fields.</summary>
internal sealed record RosterOnlyCheck(RuleBody Body) : KindCheck(Body)
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
    public override Problem? WhyUnusable(RuleInputs inputs) =>
        Body.AppliesTo == AppliesTo.Household ? HouseholdDoubts.WhyNotRun(inputs.Roster) : null;

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) => RosterOnlyRule.Run(rule, inputs.Roster);

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) =>
        rule.Judge(new Subject(Row: null, person, rule.AsOf));

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        new([new Look(new Subject(Row: null, RosterOnlyRule.Looked(rule, inputs.Roster, person), rule.AsOf))]);

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Present";

    /// <inheritdoc/>
    public override string Sentence => $"只看名册本身{(Body.AppliesTo == AppliesTo.Household ? "，每户看户主一行" : "")}。";

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        SingleExample.Run(rule, test, SingleExample.SubjectOf(test, source: null, roster));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        new(SingleExample.SubjectOf(test, source: null, roster), DecidesAlone: true);
}
