using System.Collections.Immutable;
using Matcher.Rules.Packs;
using Matcher.Scheduling.Nights;

namespace Matcher.RunFacts;

/// <summary>What the command line says over and above the config.</summary>
public sealed record RunOptions
{
    /// <summary>基准日; null: the config's, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Another output folder; null: the config's.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Only these rules; empty: all. Rules left out keep their hits in the ledger as they were.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Write only these townships' lists; empty: all.</summary>
    public ImmutableArray<string> Townships { get; init; } = [];

    /// <summary>
    /// Sources, or <c>roster</c>, that really have so few rows this time: no empty file, no fall below the last complete night and no
    /// count at a spreadsheet's limit is held against them in this run.
    /// </summary>
    public ImmutableArray<string> AcceptDrop { get; init; } = [];

    /// <summary>Whether only some rules or townships are looked at; the lists then go to a folder of their own.</summary>
    public bool IsPartial => !Rules.IsEmpty || !Townships.IsEmpty;

    /// <summary>
    /// Write although the ledger lacks nights of which there are results, or has nights after the as-of date. Nights that lie in the
    /// future no longer count then.
    /// </summary>
    public bool AcceptOlder { get; init; }

    /// <summary>Compare and report, write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Nights before it of which there are no lists, the earliest first: its report says so before anything else.</summary>
    public ImmutableArray<LostRun> LostRuns { get; init; } = [];

    /// <summary>The kinds that rules may be of.</summary>
    internal RuleKinds Kinds { get; init; } = RuleKinds.Standard;

    /// <summary>How many parts of files are read at the same time; default one a core. Results do not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Bytes of a part of a file; null: as many as read fastest. Results do not depend on it.</summary>
    internal long? PartSize { get; init; }
}
