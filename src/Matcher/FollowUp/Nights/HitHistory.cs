using System.Collections.Immutable;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Roster;
using Matcher.RunFacts;

namespace Matcher.FollowUp.Nights;

/// <summary>A run beside the runs before it.</summary>
/// <param name="Hits">The run's hits with their history, one for each and in the same order.</param>
/// <param name="Gone">消失: what was still there before and was looked for in vain, ordered by township, rule and number.</param>
internal sealed record HitHistory(ImmutableArray<TrackedHit> Hits, ImmutableArray<GoneHit> Gone)
{
    /// <summary>The run.</summary>
    internal required RunFindings Run { get; init; }

    /// <summary>What the ledger must learn from it.</summary>
    internal required ImmutableArray<RecordedChange> Changes { get; init; }

    /// <summary>Which hits carry on the history of others.</summary>
    internal Carrying? Carrying { get; init; }

    /// <summary>The nights that the ledger had before this run.</summary>
    public RecordedNights Nights { get; init; } = RecordedNights.None;

    /// <summary>Every case, after this run.</summary>
    public CaseBook Book { get; init; } = new([]);

    /// <summary>What this run changed in the number of open cases.</summary>
    public CaseBalance Balance => CaseBalance.OfRun(Book, Run.Scope.AsOf);

    /// <summary>The latest run in the ledger when they were compared.</summary>
    internal required long LatestRun { get; init; }
}

/// <summary>消失: a hit that is no longer found.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="IsTrial">Whether the rule was on trial.</param>
/// <param name="Township">乡镇 it was last found in.</param>
/// <param name="HouseholdNumber">户编号 it was last found in; empty for somebody off the roster.</param>
/// <param name="FirstFound">首次发现日期.</param>
/// <param name="Person">Whom it was about; null when they are not on the roster, or not any more, or their number was corrected.</param>
internal sealed record GoneHit(
    string Number,
    string RuleId,
    bool IsTrial,
    string Township,
    string HouseholdNumber,
    DateOnly FirstFound,
    Person? Person)
{
    /// <summary>办理, after this run; null: its rule was on trial.</summary>
    public Case? Case { get; init; }
}

/// <summary>A hit that is in this run not what it was before, as the ledger records it.</summary>
/// <param name="HitId">Its row in the ledger, or null when the ledger does not know it.</param>
/// <param name="Key">The hit.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="PersonKey">Whom it is about.</param>
/// <param name="Seen">What the run saw.</param>
internal sealed record RecordedChange(long? HitId, HitKey Key, string Rule, string PersonKey, Observation Seen);
