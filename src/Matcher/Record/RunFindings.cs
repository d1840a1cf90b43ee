using System.Collections.Immutable;
using Matcher.Matches;

namespace Matcher.Record;

/// <summary>
/// Everything a run found, before the ledger is asked and anything is written. The one record of a run: the ledger compares it, the
/// lists, <c>run.json</c> and the summary are made from it, and none of them keeps a copy.
/// </summary>
/// <param name="Scope">What the run was about.</param>
/// <param name="Roster">The roster.</param>
/// <param name="Sources">What the sources gave.</param>
/// <param name="Hits">What the rules gave.</param>
internal sealed record RunFindings(RunScope Scope, RunRoster Roster, RunSources Sources, RunHits Hits)
{
    /// <summary>The row balance of every file, the roster's first.</summary>
    public ImmutableArray<FileTally> Files => [.. Roster.Files, .. Sources.Files];
}
