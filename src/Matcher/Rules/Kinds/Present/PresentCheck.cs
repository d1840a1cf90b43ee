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

namespace Matcher.Rules.Kinds.Present;

/// <summary>present: a person on the roster is in a source, under conditions.</summary>
internal sealed record PresentCheck(RuleBody Body, SourceDefinition Source) : KindCheck(Body)
{
    /// <inheritdoc/>
    public override ImmutableArray<RuleReference> References => [];

    /// <inheritdoc/>
    public override bool IsOffRoster => false;

    /// <inheritdoc/>
    public override IEnumerable<FieldReads> Reads => [FieldReads.Of(Body, Source), .. Contradictions.Reads(Body)];

    /// <inheritdoc/>
    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) => new()
    {
        Matches = source.Id == Source.Id ? [RuleWishes.MeetingAsMatch(rule, new MetRows(rule))] : [],
        Contradictions = [.. Contradictions.Questions(rule, source)],
    };

    /// <inheritdoc/>
    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => inputs.WhyUnread(Source.Id);

    /// <inheritdoc/>
    public override Problem? WhyUnusable(RuleInputs inputs) => null;

    /// <inheritdoc/>
    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs) =>
        PresentRule.Run(rule, inputs.Roster, inputs.Matches[Source.Id], inputs.Matches);

    /// <inheritdoc/>
    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) =>
        rule.Judge(new Subject(row, person, rule.AsOf));

    /// <inheritdoc/>
    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) => new(
        [.. inputs.Matches[Source.Id].Matches.Where(match => match.Person == person)
            .Select(match => new Look(new Subject(match.Row, person, rule.AsOf), match))]);

    /// <inheritdoc/>
    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    /// <inheritdoc/>
    public override string NothingToLookAt => "ExplainNothing_Present";

    /// <inheritdoc/>
    public override string Sentence => $"名册上的人在“{Source.Title}”（{Source.Agency}）中有记录{Whose}。";

    /// <inheritdoc/>
    public override bool TellsGrades => true;

    /// <inheritdoc/>
    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        SingleExample.Run(rule, test, SingleExample.SubjectOf(test, Source, roster),
            row => Contradictions.LowerIfContradicted(rule, row, test));

    /// <inheritdoc/>
    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        new(SingleExample.SubjectOf(test, Source, roster), DecidesAlone: true);
}
