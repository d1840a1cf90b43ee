using System.Collections.Immutable;

namespace Matcher.FollowUp.Cases;

/// <summary>One thing that somebody did, as the ledger has it.</summary>
/// <param name="Id">Its number: what <c>ledger undo</c> names.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Day">The day on which it counts.</param>
/// <param name="At">Where it stands in the history.</param>
/// <param name="Done">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Undoes">The action that it takes back; null: none.</param>
/// <param name="Files">The files that it came with, or wrote.</param>
internal sealed record LedgerAction(
    long Id, ActionKind Kind, DateOnly Day, Moment At, DateTimeOffset Done, string By, long? Undoes, ImmutableArray<ActionFile> Files)
{
    /// <summary>Whether a later action takes it back.</summary>
    public bool IsUndone { get; init; }
}

/// <summary>A file of an action.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Lines">How many of its lines it took, or wrote.</param>
internal sealed record ActionFile(string Name, string Sha256, int Lines);
