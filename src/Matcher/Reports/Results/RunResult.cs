using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Reports.Tables;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Results;

/// <summary>Everything a run found out, as the lists need it. The order of the arrays does not matter.</summary>
internal sealed record RunResult
{
    /// <summary>The config of the run.</summary>
    public required MatcherConfig Config { get; init; }

    /// <summary>基准日.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When the run began, for run.json alone.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The roster.</summary>
    public required LoadedRoster Roster { get; init; }

    /// <summary>The sources' descriptions: their titles and agencies.</summary>
    public required ImmutableArray<SourceDefinition> Sources { get; init; }

    /// <summary>The rules that were loaded, whatever their status.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The hits of every list; a hit's rule says which list, which focus, and whether it is on trial.</summary>
    public required ImmutableArray<TrackedHit> Hits { get; init; }

    /// <summary>消失: hits of earlier runs that this one looked for in vain.</summary>
    public ImmutableArray<GoneHit> Gone { get; init; } = [];

    /// <summary>
    /// Matches of grade D (two people on one number, or a mistake on one side) and C (found in spite of a damaged number).
    /// </summary>
    public required ImmutableArray<Match> IdentityDoubts { get; init; }

    /// <summary>
    /// By source id, the indexes of people whom one of its rows may be about, or may not: whoever has only such a row was not found to
    /// be without one.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<int>> InDoubt { get; init; } = ImmutableDictionary<string, IReadOnlySet<int>>.Empty;

    /// <summary>What became of each rule that should have run.</summary>
    public required ImmutableArray<RuleOutcome> Outcomes { get; init; }

    /// <summary>People on the roster whose own number cannot be compared for certain: damaged, or of another kind than 18 digits.</summary>
    public required ImmutableArray<Person> NotComparable { get; init; }

    /// <summary>What was read, file by file.</summary>
    public required ImmutableArray<FileTally> Files { get; init; }

    /// <summary>What is wrong with a source as a whole: a column missing, an export too old, rows that are not there.</summary>
    public ImmutableArray<SourceFault> SourceFaults { get; init; } = [];

    /// <summary>Codes that nobody knows, dates and amounts that nobody can read, by source, file and column.</summary>
    public ImmutableArray<FieldFault> FieldFaults { get; init; } = [];

    /// <summary>Rejected rows by file and reason.</summary>
    public ImmutableArray<RejectCount> Rejects { get; init; } = [];

    /// <summary>The files of rejected rows, which were written while the sources were read.</summary>
    public ImmutableArray<WrittenList> RejectLists { get; init; } = [];

    /// <summary>Every problem of the run.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>
    /// Write only these townships' lists; empty: all. The lists of the whole county are then left out, because they
    /// would say less than they seem to.
    /// </summary>
    public ImmutableArray<string> OnlyTownships { get; init; } = [];
}
