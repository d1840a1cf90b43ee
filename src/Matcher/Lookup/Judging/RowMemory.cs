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
    private readonly Lazy<CompiledPredicates> _matches;
    private readonly Lazy<CompiledPredicates> _contradictions;
    private readonly Lazy<CompiledPredicates> _offRoster;
    private readonly Lazy<CompiledPredicates> _faults;

    /// <summary>Prepares for a table; nothing is asked before the first row that needs it.</summary>
    public RowMemory(TableLayout table, CompiledDemand demand)
    {
        Current = new CurrentRow(table);
        Words = new WordsSeen(table.Mapping.Source);
        _matches = Compiled(() => demand.MatchPredicates);
        _contradictions = Compiled(() => demand.ContradictionPredicates);
        _offRoster = Compiled(() => demand.OffRosterPredicates);
        _faults = Compiled(() => FieldTally.FaultsByCell(table.Mapping));

        Lazy<CompiledPredicates> Compiled(Func<PushedPredicates> predicates) =>
            new(() => new CompiledPredicates(predicates(), table, Words), isThreadSafe: false);
    }

    /// <summary>The row that is being judged.</summary>
    public CurrentRow Current { get; }

    /// <summary>The columns in which some row had a known word.</summary>
    public WordsSeen Words { get; }

    /// <summary>Rows about somebody on the roster that may be wanted.</summary>
    public CompiledPredicates Matches => _matches.Value;

    /// <summary>Rows about somebody on the roster that may speak against what a rule finds in others.</summary>
    public CompiledPredicates Contradictions => _contradictions.Value;

    /// <summary>Rows off the roster that may be wanted.</summary>
    public CompiledPredicates OffRoster => _offRoster.Value;

    /// <summary>Rows with a value that nobody can use.</summary>
    public CompiledPredicates Faults => _faults.Value;
}
