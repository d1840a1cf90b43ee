using Matcher.Hits;
using Polly;

namespace Matcher.FollowUp.Storage;

/// <summary>
/// Which file the ledger is, and what is needed to open it: <see cref="LedgerView"/> to look, <see cref="LedgerStore"/> to
/// write.
/// </summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="ShownPath">The path as messages show it.</param>
/// <param name="Secret">The secret that its hits are numbered with.</param>
/// <param name="Pipeline">Waits while it is busy: <see cref="DatabasePipeline"/>.</param>
/// <param name="IsInPlace">Whether the lists of an interrupted run are in place: those of that very run.</param>
internal sealed record LedgerFile(
    string Path,
    string ShownPath,
    BureauSecret Secret,
    ResiliencePipeline Pipeline,
    Func<StagedRun, bool> IsInPlace)
{
    /// <summary>
    /// Asked, with the nights it has, before anything in it is touched or made, and before it is used at all; says no for itself.
    /// </summary>
    public Func<RecordedNights, bool> MayBeUsed { get; init; } = _ => true;
}
