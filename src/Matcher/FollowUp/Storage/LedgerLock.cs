using Matcher.Foundation.Locks;

namespace Matcher.FollowUp.Storage;

/// <summary>
/// Keeps a second run off a ledger, which runs with different output folders may share: each would say what is new beside a
/// ledger that the other is writing.
/// </summary>
internal static class LedgerLock
{
    /// <summary>Whether a run has the ledger open to write; looks, and takes nothing.</summary>
    /// <param name="ledger">Full path of the ledger; neither it nor its folder need be there.</param>
    public static bool IsHeld(string ledger) => FileLock.IsHeld(PathOf(ledger));

    /// <summary>Takes the lock; false when another run has it.</summary>
    /// <param name="ledger">Full path of the ledger.</param>
    /// <param name="held">
    /// The lock, until it is disposed of. Null also where none can be made: then no ledger can be written either, and its own
    /// opening says why.
    /// </param>
    public static bool TryTake(string ledger, out IDisposable? held)
    {
        try
        {
            held = FileLock.Take(PathOf(ledger));
            return held is not null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            held = null;
            return true;
        }
    }

    private static string PathOf(string ledger) => ledger + ".lock";
}
