using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;

namespace Matcher.FollowUp;

/// <summary>
/// A copy of the ledger in memory, for those who only look: a dry run, an explanation, a check. It has no way to write, takes no
/// lock, and leaves the file and everything beside it as it is.
/// </summary>
internal sealed class LedgerView : Ledger
{
    private LedgerView(LedgerDatabase database, LedgerFile file)
        : base(database, file.Secret)
    {
    }

    /// <summary>Copies the ledger; an empty one where there is none; null, with the problem, when it cannot be used.</summary>
    public static LedgerView? Open(LedgerFile file, ProblemList problems) =>
        Prepare(file, LedgerDatabase.OpenCopy, problems) is { } database ? new LedgerView(database, file) : null;
}
