using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Hits;
using Matcher.Rules.Findings;
using Matcher.Rules.Model;
using Matcher.Rules.Running;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>Applies the rules, and gives every finding its number and its township.</summary>
/// <param name="setup">The secret, and the townships.</param>
/// <param name="runner">Applies the rules.</param>
/// <param name="known">What the ledger knows of people who are listed several times.</param>
internal sealed class HitsStage(RunSetup setup, RuleRunner runner, KnownListings known)
{
    /// <summary>Finds the hits of the run.</summary>
    /// <param name="read">The roster, as it was read.</param>
    /// <param name="sources">What the sources gave.</param>
    /// <param name="watch">Told of a rule that threw something; may stop it.</param>
    public RunHits Find(RunRoster read, RunSources sources, Watch watch)
    {
        var roster = read.Roster;
        var outcomes = runner.Run(roster, read.Numbers, sources.Matches, watch.Progress.Bug)
            .Select(outcome => read.Doubt is { } doubt ? RuleOutcome.NotRunBecause(outcome.Rule, outcome.NotRun ?? doubt) : outcome)
            .Select(outcome => UnansweredPeople.Without(outcome, roster))
            .ToImmutableArray();
        watch.Cancellation.ThrowIfCancellationRequested();
        var findings = outcomes.SelectMany(outcome => outcome.Findings).ToList();
        var numbers = new HitNumbering(setup.Secret) { Known = known }.Number(roster, findings);
        return new RunHits(outcomes, [.. findings.Select((finding, i) => new Hit(numbers[i], finding, TownshipOf(finding)))]);

        string TownshipOf(Finding finding) => finding.Person is { } person
            ? roster.HouseholdOf(person).Township
            : setup.Townships.Resolve(finding.OffRoster?.Value(ColumnRole.Township) ?? "").Name;
    }
}
