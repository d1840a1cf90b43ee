using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports.Publishing;

namespace Matcher.Runs;

/// <summary>
/// Whether the ledger is the one that the earlier results were recorded in, and the as-of date one that can follow its nights. If
/// not, a run would write a history that never was: hits new again, or found before they were. It is told before anything is
/// written, and a run ends there unless <c>--accept-older</c> says that it is meant. The cases: docs/ledger.md.
/// </summary>
/// <param name="setup">The run.</param>
/// <param name="use">Who asks.</param>
/// <param name="where">The ledger.</param>
/// <param name="problems">Takes the doubts.</param>
internal sealed class LedgerDoubts(RunSetup setup, LedgerUse use, Place where, ProblemList problems)
{
    private bool IsError => use is LedgerUse.Run or LedgerUse.Check or LedgerUse.Act && !setup.Options.AcceptOlder;

    private bool IsOfPeople => use is LedgerUse.Look or LedgerUse.Act;

    /// <summary>Tells what is doubtful; false where a run must not go on.</summary>
    /// <param name="nights">The nights in the ledger.</param>
    public bool Allow(RecordedNights nights)
    {
        if (IsOfPeople)
            return AllowPeople(nights);
        var refusals = new[] { AboutLedger(nights), AboutDay(nights) }.OfType<Problem>().ToList();
        problems.AddRange(refusals);
        if (refusals.Count == 0 && use != LedgerUse.Explain && nights.Has(setup.AsOf) && nights.LastDay is { } last && last > setup.AsOf)
            problems.Add(LedgerProblems.DayReplaced(where, setup.AsOf, last));
        return refusals.Count == 0 || use != LedgerUse.Run || setup.Options.AcceptOlder;
    }

    // People work on what runs have recorded: where there is nothing, nothing is made.
    private bool AllowPeople(RecordedNights nights)
    {
        var doubt = AboutLedger(nights);
        if (nights.IsEmpty)
        {
            problems.Add(LedgerProblems.NoRun(where));
            return false;
        }

        if (doubt is not null)
            problems.Add(doubt);
        if (use == LedgerUse.Act && nights.LastDay is { } last && setup.AsOf < last)
            problems.Add(LedgerProblems.DayBeforeRun(where, setup.AsOf, last));
        return doubt is null || use != LedgerUse.Act;
    }

    private Problem? AboutLedger(RecordedNights nights)
    {
        var unknown = PublishedNights.In(setup.Scope.OutputFolder).Where(day => !nights.Knows(day)).ToList();
        if (unknown.Count == 0)
            return null;
        var lastResult = unknown.Max();
        if (nights.LastDay is not { } lastNight)
            return LedgerProblems.Missing(where, IsError, lastResult);
        return lastResult > lastNight ? LedgerProblems.Older(where, IsError, lastNight, lastResult) : null;
    }

    // A clock does not go back, so a night that it puts before another is wrong, or the other is. Who names a day may run an earlier one
    // again. Held against the run that was recorded last: where a day was accepted once, the days after it follow.
    private Problem? AboutDay(RecordedNights nights)
    {
        if (setup.IsDayOfClock)
        {
            return nights.LastDay is { } last && setup.AsOf < last
                ? LedgerProblems.ClockBack(where, IsError, setup.AsOf, last)
                : null;
        }

        return nights.LastRecorded is { } recorded && setup.AsOf < recorded && !nights.Has(setup.AsOf)
            ? LedgerProblems.DayBetween(where, IsError, setup.AsOf, recorded)
            : null;
    }
}
