using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.OffRoster;

/// <summary>not_on_roster: somebody in a source, under conditions, is not on the roster (漏保).</summary>
internal sealed record OffRosterCheck(RuleBody Body, SourceDefinition Source) : KindCheck(Body)
{
    /// <inheritdoc/>
    public override ImmutableArray<RuleReference> References => [];

    /// <inheritdoc/>
    public override bool IsOffRoster => true;

    /// <inheritdoc/>
    public override IEnumerable<FieldReads> Reads => [FieldReads.Of(Body, Source)];

    /// <inheritdoc/>
    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) =>
        source.Id == Source.Id ? RowNeeds.None with { OffRoster = [RuleWishes.Meeting(rule)] } : RowNeeds.None;

    /// <inheritdoc/>
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => inputs.WhyUnread(Source.Id);

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) => null;

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) =>
        OffRosterRule.Run(rule, inputs.Roster, inputs.Numbers, inputs.Matches[Source.Id]);

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) =>
        rule.Judge(new Subject(row, person, rule.AsOf));

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) => LookedAt.Nothing;

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) =>
        [.. rows.Where(row => row.Source.Id == Source.Id).Select(row => new Look(new Subject(row, Person: null, rule.AsOf)))];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_NotOnRoster";

    /// <inheritdoc/>
    public override string Sentence => $"“{Source.Title}”（{Source.Agency}）中的人不在低保名册上{Whose}。";

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        SingleExample.Run(rule, test, SingleExample.SubjectOf(test, Source, roster));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        new(SingleExample.SubjectOf(test, Source, roster), DecidesAlone: true);
}
