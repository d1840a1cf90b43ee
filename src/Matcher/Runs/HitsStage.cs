using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Hits;
using Matcher.Rules.Findings;
using Matcher.Rules.Model;

namespace Matcher.Runs;

/// <summary>Applies the rules, and gives every finding its number and its township.</summary>
internal static class HitsStage
{
    /// <summary>Finds the hits of the run.</summary>
    /// <param name="setup">The secret, and the townships.</param>
    /// <param name="read">The roster, as it was read.</param>
    /// <param name="sources">What the sources gave.</param>
    /// <param name="known">What the ledger knows of people who are listed several times.</param>
    /// <param name="cancellation">Stops it.</param>
    public static RunHits Find(RunSetup setup, RunRoster read, RunSources sources, KnownListings known,
        CancellationToken cancellation)
    {
        var roster = read.Roster;
        var outcomes = sources.Runner.Run(roster, read.Numbers, sources.Matches)
            .Select(outcome => UnansweredPeople.Without(outcome, roster))
            .ToImmutableArray();
        cancellation.ThrowIfCancellationRequested();
        var findings = outcomes.SelectMany(outcome => outcome.Findings).ToList();
        var numbers = new HitNumbering(setup.Secret) { Known = known }.Number(roster, findings);
        return new RunHits(outcomes, [.. findings.Select((finding, i) => new Hit(numbers[i], finding, TownshipOf(finding)))]);

        string TownshipOf(Finding finding) => finding.Person is { } person
            ? roster.HouseholdOf(person).Township
            : setup.Townships.Resolve(finding.OffRoster?.Value(ColumnRole.Township) ?? "").Name;
    }
}

/// <summary>What the rules gave.</summary>
/// <param name="Outcomes">One a rule.</param>
/// <param name="Hits">Every finding, numbered.</param>
internal sealed record RunHits(ImmutableArray<RuleOutcome> Outcomes, ImmutableArray<Hit> Hits);
