using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Roster.Households;
using Matcher.Roster.Rows;
using Matcher.Roster.Shapes;

namespace Matcher.Roster.Reading;

/// <summary>Reads one table of the roster. Rows are gathered on all cores and added in their order.</summary>
/// <param name="table">The table.</param>
/// <param name="rows">Where the rows go.</param>
/// <param name="builder">Makes people and households of them.</param>
/// <param name="ids">Reads numbers.</param>
/// <param name="paid">Tells who is still paid.</param>
/// <param name="rejects">Takes rows that cannot be used.</param>
/// <param name="problems">Takes what is wrong with the table.</param>
internal sealed class RosterTable(
    InputTable table,
    RosterRows rows,
    RosterBuilder builder,
    IdReader ids,
    PaidStates paid,
    ImmutableArray<RosterReject>.Builder rejects,
    ProblemList problems)
{
    private readonly TableLayout _layout = table.Layout;
    private readonly RosterShape _shape = new(table.Layout);
    private readonly TableStates _states = new(table.Layout, paid);
    private readonly StateCells _statesOfOthers = new TableStates(table.Layout, paid).Cells();
    private readonly List<long> _promises = [];
    private readonly List<RowPlace> _notSplit = [];
    private readonly int _rejectsBefore = rejects.Count;
    private long _lastRecord = -1;
    private long _read;
    private long _taken;
    private long _skipped;
    private bool _hasFamilies;
    private long _notes;

    /// <summary>Told how many bytes of the table's length have been read, about, and how many rows.</summary>
    public Action<long, long> Report { get; init; } = (_, _) => { };

    /// <summary>How many parts of a text are read at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Bytes of such a part.</summary>
    public long PartSize { get; init; } = CsvParts.DefaultSize;

    /// <summary>Bytes of the texts that are read after it, about.</summary>
    public long LengthAfter { get; init; }

    private MergedHouseholds Households => field ??= new MergedHouseholds(_layout, _shape, rows);

    private Place Where => _layout.Place.Where;

    /// <summary>Reads it; what its file's fingerprint is has to be told later.</summary>
    public RosterFile Read(CancellationToken cancellation)
    {
        if (_shape.CategoryByName is { } category)
            problems.Add(RosterProblems.CategoryByName(Where, category));
        rows.Begin(_layout);
        builder.BeginTable();
        var gathering = new RowGathering(_layout, _shape, Households, _states, rows, ids)
        {
            AddUsual = AddUsual,
            AddOther = AddOther,
            Expect = builder.Expect,
            ToCome = table.Length + LengthAfter,
        };
        if (table.IsText)
            table.HandOver(gathering, new TableReading(Parallelism, PartSize, Report), cancellation);
        else
            ReadInTurn(gathering, cancellation);
        Report(table.Length, _read);
        TellHouseholds();
        Tell(gathering);
        return new RosterFile(_layout.Place.Name, _layout.Place.Part, table.Format, new FileFingerprint(0, "", HasNulBytes: false), _read,
            _taken, _skipped, _notes)
        {
            Where = Where,
            LastRow = _layout.DataRowNumber + _lastRecord,
            IsPromised = _promises is [var total] && total == _read,
        };
    }

    private void ReadInTurn(RowGathering gathering, CancellationToken cancellation)
    {
        using var records = table.Read();
        gathering.ReadInTurn(records, read =>
        {
            cancellation.ThrowIfCancellationRequested();
            Report(Math.Min(records.BytesRead, table.Length), read);
        });
    }

    private void AddUsual(int firstRow, long recordsBefore, ReadOnlySpan<(long Record, IdNumber Number)> added)
    {
        foreach (var (_, number) in added)
            builder.Add(number);
        _read += added.Length;
        _taken += added.Length;
        _lastRecord = recordsBefore + added[^1].Record;
        Households.Begin(_lastRecord, firstRow, added.Length);
    }

    private void AddOther(RecordReader row, long record)
    {
        if (TableLine.IsBlank(row, row.Field(_shape.IdField)))
            return;
        _lastRecord = record;
        var id = row.IsBroken
            ? default
            : ReadId(_layout.Encoding.Decode(row.Field(_shape.IdField)).Trim(), row.IsNumberCell(_shape.IdField));
        if (id.Number is null && TableLine.Read(_layout.Cells(row), _layout) is { IsRow: false } line)
        {
            AddNote(line, record);
            return;
        }

        _read++;
        if (row.IsBroken)
            Reject(row, record, ProblemCode.RejectQuoteNotClosed);
        else if (!RowFit.Fits(row, _layout))
            Reject(row, record, ProblemCode.RejectFieldCount);
        else
            AddPeople(row, record);
    }

    private void AddNote(TableLine line, long record)
    {
        _notes++;
        if (line.PromisedRows is { } promised)
            _promises.Add(promised);
        if (line.Kind == TableLineKind.HeaderOfOtherTable)
            problems.Add(HeaderProblems.TableBelowTable(_layout.PlaceOf(record).Where));
    }

    private void AddPeople(RecordReader row, long record)
    {
        var state = _statesOfOthers.Of(row);
        if (state?.Answer == StateAnswer.Skip)
        {
            _skipped++;
            return;
        }

        _taken++;
        var place = _layout.PlaceOf(record);
        var people = _shape.Read(row, out var isSplit);
        _hasFamilies |= people.Count > 1;
        var isJoined = Households.TryJoin(row, record, people);
        foreach (var person in people)
            rows.Add(person.Values, place.Row);
        builder.Add([.. people.Select(person => ReadId(person.RawId, person.IsNumberCell))], isJoined, state?.Word);
        if (state is not null)
            _states.Ask(state.Word, record, people.Count);
        if (!isJoined)
            Households.Begin(record, rows.Count - 1, rows: 1);
        if (!isSplit)
            _notSplit.Add(place);
    }

    private void Tell(RowGathering gathering)
    {
        if (_notSplit is [var first, ..])
        {
            var where = first.Under(_layout.Header[_shape.IdField]);
            problems.Add(RosterProblems.CellNotSplit(where, _notSplit.Count));
        }

        Households.Tell(problems);
        _states.Tell(problems);
        if (gathering.Shortened > 0)
            problems.Add(SourceProblems.RowsShortened(Where, gathering.Shortened));
        if (gathering.Hidden > 0)
            problems.Add(RosterProblems.RowsHidden(Where, gathering.Hidden));
        problems.AddRange(table.Notes?.Problems(Where) ?? []);
        if (rejects.Count > _rejectsBefore)
        {
            var lost = rejects[_rejectsBefore].Place;
            problems.Add(RosterProblems.RowsRejected(lost.Where, rejects.Count - _rejectsBefore));
        }

        if (_read == 0)
            problems.Add(RosterProblems.FileWithoutRows(Where));
        if (_promises is [var total] && total != _read)
            problems.Add(SourceProblems.TotalRowsDiffer(Where, total, _read));
    }

    // Cells merged over a household, or a row or a cell for each, show who belongs together; else its number alone does.
    private void TellHouseholds()
    {
        var hasColumn = _layout.Mapping.FieldOf(ColumnRole.HouseholdNumber) >= 0;
        if (!_shape.IsLong || (!hasColumn && (Households.HasJoined || _hasFamilies)))
            return;
        builder.EndTableOfNumbers();
        if (!hasColumn && _layout.Mapping.Source.WithRole(ColumnRole.HouseholdNumber) is { } column)
            problems.Add(HouseholdProblems.NoColumn(Where, column.Name, ShownHeader.Of(_layout.Header),
                column.Aliases.Prepend(column.Name)));
    }

    private RosterId ReadId(string raw, bool isNumberCell)
    {
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        var reading = ids.Read(raw, isNumberCell, cleaned);
        return new RosterId(
            raw,
            reading.Class,
            reading.TryGetNumber(out var number) ? number : null,
            reading.Class == IdClass.OtherDocument ? reading.Cleaned.ToString() : null);
    }

    private void Reject(RecordReader row, long record, ProblemCode reason) =>
        rejects.Add(new RosterReject(_layout.PlaceOf(record), reason, _layout.Header, _layout.Cells(row)));
}
