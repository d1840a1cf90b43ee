using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Identity.Cells;
using Matcher.Roster.Shapes;

namespace Matcher.Inspection.Surveying;

/// <summary>Reads a table for what is in it, judging rows as a run does.</summary>
internal sealed class TableSurvey
{
    private const int LongestIdField = 256;

    private readonly ReadableTable _table;
    private readonly TableLayout _layout;
    private readonly IdReader _ids;
    private readonly SurveyDepth _depth;
    private readonly RosterShape? _roster;
    private readonly int _idField;
    private readonly ImmutableArray<ColumnSurvey> _surveys;
    private readonly SortedDictionary<IdClass, IdClassCount> _classes = [];
    private long _valid;
    private long _rows;
    private long _notes;
    private long _misfits;
    private long? _firstMisfit;

    private TableSurvey(ReadableTable table, IdReader ids, SurveyDepth depth)
    {
        _table = table;
        _layout = table.Layout;
        _ids = ids;
        _depth = depth;
        _roster = _layout.Mapping.Source.Id == SourceDefinition.RosterId ? new RosterShape(_layout) : null;
        _idField = _layout.Mapping.FieldOrHeads(ColumnRole.IdNumber);
        _surveys =
        [
            .. _layout.Mapping.Source.Columns
                .Where(column =>
                    column.Role is not (ColumnRole.IdNumber or ColumnRole.HeadIdNumber or ColumnRole.Name or ColumnRole.HeadName))
                .Where(column => _layout.Mapping.Fields[column.Index] >= 0)
                .Select(column =>
                    new ColumnSurvey(column, _layout.Mapping.Fields[column.Index],
                        _layout.Header[_layout.Mapping.Fields[column.Index]])),
        ];
    }

    /// <summary>Reads it; null where it has no column of ID numbers.</summary>
    public static TableHealth? Of(ReadableTable table, IdReader ids, SurveyDepth depth, CancellationToken cancellation) =>
        table.Layout.Mapping.FieldOrHeads(ColumnRole.IdNumber) < 0 ? null : new TableSurvey(table, ids, depth).Read(cancellation);

    private TableHealth Read(CancellationToken cancellation)
    {
        using var records = _table.Read();
        long record = 0;
        var isWhole = false;
        while (_rows < _depth.Rows && !(isWhole = !records.Read()))
        {
            if (record % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            Look(records, record++);
        }

        if (_valid > 0)
            _classes[IdClass.Valid] = _classes[IdClass.Valid] with { Count = _valid };
        return new TableHealth(
            _rows, isWhole, Math.Min(_rows, _depth.Detailed), _notes, _misfits, _firstMisfit,
            [.. _classes.Values.Select(count => count with { FirstKey = KeyOf(count.FirstRow) })],
            [.. _surveys.Select(survey => WithKeys(survey.Health()))]);
    }

    // In a database people look a row up by its key.
    private ColumnHealth WithKeys(ColumnHealth column) => _layout.Place.Keys is null ? column : column with
    {
        UnreadableExamples = [.. column.UnreadableExamples.Select(example => example with { FirstKey = KeyOf(example.FirstRow) })],
        UnknownCodeExamples = [.. column.UnknownCodeExamples.Select(example => example with { FirstKey = KeyOf(example.FirstRow) })],
    };

    private string? KeyOf(long row) => _layout.Place.Keys?.TextOf(row) is { } key ? IdMask.InText(key) : null;

    private void Look(RecordReader row, long record)
    {
        if (TableLine.IsBlank(row, row.Field(_idField)))
            return;
        var number = _layout.DataRowNumber + record;
        if (row.IsBroken || !RowFit.Fits(row, _layout))
        {
            if (!TableLine.Read(_layout.Cells(row), _layout).IsRow)
            {
                _notes++;
                return;
            }

            _rows++;
            _misfits++;
            _firstMisfit ??= number;
            return;
        }

        if (!LookAtIds(row, number))
        {
            _notes++;
            return;
        }

        if (++_rows > _depth.Detailed)
            return;
        foreach (var survey in _surveys)
            survey.Add(_layout.ValueOf(row.Field(survey.Field)), number, () => NameIn(row));
    }

    private string NameIn(RecordReader row) =>
        _layout.Mapping.FieldOrHeads(ColumnRole.Name) is >= 0 and var field ? _layout.Encoding.Decode(row.Field(field)).Trim() : "";

    // False where the line is a note and no row.
    private bool LookAtIds(RecordReader row, long number)
    {
        if (_valid > 0 && _roster is null && !row.IsNumberCell(_idField) && _ids.TryReadPlain(row.Field(_idField), out _))
        {
            _valid++;
            return true;
        }

        List<(string Raw, bool IsNumberCell)> people = _roster is null
            ? [(_layout.Encoding.Decode(row.Field(_idField)), row.IsNumberCell(_idField))]
            : _roster.Read(row, out _).ConvertAll(person => (person.RawId, person.IsNumberCell));
        var classes = people.ConvertAll(person => (Class: ClassOf(person.Raw, person.IsNumberCell), person.Raw));
        if (classes.TrueForAll(one => one.Class is not (IdClass.Valid or IdClass.Legacy or IdClass.LookAlike))
            && !TableLine.Read(_layout.Cells(row), _layout).IsRow)
            return false;
        foreach (var (idClass, raw) in classes)
            Count(idClass, raw, number);
        return true;
    }

    private IdClass ClassOf(string raw, bool isNumberCell)
    {
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        var reading = _ids.Read(raw.AsSpan(0, Math.Min(raw.Length, LongestIdField)), isNumberCell, cleaned);
        // A run rejects it unless the roster has the very same.
        return reading.Class == IdClass.OtherDocument && DocumentForm.IsDoubtful(reading.Cleaned) ? IdClass.NotANumber : reading.Class;
    }

    private void Count(IdClass idClass, string raw, long row)
    {
        if (idClass == IdClass.Valid)
            _valid++;
        _classes[idClass] = _classes.TryGetValue(idClass, out var known)
            ? known with { Count = known.Count + 1 }
            : new IdClassCount(idClass, 1, row, idClass is IdClass.Valid or IdClass.Empty ? "" : ShownValue.OfNumber(raw));
    }
}
