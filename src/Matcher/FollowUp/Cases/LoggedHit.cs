using System.Collections.Immutable;

namespace Matcher.FollowUp.Cases;

/// <summary>A hit that the ledger knows, with its whole history.</summary>
internal sealed class LoggedHit
{
    /// <summary>Its row.</summary>
    public required long Id { get; init; }

    /// <summary>疑点编号.</summary>
    public required string Number { get; init; }

    /// <summary>Whether its rule was on trial: nobody has seen such a hit, and it has no case.</summary>
    public required bool IsTrial { get; init; }

    /// <summary>Its rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Whom it is about.</summary>
    public required string PersonKey { get; init; }

    /// <summary>What the nights saw, in order.</summary>
    public required ImmutableArray<Observation> Nights { get; init; }

    /// <summary>What people did, in order, without what was taken back.</summary>
    public required ImmutableArray<CaseEvent> Events { get; init; }

    /// <summary>What the last night saw; null: none saw it.</summary>
    public Observation? Last => Nights.IsEmpty ? null : Nights[^1];

    /// <summary>Whether it was found, as of the last night that looked.</summary>
    public bool IsFound => Last is { IsFound: true };

    /// <summary>首次发现日期; null: no night found it.</summary>
    public DateOnly? FirstFound => Nights.FirstOrDefault(night => night.IsFound)?.AsOf;

    /// <summary>The case as it is after everything; null: there is none.</summary>
    public Case? Case() => IsTrial ? null : FoldUntil(new Moment(DateOnly.MaxValue, long.MaxValue)).Case;

    /// <summary>The case's history up to a moment, without what stands at it.</summary>
    public CaseFold FoldUntil(Moment end)
    {
        var fold = new CaseFold(Id);
        var next = 0;
        foreach (var night in Nights)
        {
            var at = Moment.Of(night.AsOf);
            if (at.CompareTo(end) >= 0)
                break;
            for (; next < Events.Length && Events[next].At.CompareTo(at) < 0; next++)
                fold.Do(Events[next]);
            fold.See(night);
        }

        for (; next < Events.Length && Events[next].At.CompareTo(end) < 0; next++)
            fold.Do(Events[next]);
        return fold;
    }

    /// <summary>The same with other things that people did.</summary>
    public LoggedHit With(ImmutableArray<CaseEvent> events) => new()
    {
        Id = Id,
        Number = Number,
        IsTrial = IsTrial,
        Rule = Rule,
        PersonKey = PersonKey,
        Nights = Nights,
        Events = events,
    };

    /// <summary>What people did from a moment on.</summary>
    public IEnumerable<CaseEvent> EventsFrom(Moment start) => Events.Where(one => one.At.CompareTo(start) >= 0);
}
