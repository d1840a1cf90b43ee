using Matcher.FollowUp.Storage;
using Matcher.Rules.Packs;

namespace Matcher.Runs;

/// <summary>Tells before anything happens what a rule pack does to the cases there are.</summary>
internal static class CasesOfRules
{
    /// <summary>Looks at the ledger; tells which cases go on under a changed rule and which would be cut off from their history.</summary>
    /// <param name="comparison">What ledger it is.</param>
    /// <param name="pack">The rules.</param>
    /// <param name="use">Who asks.</param>
    public static void Tell(Comparison comparison, RulePack pack, LedgerUse use)
    {
        var problems = comparison.Watch.Problems;
        using var ledger = comparison.LookAtLedger(use);
        try
        {
            problems.AddRange(ledger?.ChangesBy(pack.All) ?? []);
        }
        catch (LedgerException error)
        {
            problems.Add(error.Problem);
        }
    }
}
