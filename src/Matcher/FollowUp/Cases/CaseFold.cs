using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;

namespace Matcher.FollowUp.Cases;

/// <summary>
/// Makes the case of its history, entry by entry and in order: the one place where it is decided. What cannot happen to a case in its
/// state, because what it rested on was taken back, has no effect.
/// </summary>
/// <param name="hitId">Row of the hit in the ledger.</param>
internal sealed class CaseFold(long hitId)
{
    private readonly ImmutableArray<CaseMove>.Builder _moves = ImmutableArray.CreateBuilder<CaseMove>(1);
    private readonly ImmutableArray<CaseEvent>.Builder _withoutEffect = ImmutableArray.CreateBuilder<CaseEvent>(0);
    private Case? _case;

    // What the evidence was when the case was closed.
    private string _basis = "";

    /// <summary>The case, after what was applied so far; null: nothing was found yet.</summary>
    public Case? Case => _case is null ? null : _case with { Moves = _moves.ToImmutable(), WithoutEffect = _withoutEffect.ToImmutable() };

    /// <summary>办理状态, after what was applied so far; null: nothing was found yet.</summary>
    public CaseState? State => _case?.State;

    /// <summary>Adds what a night saw; says whether it moved the case.</summary>
    public bool See(Observation night)
    {
        var steps = _moves.Count;
        if (_case is null)
        {
            if (night.IsFound)
                Open(night);
        }
        else if (!night.IsFound)
        {
            Lose(night);
        }
        else
        {
            Find(night, _case);
        }

        return _moves.Count > steps;
    }

    /// <summary>Adds what somebody did; says whether it meant anything to the case in its state.</summary>
    public bool Do(CaseEvent done)
    {
        if (_case is { } before && Effect(before, done) is { } after)
        {
            _case = after;
            CatchUp(done);
            return true;
        }

        _withoutEffect.Add(done);
        return false;
    }

    private void Open(Observation night)
    {
        _case = new Case
        {
            HitId = hitId,
            State = CaseState.AwaitingHandOut,
            IsFound = true,
            Township = night.Township,
            HouseholdNumber = night.HouseholdNumber,
            Facts = night.Facts,
            Watched = night.Watched,
            FirstFound = night.AsOf,
            OpenedOn = night.AsOf,
            Moves = [],
        };
        _moves.Add(new CaseMove(Moment.Of(night.AsOf), night.AsOf, null, CaseState.AwaitingHandOut, null, "", night.Township));
    }

    private void Lose(Observation night)
    {
        var before = _case!;
        _case = before with
        {
            IsFound = false,
            Correction = before.Correction is { IsOpen: true } correction ? correction with { GoneOn = night.AsOf } : before.Correction,
        };
        if (CaseTransitions.Next(before.State, CaseTrigger.Gone) is { } to)
            Move(to, CaseTrigger.Gone, Moment.Of(night.AsOf), night.AsOf);
    }

    private void Find(Observation night, Case before)
    {
        _case = before with
        {
            IsFound = true,
            Township = night.Township,
            HouseholdNumber = night.HouseholdNumber,
            Facts = night.Facts,
            Watched = night.Watched.Length > 0 ? night.Watched : before.Watched,
        };
        if (before.Township != night.Township)
        {
            _moves.Add(new CaseMove(Moment.Of(night.AsOf), night.AsOf, before.State, before.State, null, before.Township, night.Township));
        }

        if (WhyReopened(before, night) is { } why)
            Reopen(why, night.AsOf, Moment.Of(night.AsOf));
        else if (_basis.Length == 0 && !before.State.IsOpen())
            _basis = night.Watched;
    }

    // A clearance of which the evidence is not known rests on what is seen first.
    private CaseTrigger? WhyReopened(Case before, Observation night) => before.State switch
    {
        CaseState.Lapsed => CaseTrigger.Back,
        CaseState.Closed when !before.IsFound => CaseTrigger.Back,
        CaseState.Closed when night.AsOf >= before.Until => CaseTrigger.StillThere,
        CaseState.Cleared when EvidenceChange.IsThere(_basis, night.Watched) => CaseTrigger.EvidenceChanged,
        CaseState.Cleared when night.AsOf >= before.Until => CaseTrigger.ClearanceEnded,
        _ => null,
    };

