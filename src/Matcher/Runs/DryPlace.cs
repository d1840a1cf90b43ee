using Matcher.FollowUp;
using Matcher.Matches;

namespace Matcher.Runs;

/// <summary>Where a dry run goes: it has a copy of the ledger, and there is nothing to write to.</summary>
internal sealed class DryPlace : IRunPlace
{
    private readonly LedgerView _ledger;

    private DryPlace(LedgerView ledger) => _ledger = ledger;

    /// <inheritdoc/>
    public Ledger Ledger => _ledger;

    /// <inheritdoc/>
    public IRejectSink Rejects => NoRejects.Sink;

    /// <summary>Opens it; null, with the problem, when the ledger cannot be used.</summary>
    public static DryPlace? Open(Comparison comparison) =>
        comparison.LookAtLedger(LedgerUse.DryRun) is { } ledger ? new DryPlace(ledger) : null;

    public void Dispose() => _ledger.Dispose();
}
