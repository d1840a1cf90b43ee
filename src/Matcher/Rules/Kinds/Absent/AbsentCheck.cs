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

namespace Matcher.Rules.Kinds.Absent;

/// <summary>absent: a person on the roster is not in a source that should hold them.</summary>
internal sealed record AbsentCheck(RuleBody Body, SourceDefinition Source) : KindCheck(Body)
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
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => inputs.WhyUnread(Source.Id);

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) => AbsentRule.WhyNoList(inputs.Roster, inputs.Matches[Source.Id]);

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) =>
        AbsentRule.Run(rule, inputs.Roster, inputs.Matches[Source.Id]);

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) =>
        rule.Judge(new Subject(Row: null, person, rule.AsOf));

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        inputs.Matches[Source.Id].Matches.Any(match => match.Person == person)
            ? LookedAt.Nothing
            : new LookedAt([new Look(new Subject(Row: null, person, rule.AsOf))]);

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Absent";

    /// <inheritdoc/>
    public override string Sentence =>
        $"名册上的人在“{Source.Title}”（{Source.Agency}）中没有任何记录{Whose}；号码不能比对的人不作判断。";

    /// <inheritdoc/>
    public override bool TellsGrades => false;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        SingleExample.Run(rule, test, SingleExample.SubjectOf(test, source: null, roster));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        new(SingleExample.SubjectOf(test, source: null, roster), DecidesAlone: true);
}
