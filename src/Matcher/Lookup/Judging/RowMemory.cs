using Matcher.Formats.Tables;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Health;
using Matcher.Matches;

namespace Matcher.Lookup.Judging;

/// <summary>
/// What was made of the cells of a table, kept from one part of it to the next: its words are mostly the same
/// everywhere. Not for several threads; each part that is read has one to itself meanwhile.
/// </summary>
internal sealed class RowMemory
{
    private readonly Lazy<CellSieve> _matches;
    private readonly Lazy<CellSieve> _beside;
    private readonly Lazy<CellSieve> _offRoster;
    private readonly Lazy<CellSieve> _faults;

    /// <summary>Prepares for a table; nothing is asked before the first row that needs it.</summary>
    public RowMemory(TableColumns table, CompiledDemand demand)
    {
        Current = new CurrentRow(table);
        Words = new WordsSeen(table.Columns.Source);
        _matches = Sieve(() => demand.MatchPredicates);
        _beside = Sieve(() => demand.BesidePredicates);
        _offRoster = Sieve(() => demand.OffRosterPredicates);
        _faults = Sieve(() => FieldTally.FaultsByCell(table.Columns));

        Lazy<CellSieve> Sieve(Func<PushedPredicates> predicates) => new(() => new CellSieve(predicates(), table, Words), isThreadSafe: false);
    }

    /// <summary>The row that is being judged.</summary>
    public CurrentRow Current { get; }

    /// <summary>The columns in which some row had a known word.</summary>
    public WordsSeen Words { get; }

    /// <summary>Rows about somebody on the roster that may be wanted.</summary>
    public CellSieve Matches => _matches.Value;

    /// <summary>Rows about somebody on the roster that may speak against what a rule finds in others.</summary>
    public CellSieve Beside => _beside.Value;

    /// <summary>Rows off the roster that may be wanted.</summary>
    public CellSieve OffRoster => _offRoster.Value;

    /// <summary>Rows with a value that nobody can use.</summary>
    public CellSieve Faults => _faults.Value;
}
