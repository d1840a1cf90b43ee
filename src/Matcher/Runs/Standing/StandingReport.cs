using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Runs.Standing;

/// <summary>How things stand: what the last run left unchecked, what is to be done, and what the next run will find.</summary>
public sealed record StandingReport
{
    /// <summary>The last run that wrote lists of the whole county; null: there is none that can be read.</summary>
    public StandingRun? Run { get; init; }

    /// <summary>What is to be done; null: the ledger cannot be read, or there is none yet.</summary>
    public StandingWork? Work { get; init; }

    /// <summary>The roster, then the sources: which of their files are new since that run.</summary>
    public ImmutableArray<StandingInput> Inputs { get; init; } = [];

    /// <summary>Bytes that are free where the lists go; null: not known.</summary>
    public long? FreeBytes { get; init; }

    /// <summary>Bytes of the ledger; null: there is none.</summary>
    public long? LedgerBytes { get; init; }

    /// <summary>Bytes of the lists of the last run; null: not known.</summary>
    public long? ResultBytes { get; init; }

    /// <summary>What could not be looked at, and why.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether there is little room left: a few more nights would fill it.</summary>
    public bool IsDiskShort => FreeBytes is { } free && free < Math.Max(LeastFree, RunsAhead * ((ResultBytes ?? 0) + (LedgerBytes ?? 0)));

    /// <summary>Whether the ledger is so large that backing it up takes a while.</summary>
    public bool IsLedgerLarge => LedgerBytes > LargeLedger;

    private const long LeastFree = 1L << 30;
    private const long LargeLedger = 2L << 30;
    private const int RunsAhead = 7;
}

/// <summary>The last run that wrote lists.</summary>
/// <param name="AsOf">基准日.</param>
/// <param name="Started">When it began.</param>
/// <param name="Folder">Full path of its lists.</param>
/// <param name="IsIncomplete">Whether something was not checked, as its exit code told it.</param>
/// <param name="NotChecked">What it did not check, the worst first.</param>
public sealed record StandingRun(
    DateOnly AsOf, DateTimeOffset Started, string Folder, bool IsIncomplete, ImmutableArray<StandingGap> NotChecked);

/// <summary>What a run did not check.</summary>
/// <param name="Kind">What sort of gap, as <c>run.json</c> calls it.</param>
/// <param name="Name">Title of the source or rule; empty: people.</param>
/// <param name="Id">Its id; empty: people.</param>
/// <param name="Count">How many people or rows; null: all that it is about.</param>
/// <param name="Chinese">Why, and what to do, in Chinese.</param>
/// <param name="English">The same in English.</param>
/// <param name="IsDeclared">Whether the bureau itself said that it does not receive it.</param>
public sealed record StandingGap(
    string Kind, string Name, string Id, int? Count, string Chinese, string English, bool IsDeclared);

/// <summary>What is to be done, by the ledger.</summary>
/// <param name="Today">The day as of which it is counted.</param>
/// <param name="Open">Open cases.</param>
/// <param name="AwaitingHandOut">待交办.</param>
/// <param name="AwaitingReview">待复核.</param>
/// <param name="Townships">Those with cases past their day or due today, in the official order.</param>
public sealed record StandingWork(
    DateOnly Today, int Open, int AwaitingHandOut, int AwaitingReview, ImmutableArray<StandingTownship> Townships)
{
    /// <summary>Cases past their day.</summary>
    public int Overdue => Townships.Sum(township => township.Overdue);

    /// <summary>Cases due today.</summary>
    public int DueToday => Townships.Sum(township => township.DueToday);
}

/// <summary>What a township is late with.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Overdue">Cases past their day.</param>
/// <param name="MostDays">By how many days the one that is longest past it; 0: none is.</param>
/// <param name="DueToday">Cases due today.</param>
public sealed record StandingTownship(string Township, int Overdue, int MostDays, int DueToday);

/// <summary>A source, and whether there is anything new of it.</summary>
/// <param name="Source">Its id; <c>roster</c>: the roster.</param>
/// <param name="Newest">Its newest file by the day in the name, relative to the config's folder; null: there is none.</param>
/// <param name="Day">That day; null: the name has none.</param>
/// <param name="New">How many of its files the last run did not read, or read before they were replaced.</param>
public sealed record StandingInput(string Source, string? Newest, DateOnly? Day, int New)
{
    /// <summary>Its table, where it is in a database: nobody asks there whether anything is new; null where it is in files.</summary>
    public string? Table { get; init; }
}
