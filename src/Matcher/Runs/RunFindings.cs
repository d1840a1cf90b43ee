using System.Collections.Immutable;
using Matcher.FollowUp;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Reports;

namespace Matcher.Runs;

/// <summary>Everything a run found, before anything of it is written.</summary>
internal sealed record RunFindings(DateTimeOffset Started, RunRoster Roster, RunSources Sources, RunHits Hits)
{
    /// <summary>The row balance of every file, the roster's first.</summary>
    public ImmutableArray<FileTally> Files => [.. Roster.Files, .. Sources.Files];

    /// <summary>What the ledger must know of it.</summary>
    public RunForLedger ForLedger(RunSetup setup) => new()
    {
        Run = new LedgerRun(
            setup.AsOf,
            Started,
            RunJson.Version,
            setup.RulesHash,
            Path.GetFileName(setup.Config.Path),
            setup.OutputFolder),
        Roster = Roster.Roster,
        Outcomes = Hits.Outcomes,
        Hits = Hits.Hits,
        OnlyRules = setup.Options.Rules,
        OnlyTownships = setup.Options.Townships,
        IsRosterDoubtful = Roster.Numbers.AreTooFew,
        Recovered = [.. Sources.IdentityDoubts.Where(match => match.Grade == MatchGrade.C)],
        DamagedSources = [.. Sources.WithDamagedNumbers],
    };
}
