using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Tables;
using Matcher.Matches;

namespace Matcher.Lookup.Judging;

/// <summary>
/// The record that is being judged, as a row: a value is decoded when it is asked for, so that a row which no rule needs
/// costs no more than the columns that show it. It changes with the next record; what is kept is a copy.
/// </summary>
internal sealed class CurrentRow : RowStore
{
    private readonly TableLayout _table;
    private readonly CellCache<string>?[] _texts;
    private RecordReader? _reader;
    private RecordIndex _record;

    public CurrentRow(TableLayout table)
        : base(table.Mapping.Source)
    {
        _table = table;
        _texts = new CellCache<string>?[table.Mapping.Source.Columns.Length];
        Row = new SourceRow(this, 0);
    }

    /// <summary>The row.</summary>
    public SourceRow Row { get; }

    /// <summary>Its values, to keep.</summary>
    public ImmutableArray<string?> Values => Row.Values;

    /// <summary>Stands for the reader's current record from now on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="record">The record.</param>
    public void MoveTo(RecordReader reader, RecordIndex record) => (_reader, _record) = (reader, record);

    public override string? Value(int row, int column)
    {
        var field = _table.Mapping.Fields[column];
        if (field < 0)
            return _table.WithoutField(column);
        var cell = _reader!.Field(field);
        return cell.IsEmpty ? "" : (_texts[column] ??= TextsOf(column)).Of(cell);
    }

    public override RowPlace PlaceOf(int row) => _table.PlaceOf(_record.Value);

    // Apart, because a method that makes a closure makes it at every call.
    private CellCache<string> TextsOf(int column) => new(cell => _table.WordsOf(column, cell));
}