    private void Reopen(CaseTrigger why, DateOnly night, Moment at)
    {
        var before = _case!;
        Move(CaseTransitions.Next(before.State, why)!.Value, why, at, night);
        _case = _case! with
        {
            OpenedOn = night,
            Reopening = new CaseReopening(night, why, _basis, before.Watched),
            HandOut = null,
            Due = null,
            Verdict = null,
            EarlierVerdict = before.Verdict ?? before.EarlierVerdict,
            EarlierVerdicts = before.Verdict is { } verdict ? before.EarlierVerdicts.Add(verdict) : before.EarlierVerdicts,
            SentBackWhy = "",
            Unverifiable = 0,
            Mending = null,
            ClosedOn = null,
            ClosedBy = "",
            Until = null,
            // A row that is wrong once more, after the agency mended it, is another request.
            Correction = before.Correction is { IsOpen: true } ? before.Correction : null,
        };
        _basis = "";
    }

    private Case? Effect(Case before, CaseEvent done) => done.Details switch
    {
        HandedOut handOut => Stepped(before, done) is { } moved
            ? moved with { HandOut = new HandOutOfCase(handOut.Batch, handOut.Township, done.Day), Due = handOut.Due }
            : null,
        VerdictGiven verdict => Judged(before, verdict, done),
        Accepted accepted => AcceptedAs(before, accepted, done),
        SentBackWithReason back => Stepped(before, done) is { } moved
            ? moved with { SentBackWhy = back.Why, Due = back.Due, Mending = null }
            : null,
        Mended mended => Stepped(before, done) is { } moved
            ? moved with { Mending = mended, Until = mended.NeedsReview ? null : mended.Until }
            : null,
        MendingRefused => Stepped(before, done),
        CorrectionSent sent => before.Correction is { IsOpen: true } correction
            ? before with { Correction = correction with { Sent = sent } }
            : null,
        CorrectionAnswered answer => before.Correction is { Answered: null } correction
            ? before with { Correction = correction with { Answered = answer } }
            : null,
        Carried => before,
        _ => throw new ArgumentOutOfRangeException(nameof(done), done.Details, null),
    };

    private Case? Judged(Case before, VerdictGiven verdict, CaseEvent done)
    {
        if (Stepped(before, done) is not { } after)
            return null;
        if (verdict.Verdict == Verdict.CannotVerify)
            return after with { Unverifiable = before.Unverifiable + 1, Due = verdict.Until, Verdict = VerdictOf(before, verdict, done) };
        after = after with { Verdict = VerdictOf(before, verdict, done), SentBackWhy = "" };
        return verdict.NeedsReview ? after : Settled(after, verdict, verdict.Until, done);
    }

    private static CaseVerdict VerdictOf(Case before, VerdictGiven verdict, CaseEvent done) =>
        new(done, verdict, "") { Facts = before.Facts };

    private Case? AcceptedAs(Case before, Accepted accepted, CaseEvent done)
    {
        if (before is not { State: CaseState.AwaitingReview, Verdict: { } verdict })
            return null;
        var trigger = before.Mending is not null ? CaseTrigger.AcceptedAsMended : CaseTriggers.Accepted(verdict.Given);
        var by = accepted.Reviewer.Length > 0 ? accepted.Reviewer : done.By;
        return Stepped(before, trigger, done) is { } after
            ? Settled(after with { Verdict = verdict with { AcceptedBy = by } }, verdict.Given, accepted.Until, done)
            : null;
    }

    private static Case Settled(Case after, VerdictGiven verdict, DateOnly? until, CaseEvent done) => after with
    {
        Until = after.State.IsOpen() ? null : until,
        Correction = verdict.AsksCorrection && after.State == CaseState.Cleared
            ? after.Correction ?? new CaseCorrection(done.Day, null, null, null)
            : after.Correction,
    };

    private Case? Stepped(Case before, CaseEvent done) => Stepped(before, CaseTriggers.Of(done.Details)!.Value, done);

    private Case? Stepped(Case before, CaseTrigger trigger, CaseEvent done)
    {
        if (CaseTransitions.Next(before.State, trigger) is not { } to)
            return null;
        _case = before;
        Move(to, trigger, done.At, done.Day);
        if (to.IsOpen())
            return _case;
        _basis = done.Watched;
        return _case with { ClosedBy = done.By };
    }

    private void Move(CaseState to, CaseTrigger trigger, Moment at, DateOnly day)
    {
        var before = _case!;
        if (to != before.State)
            _moves.Add(new CaseMove(at, day, before.State, to, trigger, before.Township, before.Township));
        _case = before with { State = to, ClosedOn = to.IsOpen() ? null : day };
    }

    // The night that an action stands after may have been run again since, and then shows something else than what the verdict was about.
    private void CatchUp(CaseEvent done)
    {
        if (_case is { State: CaseState.Cleared, IsFound: true } now && EvidenceChange.IsThere(_basis, now.Watched))
            Reopen(CaseTrigger.EvidenceChanged, done.At.AsOf, done.At);
    }
}
