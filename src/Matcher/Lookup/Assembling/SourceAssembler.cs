using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Health;
using Matcher.Lookup.Judging;
using Matcher.Lookup.Keys;
using Matcher.Matches;
using Matcher.Recovery.Coincidence;
using Matcher.Roster;

namespace Matcher.Lookup.Assembling;

/// <summary>Puts the parts of a source's files together again, in order, as if one reader had read them.</summary>
/// <param name="wanted">What is wanted of its rows.</param>
/// <param name="maxRejects">The share of rejects above which the source fails.</param>
/// <param name="context">Whom rows are held against.</param>
/// <param name="rejects">Takes rejects.</param>
internal sealed class SourceAssembler(CompiledDemand wanted, double maxRejects, MatchingContext context, IRejectSink rejects)
{
    private readonly SourceDefinition _source = wanted.Demand.Source;
    private readonly PackedRows _matches = new(wanted.Demand.Source, wanted.StandingsOf);
    private readonly ImmutableArray<SourceRow>.Builder _offRoster = ImmutableArray.CreateBuilder<SourceRow>();
    private readonly ImmutableArray<FileTally>.Builder _files = ImmutableArray.CreateBuilder<FileTally>();
    private readonly FieldTally _fields = new(wanted.Demand.Source);
    private readonly NumberConflicts _conflicts = new(context.Ids);
    private readonly ContradictingRows _contradicting =
        new([.. wanted.Demand.Contradictions.Select(question => question.Id)], context.Roster.People.Length);
    private readonly List<long> _promises = [];
    private readonly NumberHealth _numbers = new();
    private readonly SeenRows _seen = new(wanted.Demand.Source);
    private readonly SourceNames _names = new(wanted.Demand.Source);
    private readonly List<Problem> _remarks = [];
    private readonly TableSizes _sizes = new(wanted.Demand.Source.Id);
    private NumberHealth _numbersOfTable = new();
    private Problem? _failure;
    private FileTally? _file;
    private long _record;
    private long _blanksAtEnd;
    private long _shortened;
    private long _matchedBefore;
    private long _notOnRosterBefore;

    /// <summary>The row balance of each file that was read.</summary>
    public ImmutableArray<FileTally> Files => _files.ToImmutable();

    /// <summary>Values that nobody can use, by file and column.</summary>
    public ImmutableArray<FieldFault> FieldFaults => _fields.ToFaults();

    /// <summary>How its names compare with the roster's.</summary>
    public SourceNames Names => _names;

    /// <summary>The source cannot be used.</summary>
    public void Fail(Problem failure) => _failure ??= failure;

    /// <summary>How many rows its tables have.</summary>
    public TableSizes Sizes => _sizes;

    /// <summary>What has to be told of the source, or of one of its tables, although it can be used.</summary>
    public IEnumerable<Problem> Remarks =>
        _failure is not null ? []
        : _numbers.Remark(new Place(_source.Id), _files.Sum(file => file.Rows)) is { } damaged ? [damaged]
        : _remarks;

    /// <summary>Some row of the source has a text in a column, although nobody else may see the row.</summary>
    public void Saw(ColumnDefinition column, string words) => _seen.Words.Look(column, words);

    /// <summary>Begins a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">What users read of its form.</param>
    public void Begin(TableLayout table, string format)
    {
        _numbersOfTable = new NumberHealth();
        _record = 0;
        _blanksAtEnd = 0;
        _shortened = 0;
        _promises.Clear();
        _file = new FileTally(_source.Id, table.Place.Name, table.Place.Part, format, Bytes: null, Sha256: null, 0, 0, 0, 0);
    }

