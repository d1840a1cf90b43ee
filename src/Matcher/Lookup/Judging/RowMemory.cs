using Matcher.Formats.Tables;
using Matcher.Lookup.Assembling;
using Matcher.Matches;
using Matcher.Rules.Demands;

namespace Matcher.Lookup.Judging;

/// <summary>
/// What was made of the cells of a table, kept from one part of it to the next: its words are mostly the same
/// everywhere. Not for several threads; each part that is read has one to itself meanwhile.
/// </summary>
internal sealed class RowMemory
{
    private readonly Lazy<CellSieve> _needs;
    private readonly Lazy<CellSieve> _beside;
    private readonly Lazy<CellSieve> _outsiders;
    private readonly Lazy<CellSieve> _faults;

    /// <summary>Prepares for a table; nothing is asked before the first row that needs it.</summary>
    public RowMemory(TableColumns table, MatchingSettings settings)
    {
        Current = new CurrentRow(table);
        Words = new WordsSeen(table.Columns.Source);
        _needs = Sieve(() => settings.NeedsByCell(table.Columns.Source));
        _beside = Sieve(() => new CellQuestions([.. settings.BesideOf(table.Columns.Source).Select(question => question.Cells)]));
        _outsiders = Sieve(() => settings.OutsidersByCell(table.Columns.Source));
        _faults = Sieve(() => FieldTally.FaultsByCell(table.Columns));

        Lazy<CellSieve> Sieve(Func<CellQuestions> questions) => new(() => new CellSieve(questions(), table, Words), isThreadSafe: false);
    }

    /// <summary>The row that is being judged.</summary>
    public CurrentRow Current { get; }

    /// <summary>The columns in which some row had a known word.</summary>
    public WordsSeen Words { get; }

    /// <summary>Rows about somebody on the roster that some rule may need.</summary>
    public CellSieve Needs => _needs.Value;

    /// <summary>Rows about somebody on the roster that may speak against what a rule finds in others.</summary>
    public CellSieve Beside => _beside.Value;

    /// <summary>Rows about nobody on the roster that some rule may want.</summary>
    public CellSieve Outsiders => _outsiders.Value;

    /// <summary>Rows with a value that nobody can use.</summary>
    public CellSieve Faults => _faults.Value;
}
