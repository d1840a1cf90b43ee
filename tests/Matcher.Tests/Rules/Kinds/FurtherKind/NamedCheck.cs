using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.FurtherKind;

/// <summary>The check of a kind that only the tests have.</summary>
internal sealed record NamedCheck(RuleBody Body, SourceDefinition Source, int Characters, RowField Column) : KindCheck(Body)
{
    public override ImmutableArray<RuleReference> References => [];

    public override bool IsOffRoster => false;

    public override IEnumerable<FieldReads> Reads => [FieldReads.Of(Body, Source), new FieldReads(Source, [Column], [])];

    public override string NothingToLookAt => "ExplainNothing_Present";

    public override string Sentence => $"“{Source.Title}”中姓名为{Characters}个字的人，“{Column.Name}”已填写{Whose}。";

    public override bool TellsGrades => false;

    public override RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source) => source.Id == Source.Id
        ? RowNeeds.Of(new RowWish(new AllOf(Place.Nowhere, [])))
        : RowNeeds.None;

    public override Problem? WhyUnread(Rule rule, RuleInputs inputs) => inputs.WhyUnread(Source.Id);

    public override Problem? WhyUnusable(RuleInputs inputs) => null;

    public override RuleOutcome Run(CompiledRule rule, RuleInputs inputs)
    {
        var outcome = new Outcome(rule);
        foreach (var look in inputs.Matches[Source.Id].Matches.SelectMany(match => Looks(rule, match)))
            outcome.Add(look.Subject.Person!, look.Subject, rule.Judge(look.Subject),
                () => [WeighedRow.EvidenceOf(rule, look.Subject, look.Match!.Row, look.Match.Grade, look.Match.Names)]);
        return outcome.ToOutcome([inputs.Matches[Source.Id]], inputs.Roster);
    }

    public override Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person) =>
        rule.Judge(new Subject(row, person, rule.AsOf));

    public override LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs) =>
        new([.. inputs.Matches[Source.Id].Matches.Where(match => match.Person == person).SelectMany(match => Looks(rule, match))]);

    public override ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows) => [];

    public override ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        SingleExample.SubjectOf(test, Source, roster) is { Person: { } person } subject && IsNamed(person)
            ? SingleExample.Run(rule, test, subject)
            : ExampleResult.NoHit;

    public override ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        new(SingleExample.SubjectOf(test, Source, roster), DecidesAlone: false);

    private IEnumerable<Look> Looks(CompiledRule rule, Match match)
    {
        if (IsNamed(match.Person) && IsFilled(match.Row))
            yield return new Look(new Subject(match.Row, match.Person, rule.AsOf), match);
    }

    private bool IsNamed(Person person) => PersonName.Normalise(person.Name).Length == Characters;

    private bool IsFilled(SourceRow row) => !string.IsNullOrEmpty(row[Column.Column.Index]);
}