    /// <summary>Adds the next part of the table.</summary>
    public void Add(TableLayout table, PartResult part)
    {
        var recovered = new List<PartMatch>();
        var rejected = 0;
        var idField = table.Mapping.FieldOf(ColumnRole.IdNumber);
        foreach (var reject in part.Rejects)
        {
            var otherwise = new Reject(_source.Id, table.PlaceOf(reject.Record.InTable(_record)), reject.Column, reject.Reason,
                table.Header, reject.Cells);
            if (Recover(reject.Candidate, recovered))
            {
                if (reject.Candidate!.Found is { OnRoster: true, People: [var person] })
                    _conflicts.Add(person, Row(table, reject.Candidate.Row), _files.Count, otherwise);
                _numbersOfTable.AddRecovered(reject.Candidate!.IdClass);
                continue;
            }

            rejected++;
            _numbersOfTable.AddReject(reject.Reason, idField >= 0 && idField < reject.Cells.Length ? reject.Cells[idField] : "");
            rejects.Add(otherwise);
            if (reject.Candidate is { } mayBe)
                _seen.AddPossiblyMeant(mayBe.Found.People);
        }

        IEnumerable<PartMatch> matches = recovered.Count == 0
            ? part.Matches
            : part.Matches.Concat(recovered).OrderBy(match => match.Row.Record.Value);
        // A row may be about two people with one number.
        foreach (var (row, person) in matches.Select(match => (match.Row, Person: (PersonIndex?)match.Person))
            .Concat(part.Faulty.Select(row => (Row: row, Person: (PersonIndex?)null)))
            .OrderBy(one => one.Row.Record.Value)
            .DistinctBy(one => one.Row.Record))
            Tally(Row(table, row), person is { } about ? context.Roster[about].Number?.BirthDate : null);
        foreach (var person in part.NotNeeded)
            _seen.AddPerson(person);
        _seen.AddPossiblyMeant(part.PossiblyMeant);
        _contradicting.Add(table, _record, part.Contradictions);
        foreach (var match in matches)
        {
            _seen.AddPerson(match.Person);
            _matches.Add(new Match(context.Roster[match.Person], Row(table, match.Row), match.Grade, match.Names, match.IdClass,
                match.Recovery));
        }

        foreach (var row in part.OffRoster.Select(one => Row(table, one)))
        {
            Tally(row);
            _offRoster.Add(row);
        }

        if (part.Matches.Count + recovered.Count + part.NotNeeded.Count + part.OffRoster.Count > 0)
            _seen.AddColumns(table);
        if (part.Words is { } words)
            _seen.Words.Add(words);
        _names.Add(part.Names);
        _promises.AddRange(part.Promises);
        foreach (var header in part.SecondHeaders)
            Fail(HeaderProblems.TableBelowTable(table.PlaceOf(header.InTable(_record)).Where));

        _numbersOfTable.AddDocuments(part.Documents, part.Companies);
        _record += part.Records;
        _shortened += part.Shortened;
        _blanksAtEnd = part.BlanksAtEnd + (part.BlanksAtEnd == part.Records ? _blanksAtEnd : 0);
        _matchedBefore += part.Matched;
        _notOnRosterBefore += part.NotOnRoster;
        _file = _file! with
        {
            Rows = _file.Rows + part.Rows,
            NonRowLines = _file.NonRowLines + part.NonRowLines,
            Matched = _file.Matched + part.Matched + part.Rejects.Count - rejected,
            NotOnRoster = _file.NotOnRoster + part.NotOnRoster,
            Rejected = _file.Rejected + rejected,
        };
    }

    /// <summary>Ends the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="records">How many records its location counted, ruled out or handed over; null where it did not count.</param>
    public void End(TableLayout table, long? records)
    {
        if (!_file!.Balances || (records ?? _record) != _record)
            throw new InvalidOperationException($"The rows of {_file.File} do not add up.");
        // Two totals may be those of two pages; one is the table's.
        if (_promises is [var promised] && promised != _file.Rows)
            Fail(SourceProblems.TotalRowsDiffer(table.Place.Where, promised, _file.Rows));
        if (_numbersOfTable.Fault(table.Place.Where, _file.Rows) is { } numbers)
            Fail(numbers);
        if (_numbersOfTable.Remark(table.Place.Where, _file.Rows) is { } damaged)
            _remarks.Add(damaged);
        if (_shortened > 0)
            _remarks.Add(SourceProblems.RowsShortened(table.Place.Where, _shortened));
        _numbers.Add(_numbersOfTable);
        _files.Add(_file);
        _sizes.Add(table.Place.Where, _file.Rows, table.DataRowNumber + _record - _blanksAtEnd - 1,
            isPromised: _promises is [var total] && total == _file.Rows);
        _names.End(table);
    }

