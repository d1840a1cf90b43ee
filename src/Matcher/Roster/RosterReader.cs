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
    private readonly RosterBuilder _builder = new(definition, townships);
    private readonly ImmutableArray<RosterFile>.Builder _files = ImmutableArray.CreateBuilder<RosterFile>();
    private readonly ImmutableArray<RosterReject>.Builder _rejects = ImmutableArray.CreateBuilder<RosterReject>();

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
                var fingerprint = file.Fingerprint(cancellation);
                foreach (var table in file.Tables)
                    ReadTable(table, fingerprint, problems, cancellation);
                if (file.Fault(fingerprint) is { } fault)
                    problems.Add(fault);
            }

            if (problems.HasErrors)
                return null;

            return new RosterResult(_builder.ToRoster(problems), _files.ToImmutable(), _rejects.ToImmutable());
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }
    }

    private void ReadTable(InputTable table, FileFingerprint fingerprint, ProblemList problems, CancellationToken cancellation)
    {
        long rows = 0, taken = 0, notes = 0, record = 0;
        var promises = new List<long>();
        var rejects = _rejects.Count;
        var notSplit = new List<RowPlace>();
        var columns = table.Columns;
        var shape = new RosterShape(columns);
        if (shape.CategoryByName is { } category)
            problems.Warning(ProblemCode.RosterCategoryByName, new Place(columns.File.Name, columns.Sheet), category);
        using var records = table.Read();
        for (; records.Read(); record++)
        {
            if (record % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
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
                _builder.Add([.. shape.Read(records, place, out var isSplit).Select(person => (person.Row, ReadId(person.RawId, person.IsNumberCell)))]);
                if (!isSplit)
                    notSplit.Add(place);
            }
        }

        if (notSplit is [var first, ..])
            problems.Warning(ProblemCode.RosterCellNotSplit, new Place(first.File, first.Sheet, first.Row, columns.Header[shape.IdField]), notSplit.Count.ToString("N0", CultureInfo.InvariantCulture));
        if (_rejects.Count > rejects)
        {
            var lost = _rejects[rejects];
            problems.Warning(ProblemCode.RosterRowsRejected, new Place(lost.Place.File, lost.Place.Sheet, lost.Place.Row), (_rejects.Count - rejects).ToString("N0", CultureInfo.InvariantCulture));
        }

        if (rows == 0)
            problems.Warning(ProblemCode.RosterFileWithoutRows, new Place(columns.File.Name, columns.Sheet));
        if (promises is [var total] && total != rows)
            problems.Error(ProblemCode.TotalRowsDiffer, new Place(columns.File.Name, columns.Sheet), total.ToString("N0", CultureInfo.InvariantCulture), rows.ToString("N0", CultureInfo.InvariantCulture));
        _files.Add(new RosterFile(columns.File.Name, columns.Sheet, table.Format, fingerprint, rows, taken, notes));
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
internal readonly record struct RosterId(string Raw, IdClass Class, IdNumber? Number, string? OtherDocument);

/// <summary>What one roster file gave.</summary>
internal sealed record RosterFile(string Name, string? Sheet, string Format, FileFingerprint Fingerprint, long Rows, long Taken, long Notes);

/// <summary>A roster row that could not be cut into fields.</summary>
internal sealed record RosterReject(RowPlace Place, ProblemCode Reason, ImmutableArray<string> Header, ImmutableArray<string> Cells);

/// <summary>The roster and how its files were read.</summary>
internal sealed record RosterResult(LoadedRoster Roster, ImmutableArray<RosterFile> Files, ImmutableArray<RosterReject> Rejects);
