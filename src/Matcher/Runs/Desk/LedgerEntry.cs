using System.Collections.Immutable;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Desk;

/// <summary>One thing that somebody did to the ledger.</summary>
/// <param name="Number">Its number: what <c>ledger undo</c> names.</param>
/// <param name="Kind">What it was: <c>hand-out</c>, <c>import</c>, <c>review</c>, <c>undo</c> or <c>carry</c>.</param>
/// <param name="Day">The day on which it counts.</param>
/// <param name="Done">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Undoes">The one that it takes back; null: none.</param>
/// <param name="IsUndone">Whether a later one takes it back.</param>
/// <param name="Cases">How many cases it is about.</param>
/// <param name="Files">The files that it came with, or wrote.</param>
public sealed record LedgerEntry(
    long Number, string Kind, DateOnly Day, DateTimeOffset Done, string By, long? Undoes, bool IsUndone, int Cases,
    ImmutableArray<string> Files)
{
    /// <summary>The entry of an action.</summary>
    internal static LedgerEntry Of(LedgerAction action, int cases) => new(
        action.Id, action.Kind.Word(), action.Day, action.Done, action.By, action.Undoes, action.IsUndone, cases,
        [.. action.Files.Select(file => file.Name)]);
}
