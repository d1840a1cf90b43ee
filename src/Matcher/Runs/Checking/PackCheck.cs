using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Runs.Rehearsing;

namespace Matcher.Runs.Checking;

/// <summary>
/// What a new version of the pack, or the bureau's own change, would do to the lists, before the first night with it. Asked on every
/// check, it costs a look at the ledger; the sources are read only where something that decides has changed.
/// </summary>
internal static class PackCheck
{
    /// <summary>What is different since the last recorded night; null where nothing is, or nobody knows.</summary>
    /// <param name="comparison">The run that would be.</param>
    /// <param name="temporary">Where the kept pack is unpacked.</param>
    public static PackSince? Since(Comparison comparison, TemporaryFiles temporary)
    {
        // What is wrong with sources and ledger has been told.
        var quiet = comparison.Watch with { Problems = new ProblemList() };
        var setup = comparison.Setup;
        if (RecordedPack.Find(new Comparison(setup, quiet), LedgerUse.Look, temporary, evenIfSame: false) is not { } last)
            return null;
        var changes = PackChanges.Of(last.Config, setup.Config);
        if (changes.IsEmpty)
            return null;
        var since = new PackSince(last.AsOf, changes);
        if (!changes.Any(change => change.Decides))
            return since;
        if (last.Read(setup.Options, quiet, temporary) is not { } before)
            return since with { IsUnreadable = true };
        var after = new ChangedPack(setup, setup.Scope.Texts.ReadsAs(last.Texts), []);
        return since with { Rehearsal = Rehearsal.Count(before, after, quiet) };
    }
}
