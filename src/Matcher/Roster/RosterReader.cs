using System.Collections.Immutable;
using System.Globalization;
using Matcher.Configuration;
using Matcher.Identity;
using Matcher.Inputs;
using Matcher.Problems;
using Matcher.Sources;

namespace Matcher.Roster;

/// <summary>
/// Reads the roster's files into memory. Everybody on it becomes a person, however damaged the number: who cannot be
/// compared must be said by name, not left out.
/// </summary>
internal sealed class RosterReader(SourceDefinition definition, IdReader ids, TownshipList townships, SharedFiles shared)
{
    private readonly RosterRows _rows = new(definition);
    private readonly ImmutableArray<RosterFile>.Builder _files = ImmutableArray.CreateBuilder<RosterFile>();
    private readonly ImmutableArray<RosterReject>.Builder _rejects = ImmutableArray.CreateBuilder<RosterReject>();

    private RosterBuilder Builder => field ??= new RosterBuilder(definition, townships, _rows);

    /// <summary>Reads them; null, with every problem, when a file cannot be used: half a roster is no roster.</summary>
    public RosterResult? Read(InputFiles files, string folder, ProblemList problems, CancellationToken cancellation)
    {
        var opened = InputFileFinder.Find(folder, files, problems)
            .Select(file => OpenedFile.Open(file, definition, shared, problems))
            .OfType<OpenedFile>()
            .ToList();
        try
        {
            if (problems.HasErrors)
                return null;
            foreach (var file in opened)
            {
                try
                {
                    var taking = Task.Run(() => file.Fingerprint(cancellation), cancellation);
                    var first = _files.Count;
                    foreach (var table in file.Tables)
                        ReadTable(table, problems, cancellation);
                    var fingerprint = taking.GetAwaiter().GetResult();
                    for (var i = first; i < _files.Count; i++)
                        _files[i] = _files[i] with { Fingerprint = fingerprint };
                    if (file.Fault(fingerprint) is { } fault)
                        problems.Add(fault);
                }
                catch (IOException error)
                {
                    problems.Add(DamagedFileException.ProblemOf(error, file.File.Name));
                }
            }

            if (problems.HasErrors)
                return null;

            return new RosterResult(Builder.ToRoster(problems), _files.ToImmutable(), _rejects.ToImmutable());
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }
    }

