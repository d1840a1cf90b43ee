using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.Duplicate;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Kinds.Present;
using Matcher.Rules.Kinds.Shared;
using Matcher.Rules.Model;

namespace Matcher.Rules.Testing;

/// <summary>Runs the examples of a rule: where one does not hold, the pack is refused.</summary>
internal static class RuleTests
{
    /// <summary>What an example came to.</summary>
    /// <param name="Outcome">What.</param>
    /// <param name="Exemption">The exemption that applied, or null.</param>
    /// <param name="Finding">The finding, or null.</param>
    internal sealed record Result(TestOutcome Outcome, string? Exemption, Finding? Finding);

    /// <summary>Runs every example of a rule; each that does not hold is a problem at its line.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="roster">The roster's columns.</param>
    public static IEnumerable<Problem> Check(Rule rule, SourceDefinition roster)
    {
        foreach (var test in RunAll(rule, roster).Where(test => !test.Holds))
        {
            if (test.CannotRun is { } whyNot)
                yield return whyNot;
            foreach (var difference in test.Differences)
                yield return RuleTestProblems.Fails(test.Where, test.Name, difference.Expected, difference.Got);
        }
    }

    /// <summary>Runs every example of a rule and says what each came to.</summary>
    public static IEnumerable<TestedExample> RunAll(Rule rule, SourceDefinition roster)
    {
        foreach (var test in rule.Check.Body.Tests.Tests)
        {
            var compiled = CompiledRule.Compile(rule, new ParameterValues(rule.Check.Body.Tests.Parameters, test.AsOf), out var whyNot);
            if (compiled is null)
            {
                var cannotRun = RuleTestProblems.CannotRun(test.Where, test.Name, whyNot!);
                yield return new TestedExample(test.Name, test.Where, cannotRun, [], Decision: null);
                continue;
            }

            var result = Run(compiled, test, roster);
            var decision = IsAsExpected(test, result) || rule.Check is HouseholdSumCheck or CombinedCheck or SharedCheck
                ? null
                : Deciding.Of(compiled, test, SubjectOf(compiled, test, roster));
            yield return new TestedExample(test.Name, test.Where, CannotRun: null, [.. Differences(test, result)], decision);
        }
    }

    /// <summary>Runs one example.</summary>
    public static Result Run(CompiledRule rule, RuleTest test, SourceDefinition roster)
    {
        switch (rule.Rule.Check)
        {
            case DuplicateCheck:
                return Run(rule, TestRoster.Of(roster, test.People));
            case SharedCheck check:
                return SharedExample.Run(rule, check.Shared, test, TestRoster.Of(roster, test.People));
            case HouseholdSumCheck check:
                return HouseholdExample.Run(rule, check.Sum, test, TestRoster.Of(roster, test.People));
            case CombinedCheck check:
                return CombinedExample.Run(rule, check, test, TestRoster.Of(roster, test.People));
        }

        if (!rule.Rule.Grades.Contains(test.Grade) || test.IsFound)
            return new Result(TestOutcome.NoHit, Exemption: null, Finding: null);
        var subject = SubjectOf(rule, test, roster);
        var ruling = rule.Judge(subject);
        return Of(ruling, ruling is Ruling.Met met ? Finding(rule, subject, met, subject.Row ?? subject.Person!.Row, test) : null);
    }

    private static Subject SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster)
    {
        var source = rule.Rule.Check switch
        {
            PresentCheck check => check.Source,
            NotOnRosterCheck check => check.Source,
            _ => null,
        };
        var person = test.People.IsEmpty ? null : TestRoster.Of(roster, test.People).People[0];
        var row = source is null ? null : new SourceRow(source, TestRoster.Place, test.Row ?? [.. source.Columns.Select(_ => "")]);
        return new Subject(row, person, test.AsOf)
        {
            Given = test.People.IsEmpty ? ImmutableDictionary<string, string>.Empty : test.People[0].Facts,
        };
    }

    /// <summary>What a ruling comes to.</summary>
    internal static Result Of(Ruling ruling, Finding? finding) => ruling switch
    {
        Ruling.Met => new Result(TestOutcome.Hit, Exemption: null, finding),
        Ruling.Exempt exempt => new Result(TestOutcome.Exempt, exempt.Name, Finding: null),
        Ruling.Undecided => new Result(TestOutcome.Undecided, Exemption: null, Finding: null),
        _ => new Result(TestOutcome.NoHit, Exemption: null, Finding: null),
    };

    private static Finding Finding(CompiledRule rule, Subject subject, Ruling.Met met, SourceRow row, RuleTest test)
    {
        var lead = Lead.Weigh(rule, subject, met, [Lead.EvidenceOf(rule, subject, row, test.Grade, NameComparison.Same)]);
        if (subject.Person is { } person)
            lead = Contradictions.Beside(
                rule,
                lead,
                test.Beside.Select(one =>
                    new Match(person, new SourceRow(one.Source, TestRoster.Place, one.Values), MatchGrade.A, NameComparison.Same,
                        IdClass.Valid)));
        return FindingMaker.Merge(rule.Rule, [lead], subject.Person, subject.Person is null ? row : null);
    }

    // Where the person in question is exempt or undecided, so is everybody they are compared with: no finding says enough.
    private static Result Run(CompiledRule rule, LoadedRoster roster)
    {
        var outcome = DuplicateRule.Run(rule, roster);
        if (outcome.Findings.FirstOrDefault(finding => finding.Person!.Index == 0) is { } finding)
            return new Result(TestOutcome.Hit, Exemption: null, finding);
        if (outcome.NotRun is not null || !outcome.Unchecked.IsEmpty)
            return new Result(TestOutcome.Undecided, Exemption: null, Finding: null);
        return DuplicateRule.SubjectOf(rule, roster, roster.People[0]) is { } subject && rule.Judge(subject) is Ruling.Exempt exempt
            ? new Result(TestOutcome.Exempt, exempt.Name, Finding: null)
            : new Result(TestOutcome.NoHit, Exemption: null, Finding: null);
    }

    private static bool IsAsExpected(RuleTest test, Result result) => result.Outcome == test.Expected && result.Exemption == test.Exemption;

    private static IEnumerable<TestDifference> Differences(RuleTest test, Result result)
    {
        if (!IsAsExpected(test, result))
            yield return new TestDifference(InWords(test.Expected, test.Exemption), InWords(result.Outcome, result.Exemption));
        if (result.Finding is not { } finding)
            yield break;
        if (test.Level is { } level && finding.Level != level)
            yield return new TestDifference($"level: {InWords(level)}", $"level: {InWords(finding.Level)}");
        if (test.HasNoMonths && finding.Estimate is { } estimate)
            yield return new TestDifference("months: none", $"months: {estimate.Months.ToString(CultureInfo.InvariantCulture)}");
        if (test.Months is { } months && finding.Estimate?.Months != months)
            yield return new TestDifference($"months: {months.ToString(CultureInfo.InvariantCulture)}",
                $"months: {finding.Estimate?.Months.ToString(CultureInfo.InvariantCulture) ?? "~"}");
    }

    private static string InWords(TestOutcome outcome, string? exemption) =>
        exemption ?? Reading.RuleWords.Outcomes.Single(word => word.Value == outcome).Key;

    private static string InWords(Level level) => Reading.RuleWords.Levels.Single(word => word.Value == level).Key;
}
