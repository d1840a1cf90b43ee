using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;

namespace Matcher.Lookup.Health;

/// <summary>
/// Whether the names of a source can be those of the people: table by table, because one file of several may be garbled, and all
/// together, because each may be small.
/// </summary>
internal sealed class SourceNames(SourceDefinition source)
{
    private readonly List<Problem> _faults = [];
    private NameAgreement _table = new();

    /// <summary>What all tables so far gave.</summary>
    public NameAgreement All { get; } = new();

    /// <summary>Adds the next part of the table.</summary>
    public void Add(NameAgreement part) => _table.Add(part);

    /// <summary>Ends the table.</summary>
    public void End(TableLayout table)
    {
        if (Fault(_table, table.Place.Under(HeaderOf(table))) is { } fault)
            _faults.Add(fault);
        All.Add(_table);
        _table = new NameAgreement();
    }

    /// <summary>What is wrong with its tables; where it is none of them by itself, with the source.</summary>
    public IEnumerable<Problem> Faults() =>
        _faults.Count == 0 && Fault(All, new Place(source.Id)) is { } fault ? [fault] : _faults;

    private static Problem? Fault(NameAgreement names, Place where) =>
        names.Total is { AreSuspect: true } figures
            ? SourceProblems.NamesDisagree(where, figures.Against, figures.Compared)
            : null;

    private static string? HeaderOf(TableLayout table) =>
        table.Mapping.FieldOf(ColumnRole.Name) is >= 0 and var field ? table.Header[field] : null;
}
