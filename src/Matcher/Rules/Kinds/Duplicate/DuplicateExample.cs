using Matcher.Roster;
using Matcher.Rules.Examples;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Duplicate;

/// <summary>Runs an example of one person twice on the roster: what becomes of its first person.</summary>
internal static class DuplicateExample
{
    /// <summary>Runs it.</summary>
    public static ExampleResult Run(CompiledRule rule, LoadedRoster roster)
    {
        // Where the person in question is exempt or undecided, so is everybody they are compared with: no finding says enough.
        var outcome = DuplicateRule.Run(rule, roster);
        if (outcome.Findings.FirstOrDefault(finding => finding.Person!.Index == 0) is { } finding)
            return ExampleResult.Hit(finding);
        if (outcome.NotRun is not null || !outcome.Unchecked.IsEmpty)
            return ExampleResult.Undecided;
        return DuplicateRule.SubjectOf(rule, roster, roster.People[0]) is { } subject && rule.Judge(subject) is Ruling.Exempt exempt
            ? new ExampleResult(TestOutcome.Exempt, exempt.Name, Finding: null)
            : ExampleResult.NoHit;
    }
}