    private void ReadTable(InputTable table, ProblemList problems, CancellationToken cancellation)
    {
        long rows = 0, taken = 0, notes = 0, record = 0;
        var promises = new List<long>();
        var rejects = _rejects.Count;
        var notSplit = new List<RowPlace>();
        var columns = table.Columns;
        var shape = new RosterShape(columns);
        if (shape.CategoryByName is { } category)
            problems.Warning(ProblemCode.RosterCategoryByName, new Place(columns.File.Name, columns.Sheet), category);
        _rows.Begin(columns);
        var households = new MergedHouseholds(columns, shape, _rows);
        using var plain = new PlainRows(columns, shape, _rows, ids, Added);
        using var records = table.Read();
        for (; records.Read(); record++)
        {
            if (record % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (households.IsOrdinary(records) && plain.TryTake(records, record))
            {
                rows++;
                taken++;
                continue;
            }

            plain.Finish();
            if (records.IsBlank())
                continue;
            rows++;
            var id = records.IsBroken ? default : ReadId(columns.Encoding.Decode(records.Field(shape.IdField)).Trim(), records.IsNumberCell(shape.IdField));
            if (id.Number is null && NoteLine.Read(columns.Cells(records), columns.Header) is { } note)
            {
                rows--;
                notes++;
                if (note.PromisedRows is { } promised)
                    promises.Add(promised);
            }
            else if (id.Number is null && !records.IsBroken && HeaderLines.Look(columns.Cells(records), columns.Columns) is not HeaderLine.None and var header)
            {
                rows--;
                notes++;
                if (header == HeaderLine.OfOtherTable)
                    problems.Error(ProblemCode.TableBelowTable, new Place(columns.File.Name, columns.Sheet, columns.PlaceOf(record).Row));
            }
            else if (records.IsBroken)
            {
                Reject(columns, records, record, ProblemCode.RejectQuoteNotClosed);
            }
            else if (!columns.Fits(records))
            {
                Reject(columns, records, record, ProblemCode.RejectFieldCount);
            }
            else
            {
                taken++;
                var place = columns.PlaceOf(record);
                var people = shape.Read(records, out var isSplit);
                var isJoined = households.TryJoin(records, record, people);
                foreach (var person in people)
                    _rows.Add(person.Values, place.Row);
                Builder.Add([.. people.Select(person => ReadId(person.RawId, person.IsNumberCell))], isJoined);
                if (!isJoined)
                    households.Begin(record);
                if (!isSplit)
                    notSplit.Add(place);
            }
        }

        plain.Finish();
        if (notSplit is [var first, ..])
            problems.Warning(ProblemCode.RosterCellNotSplit, new Place(first.File, first.Sheet, first.Row, columns.Header[shape.IdField]), notSplit.Count.ToString("N0", CultureInfo.InvariantCulture));
        households.Tell(problems);
        if (_rejects.Count > rejects)
        {
            var lost = _rejects[rejects];
            problems.Warning(ProblemCode.RosterRowsRejected, new Place(lost.Place.File, lost.Place.Sheet, lost.Place.Row), (_rejects.Count - rejects).ToString("N0", CultureInfo.InvariantCulture));
        }

        if (rows == 0)
            problems.Warning(ProblemCode.RosterFileWithoutRows, new Place(columns.File.Name, columns.Sheet));
        if (promises is [var total] && total != rows)
            problems.Error(ProblemCode.TotalRowsDiffer, new Place(columns.File.Name, columns.Sheet), total.ToString("N0", CultureInfo.InvariantCulture), rows.ToString("N0", CultureInfo.InvariantCulture));
        _files.Add(new RosterFile(columns.File.Name, columns.Sheet, table.Format, new FileFingerprint(0, "", HasNulBytes: false), rows, taken, notes));

        void Added(int row, long record, IdNumber number)
        {
            Builder.Add(RosterId.Plain(number));
            households.Begin(record, row);
        }
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

    private void Reject(TableColumns columns, RecordReader row, long record, ProblemCode reason)
    {
        _rejects.Add(new RosterReject(columns.PlaceOf(record), reason, columns.Header, columns.Cells(row)));
    }
}

/// <summary>A roster row's ID field, read.</summary>
/// <param name="Raw">As written; null where it is written as the 18 characters of <paramref name="Number"/>.</param>
/// <param name="Class">What it is.</param>
/// <param name="Number">The number, or null.</param>
/// <param name="OtherDocument">Another document, cleaned, or null.</param>
internal readonly record struct RosterId(string? Raw, IdClass Class, IdNumber? Number, string? OtherDocument)
{
    /// <summary>Whether it is a valid number, written plainly.</summary>
    public bool IsPlain => Raw is null;

    /// <summary>A valid number, written plainly.</summary>
    public static RosterId Plain(IdNumber number) => new(null, IdClass.Valid, number, null);
}

/// <summary>What one roster file gave.</summary>
internal sealed record RosterFile(string Name, string? Sheet, string Format, FileFingerprint Fingerprint, long Rows, long Taken, long Notes);

/// <summary>A roster row that could not be cut into fields.</summary>
internal sealed record RosterReject(RowPlace Place, ProblemCode Reason, ImmutableArray<string> Header, ImmutableArray<string> Cells);

/// <summary>The roster and how its files were read.</summary>
internal sealed record RosterResult(LoadedRoster Roster, ImmutableArray<RosterFile> Files, ImmutableArray<RosterReject> Rejects);