    /// <summary>How many tables have been read to their end.</summary>
    public int TableCount => _files.Count;

    /// <summary>Notes the fingerprint of a file, which is taken while its tables are read.</summary>
    /// <param name="first">0-based place of its first table; all after it are of the file.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    public void Seal(int first, FileFingerprint fingerprint)
    {
        for (var i = first; i < _files.Count; i++)
            _files[i] = _files[i] with { Bytes = fingerprint.Bytes, Sha256 = fingerprint.Sha256 };
    }

    /// <summary>Takes back the matches of people who were found by two numbers.</summary>
    public void SettleConflicts()
    {
        var conflicts = _conflicts.Find();
        foreach (var row in conflicts)
        {
            rejects.Add(row.Otherwise);
            _files[row.File] = _files[row.File] with { Matched = _files[row.File].Matched - 1, Rejected = _files[row.File].Rejected + 1 };
        }

        var places = conflicts.Select(row => row.Place).ToHashSet();
        _matches.Remove(conflicts.Select(row => row.Person).Distinct(),
            match => match.Recovery is { OnRoster: true } && places.Contains(match.Row.Place));
    }

    /// <summary>Compares what was read with what the agency said it sent: a file cut at the end of a line looks whole.</summary>
    public void ComparePromise(long? promised)
    {
        var rows = _files.Sum(file => file.Rows);
        if (promised is { } expected && expected != rows)
            Fail(SourceProblems.PromisedRowsDiffer(new Place(_source.Id), expected, rows));
    }

    /// <summary>Everything the source gave. Matches are ordered by person; those of a person keep file, sheet and row.</summary>
    public SourceMatches ToMatches()
    {
        var rows = _files.Sum(file => file.Rows);
        var rejected = _files.Sum(file => file.Rejected);
        if (rows == 0 && _files.Count > 0)
            Fail(SourceProblems.WithoutRows(new Place(_files[0].File)));
        if (_numbers.Fault(new Place(_source.Id), rows) is { } numbers)
            Fail(numbers);
        if (rejected > rows * maxRejects)
        {
            Fail(SourceProblems.TooManyRejects(new Place(_source.Id), rejected, rows, maxRejects, _numbers.Seen));
        }

        _matches.Finish();
        return new SourceMatches(
            _source,
            _failure,
            _matches,
            _offRoster.ToImmutable())
        {
            Seen = _seen,
            Contradicting = _contradicting,
            WhyAbsenceUnsure = _numbers.WhyAbsenceUnsure(_source.Id, rows),
        };
    }

    private void Tally(SourceRow row, DateOnly? birth = null)
    {
        _fields.Add(row, birth);
        _seen.Words.Look(row);
    }

    // Whether a row is sure enough after all, given what the source has shown so far.
    private bool Recover(PartCandidate? candidate, List<PartMatch> recovered)
    {
        if (candidate is null)
            return false;
        var offRosterPerPerson = CoincidenceLimit.OffRosterPerPerson(
            _notOnRosterBefore + candidate.NotOnRosterBefore,
            _matchedBefore + candidate.MatchedBefore);
        if (candidate.Found.Decide(offRosterPerPerson) is not { } identity)
            return false;
        foreach (var person in candidate.Found.People)
            recovered.Add(new PartMatch(person, candidate.Row, MatchGrade.C, NameComparison.Same, candidate.IdClass, identity));
        return true;
    }

    private SourceRow Row(TableLayout table, PartRow row) =>
        new(_source, table.PlaceOf(row.Record.InTable(_record)), row.Values);
}
