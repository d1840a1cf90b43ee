using Matcher.Hits;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.FollowUp;

/// <summary>Which run it was, for the auditor.</summary>
/// <param name="AsOf">基准日.</param>
/// <param name="StartedUtc">When it began; with the as-of date it tells one run from another, also in <c>run.json</c>.</param>
/// <param name="ProgramVersion">Version of Matcher.</param>
/// <param name="RulesHash">SHA-256 over the rule pack, lower-case hex.</param>
/// <param name="ConfigName">The config file's name, without its folder.</param>
/// <param name="OutputFolder">Full path of the folder that its lists are moved to.</param>
internal sealed record LedgerRun(
    DateOnly AsOf,
    DateTimeOffset StartedUtc,
    string ProgramVersion,
    string RulesHash,
    string ConfigName,
    string OutputFolder);

/// <summary>What a run brings to the ledger.</summary>
internal sealed record RunForLedger
{
    /// <summary>The run.</summary>
    public required LedgerRun Run { get; init; }

    /// <summary>The roster it compared.</summary>
    public required LoadedRoster Roster { get; init; }

    /// <summary>
    /// What became of the rules: one that did not run, and a person whom it could not decide about, leave their hits as
    /// they were.
    /// </summary>
    public required IReadOnlyList<RuleOutcome> Outcomes { get; init; }

    /// <summary>Every hit of every rule that ran, of all townships, on trial or not.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary><c>--rule</c>: the ids of the rules that count; empty: the whole pack. The others' hits stay as they were.</summary>
    public IReadOnlyList<string> OnlyRules { get; init; } = [];

    /// <summary><c>--township</c>: the townships that count; empty: all. The others' hits stay as they were.</summary>
    public IReadOnlyList<string> OnlyTownships { get; init; } = [];

    /// <summary>Whether so many numbers on the roster cannot be compared that no hit can be said to be gone.</summary>
    public bool IsRosterDoubtful { get; init; }

    /// <summary>
    /// Matches of people whose number is damaged and who were found through the name. They are no hits of most rules, but no sign that
    /// a hit of that person is gone either.
    /// </summary>
    public IReadOnlyList<Match> Recovered { get; init; } = [];

    /// <summary>Sources in which most numbers are damaged: no hit of a rule that reads one can be said to be gone.</summary>
    public IReadOnlyList<string> DamagedSources { get; init; } = [];

    /// <summary>Whether the run was to look with a rule.</summary>
    public bool CoversRule(string rule) => OnlyRules.Count == 0 || OnlyRules.Contains(rule, StringComparer.Ordinal);

    /// <summary>Whether the run was to look in a township.</summary>
    public bool CoversTownship(string township) => OnlyTownships.Count == 0 || OnlyTownships.Contains(township, StringComparer.Ordinal);
}
