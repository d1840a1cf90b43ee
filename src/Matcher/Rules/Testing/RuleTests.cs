using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Conditions;
using Matcher.Rules.Examples;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;
using Matcher.Rules.Reading;

namespace Matcher.Rules.Testing;

/// <summary>Runs the examples of a rule: where one does not hold, the pack is refused.</summary>
internal static class RuleTests
{
    /// <summary>Runs every example of a rule; each that does not hold is a problem at its line.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="roster">The roster's columns.</param>
    public static IEnumerable<Problem> Check(Rule rule, SourceDefinition roster) => ProblemsOf(RunAll(rule, roster));

    /// <summary>Each example that does not hold, as a problem at its line.</summary>
    public static IEnumerable<Problem> ProblemsOf(IEnumerable<TestedExample> examples)
    {
        foreach (var test in examples.Where(test => !test.Holds))
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
            var compiled = CompiledRule.Compile(rule, new ParameterValues(rule.Check.Body.Tests.Parameters, test.AsOf), out var unusable);
            if (compiled is null)
            {
                var cannotRun = RuleTestProblems.CannotRun(test.Where, test.Name, unusable!.Name);
                yield return new TestedExample(test.Name, test.Where, cannotRun, [], Decision: null);
                continue;
            }

            var result = Run(compiled, test, roster);
            var decision = IsAsExpected(test, result) || KindCheck.Of(rule).SubjectOf(compiled, test, roster) is not { } about
                ? null
                : Deciding.Of(compiled, test, about);
            yield return new TestedExample(test.Name, test.Where, CannotRun: null, [.. Differences(test, result)], decision);
        }
    }

    /// <summary>Runs one example.</summary>
    public static ExampleResult Run(CompiledRule rule, RuleTest test, SourceDefinition roster) =>
        KindCheck.Of(rule.Rule).RunExample(rule, test, roster);

    private static bool IsAsExpected(RuleTest test, ExampleResult result) =>
        result.Outcome == test.Expected && result.Exemption == test.Exemption;

    private static IEnumerable<TestDifference> Differences(RuleTest test, ExampleResult result)
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
        exemption ?? RuleWords.Outcomes.Single(word => word.Value == outcome).Key;

    private static string InWords(Level level) => RuleWords.Levels.Single(word => word.Value == level).Key;
}
