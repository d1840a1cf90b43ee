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

    public static Problem Damaged(Place where) =>
        Problem.Error(ProblemCode.LedgerDamaged, where);

    public static Problem Foreign(Place where) =>
        Problem.Error(ProblemCode.LedgerForeign, where);

    public static Problem OtherSecret(Place where) =>
        Problem.Error(ProblemCode.LedgerOtherSecret, where);

    public static Problem TooNew(Place where, long version, long known) =>
        Problem.Error(ProblemCode.LedgerTooNew, where, new Number(version), new Number(known));

    public static Problem Unusable(Place where, string reason) =>
        Problem.Error(ProblemCode.LedgerUnusable, where, new Text(reason));
}
