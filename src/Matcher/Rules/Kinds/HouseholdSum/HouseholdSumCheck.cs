using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>household_sum: figures of all members of a household, added and compared.</summary>
internal sealed record HouseholdSumCheck(RuleBody Body, FigureSum Sum) : KindCheck(Body)
{
    /// <inheritdoc/>
    public override ImmutableArray<RuleReference> References => [];

    /// <inheritdoc/>
    public override bool IsOffRoster => false;

    /// <inheritdoc/>
    public override IEnumerable<FieldReads> Reads => Sum.Reads(Body);

    /// <inheritdoc/>
    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) =>
        RowNeeds.Of([.. Sum.Figures.Index().Where(figure => figure.Item.Source.Id == source.Id)
            .Select(figure => RuleWishes.Counting(rule, figure.Item.When, new FigureRowsAlike(rule, figure.Item, figure.Index)))]);

    // A sum uses the sources there are: it is the least.
    /// <inheritdoc/>
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) =>
        Sum.Figures.Any(figure => inputs.WhyUnread(figure.Source.Id) is null) ? null : inputs.WhyUnread(rule.Sources);

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) => HouseholdDoubts.WhyNotRun(inputs.Roster);

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) =>
        new HouseholdSumRule(rule, Sum, inputs.Roster).Run(inputs.Matches);

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) => null;

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        new HouseholdSumRule(rule, Sum, inputs.Roster).LookAt(person, inputs.Matches);

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Sum";

    /// <inheritdoc/>
    public override string Sentence => SumWording.Of(Sum);

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        HouseholdSumExample.Run(rule, Sum, test, TestRoster.Of(roster, test.People));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) => null;
}
