using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why the ledger cannot be used.</summary>
internal static class LedgerProblems
{
    public static Problem Locked(Place where) =>
        Problem.Error(ProblemCode.LedgerLocked, where);

    public static Problem LockedNow(Place where) =>
        Problem.Warning(ProblemCode.LedgerLocked, where);

    public static Problem Busy(Place where) =>
        Problem.Error(ProblemCode.LedgerBusy, where);

    /// <summary>The pack of the last night is asked for, and not there.</summary>
    public static Problem NoPackKept(Place where) =>
        Problem.Error(ProblemCode.LedgerNoPackKept, where);

    public static Problem Damaged(Place where) =>
        Problem.Error(ProblemCode.LedgerDamaged, where);

    public static Problem Foreign(Place where) =>
        Problem.Error(ProblemCode.LedgerForeign, where);

    public static Problem IsFolder(Place where) =>
        Problem.Error(ProblemCode.LedgerIsFolder, where);

    /// <summary>Several hits of a run would carry on the case of one.</summary>
    public static Problem FormerShared(Place where, string number, IEnumerable<string> hits) =>
        Problem.Warning(ProblemCode.LedgerFormerShared, where, new Text(number), Words.Listed(hits));

    /// <summary>Cases of a rule that changed keep their history.</summary>
    public static Problem CasesCarried(Place where, string rule, long cases, long open, long cleared) =>
        Problem.Warning(ProblemCode.LedgerCasesCarried, where, new Text(rule), new Count(cases), new Count(open), new Count(cleared));

    /// <summary>Cases of a rule that changed, or is no longer there, would lose their history.</summary>
    public static Problem CasesCutOff(Place where, string rule, long cases, long open, long cleared, IEnumerable<string> identity) =>
        Problem.Warning(ProblemCode.LedgerCasesCutOff, where, new Text(rule), new Count(cases), new Count(open), new Count(cleared),
            Words.Listed(identity));

    /// <summary>There is none, or an empty one, beside earlier results.</summary>
    public static Problem Missing(Place where, bool isCertain, DateOnly lastResult) => isCertain
        ? Problem.Error(ProblemCode.LedgerMissing, where, new Day(lastResult))
        : Problem.Warning(ProblemCode.LedgerMissing, where, new Day(lastResult));

    /// <summary>It lacks nights of which there are results.</summary>
    public static Problem Older(Place where, bool isCertain, DateOnly lastNight, DateOnly lastResult) => isCertain
        ? Problem.Error(ProblemCode.LedgerOlder, where, new Day(lastNight), new Day(lastResult))
        : Problem.Warning(ProblemCode.LedgerOlder, where, new Day(lastNight), new Day(lastResult));

    /// <summary>The clock says a day before its last night.</summary>
    public static Problem ClockBack(Place where, bool isCertain, DateOnly today, DateOnly lastNight) => isCertain
        ? Problem.Error(ProblemCode.LedgerClockBack, where, new Day(today), new Day(lastNight))
        : Problem.Warning(ProblemCode.LedgerClockBack, where, new Day(today), new Day(lastNight));

    /// <summary>Somebody named a day before its last night, and it has no night of that day.</summary>
    public static Problem DayBetween(Place where, bool isCertain, DateOnly asOf, DateOnly lastNight) => isCertain
        ? Problem.Error(ProblemCode.LedgerDayBetween, where, new Day(asOf), new Day(lastNight))
        : Problem.Warning(ProblemCode.LedgerDayBetween, where, new Day(asOf), new Day(lastNight));

    /// <summary>The run is for a night that it has, with others after it.</summary>
    public static Problem DayReplaced(Place where, DateOnly asOf, DateOnly lastNight) =>
        Problem.Warning(ProblemCode.LedgerDayReplaced, where, new Day(asOf), new Day(lastNight));

    /// <summary>Nights that lie in the future no longer count.</summary>
    public static Problem NightsWithdrawn(Place where, IEnumerable<string> days) =>
        Problem.Warning(ProblemCode.LedgerNightsWithdrawn, where, Words.Listed(days));

    /// <summary>What the run changed does not explain the number of open cases of some townships: a bug.</summary>
    public static Problem Unbalanced(Place where, IEnumerable<string> townships) =>
        Problem.Error(ProblemCode.LedgerUnbalanced, where, Words.Listed(townships));

    /// <summary>There is none, or no night in it: people have nothing to work on.</summary>
    public static Problem NoRun(Place where) =>
        Problem.Error(ProblemCode.LedgerNoRun, where);

    /// <summary>What people do would be recorded as of a day before its last night.</summary>
    public static Problem DayBeforeRun(Place where, DateOnly day, DateOnly lastNight) =>
        Problem.Warning(ProblemCode.LedgerDayBeforeRun, where, new Day(day), new Day(lastNight));

    /// <summary>What people wrote is not shown: the roster cannot be read, so nobody knows whose name may stand in it.</summary>
    public static Problem TextsHidden(Place where) =>
        Problem.Warning(ProblemCode.LedgerTextsHidden, where);

    public static Problem OtherSecret(Place where) =>
        Problem.Error(ProblemCode.LedgerOtherSecret, where);

    public static Problem TooNew(Place where, long version, long known) =>
        Problem.Error(ProblemCode.LedgerTooNew, where, new Number(version), new Number(known));

    public static Problem Unusable(Place where, string reason) =>
        Problem.Error(ProblemCode.LedgerUnusable, where, new Text(reason));
}
