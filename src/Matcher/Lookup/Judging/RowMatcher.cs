using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Cells;
using Matcher.Identity.Names;
using Matcher.Identity.Standards;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Keys;
using Matcher.Matches;
using Matcher.Recovery;
using Matcher.Roster;
using Matcher.Rules.Fields;

namespace Matcher.Lookup.Judging;

/// <summary>
/// Judges one row after another: about somebody on the roster, off the roster, or not usable. A row off the roster is
/// counted and gone without a string being made of it.
/// <para>
/// The law of the hot path: of a row that is ruled out no object is made, none of its cells is decoded, and nothing is called through a
/// delegate; a row about somebody that is not wanted leaves nothing behind but the person's index. <c>AllocationTests</c> counts the
/// bytes, <c>ReadingWorkTests</c> the rows that went the long way.
/// </para>
/// </summary>
internal sealed class RowMatcher : IRowJudge
{
    private const int LongestIdField = 256;
    private const int LongestPlainName = 32;

    private readonly MatchingContext _context;
    private readonly TableLayout _table;
    private readonly PartResult _result;
    private readonly CompiledDemand _demand;
    private readonly bool _wantsOffRoster;
    private readonly RowMemory _memory;
    private readonly CurrentRow _current;
    private readonly int _idField;
    private readonly int _nameField;
    private readonly ImmutableArray<PersonIndex>.Builder _mayBe = ImmutableArray.CreateBuilder<PersonIndex>();

    public RowMatcher(MatchingContext context, TableLayout table, CompiledDemand demand, RowMemory memory, PartResult result)
    {
        _context = context;
        _table = table;
        _demand = demand;
        _wantsOffRoster = demand.Demand.WantsOffRoster;
        _memory = memory;
        _current = memory.Current;
        result.Words = memory.Words;
        _result = result;
        _idField = table.Mapping.FieldOf(ColumnRole.IdNumber);
        _nameField = table.Mapping.FieldOf(ColumnRole.Name);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRuleOut(ReadOnlySpan<byte> key)
    {
        if (_wantsOffRoster || !_context.Ids.TryReadPlain(key, out var number) || !_context.Filter.IsOffRoster(number, key))
            return false;
        _result.Records++;
        _result.Rows++;
        _result.NotOnRoster++;
        _result.RuledOut++;
        return true;
    }

    /// <inheritdoc/>
    public void CountRuledOut(long rows)
    {
        if (_demand.Demand.KeepsEveryRowOffRoster)
            throw new InvalidOperationException("Every row off the roster is wanted; none may be ruled out where it is.");
        _result.Records += rows;
        _result.Rows += rows;
        _result.NotOnRoster += rows;
        _result.RuledOut += rows;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Judge(RecordReader row)
    {
        var record = new RecordIndex(_result.Records++);
        var id = row.Field(_idField);
        if (TableLine.IsBlank(row, id))
        {
            _result.CountBlank(record);
            return;
        }

        _result.Rows++;
        if (row.IsBroken)
            RejectIfRow(row, record, ProblemCode.RejectQuoteNotClosed, column: "");
        else if (!RowFit.Fits(row, _table))
            RejectIfRow(row, record, ProblemCode.RejectFieldCount, column: "");
        else
            JudgeFitting(row, record, id);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void JudgeFitting(RecordReader row, RecordIndex record, ReadOnlySpan<byte> id)
    {
        if (row.FieldCount < _table.Header.Length && !row.HasCellsByColumn)
            _result.Shortened++;
        if (_context.Ids.TryReadPlain(id, out var number) && !row.IsNumberCell(_idField))
            JudgePlain(row, record, number, id);
        else
            JudgeCarefully(row, record, id);
    }

    // Where no row off the roster is wanted, TryRuleOut has asked the filter already.
    private void JudgePlain(RecordReader row, RecordIndex record, IdNumber number, ReadOnlySpan<byte> id)
    {
        if (_wantsOffRoster && _context.Filter.IsOffRoster(number, id))
            CountOffRoster(row, record);
        else
            TryJudgeByNumber(row, record, IdClass.Valid, number, _context.Index.Find(number));
    }

    private void JudgeCarefully(RecordReader row, RecordIndex record, ReadOnlySpan<byte> id)
    {
        Span<char> text = stackalloc char[LongestIdField];
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        var reading = _context.Ids.Read(_table.Encoding.DecodeInto(id, text), row.IsNumberCell(_idField), cleaned);
        if (reading.TryGetNumber(out var number))
        {
            if (!TryJudgeByNumber(row, record, reading.Class, number, _context.Index.Find(number)))
                Recover(row, record, reading);
        }
        else if (reading.Class == IdClass.OtherDocument)
        {
            JudgeDocument(row, record, reading.Cleaned);
        }
        else
        {
            Recover(row, record, reading);
        }
    }

    private void JudgeDocument(RecordReader row, RecordIndex record, ReadOnlySpan<char> document)
    {
        var entry = _context.Index.FindDocument(document);
        if (!entry.IsNone)
        {
            TryJudgeByNumber(row, record, IdClass.OtherDocument, default, entry);
        }
        else if (DocumentForm.IsDoubtful(document))
        {
            RejectIfRow(row, record, ProblemCode.RejectIdNotANumber, ColumnHeader(_idField));
        }
        else if (!CountedAsNoRow(record, _table.Cells(row)))
        {
            if (CompanyCode.IsMatch(document))
                _result.Companies++;
            else
                _result.Documents++;
            CountOffRoster(row, record);
        }
    }

    // False for a number cut by Excel whose check character happens to fit, when it is not that of somebody of this name:
    // then it may be anybody's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryJudgeByNumber(RecordReader row, RecordIndex record, IdClass idClass, IdNumber number, IndexEntry entry)
    {
        if (entry.IsNone || _context.Index.IsOnlyPossible(entry))
        {
            if (idClass == IdClass.Truncated)
                return false;
            if (idClass == IdClass.OtherDocument || (entry.IsNone && !_context.Recovery.Masked.MayFind(number)))
                CountOffRoster(row, record);
            else
                JudgeDamagedOnRoster(row, record, idClass, number, entry);
            return true;
        }

        PartRow decoded = default;
        var found = false;
        _current.MoveTo(row, record);
        string? name = null;
        List<PersonIndex>? possiblyMeant = null;
        var first = entry;
        var isShared = !_context.Index.Next(entry).IsNone;
        for (; !entry.IsNone; entry = _context.Index.Next(entry))
        {
            var person = _context.Index.PersonOf(entry);
            var onRoster = _context.Roster[person];
            var names = IsName(row, onRoster.Name) ? NameComparison.Same : PersonName.Compare(onRoster.Name, name ??= NameIn(row));
            if (MatchGrading.Grade(onRoster.IdClass, idClass, names) is not { } grade)
            {
                (possiblyMeant ??= []).Add(person);
                continue;
            }

            if (isShared
                && grade is MatchGrade.A or MatchGrade.B
                && SharedNumber.FitsAnother(_context, first, onRoster, names, name ??= NameIn(row)))
                grade = MatchGrade.D;
            found = true;
            _result.Names.Add(_context.Roster.PartOf(person), names, onRoster.Name, name);
            if (_demand.Contradictions.Length > 0 && grade is MatchGrade.A or MatchGrade.B && _memory.Contradictions.LetsThrough(row))
                AskContradictions(record, person, new Subject(_current.Row, onRoster, _context.Ids.AsOf));
            if (grade is MatchGrade.A or MatchGrade.B && !IsNeeded(row, onRoster, grade, names, idClass))
            {
                RememberPersonOnly(row, record, person);
                continue;
            }

            if (decoded.Values.IsDefault)
                decoded = new PartRow(record, _current.Values);
            _result.Matches.Add(new PartMatch(person, decoded, grade, names, idClass));
        }

        if (!found && idClass == IdClass.Truncated)
            return false;
        if (possiblyMeant is not null)
            _result.PossiblyMeant.AddRange(possiblyMeant);
        if (found)
            _result.Matched++;
        else
            RejectIfRow(row, record, ProblemCode.RejectIdentityUnclear, ColumnHeader(_idField));
        return true;
    }

    private void Recover(RecordReader row, RecordIndex record, IdReading reading)
    {
        var name = NameIn(row);
        var search = _context.Recovery.FindDamaged(reading.Class, reading.Cleaned, name, () => Decode(row, record));
        if (search == RecoverySearch.None)
            RejectIfRow(row, record, RejectCodes.For(reading.Class), ColumnHeader(_idField));
        else
            RejectUnlessRecovered(row, record, ProblemCode.RejectIdAmbiguous, reading.Class, search);
    }

    // The number may be one that a damaged number on the roster stands for.
    private void JudgeDamagedOnRoster(RecordReader row, RecordIndex record, IdClass idClass, IdNumber number, IndexEntry entry)
    {
        _mayBe.Clear();
        for (; !entry.IsNone; entry = _context.Index.Next(entry))
            _mayBe.Add(_context.Index.PersonOf(entry));
        _context.Recovery.Masked.Find(number, _mayBe);
        if (_mayBe.Count == 0)
        {
            CountOffRoster(row, record);
            return;
        }

        var name = NameIn(row);
        var names = _mayBe.Select(person => PersonName.Compare(_context.Roster[person].Name, name)).ToList();
        ImmutableArray<PersonIndex> sameName = [.. _mayBe.Where((_, i) => names[i] == NameComparison.Same)];
        if (names.TrueForAll(comparison => comparison == NameComparison.Different))
            CountOffRoster(row, record);
        else if (sameName.IsEmpty)
            RejectUnlessRecovered(row, record, ProblemCode.RejectIdRosterDamaged, idClass, RecoverySearch.Several(_mayBe.ToImmutable()));
        else
            RejectUnlessRecovered(row, record, ProblemCode.RejectIdRosterDamaged, idClass,
                _context.Recovery.FindByPossibleNumber(number, sameName, () => Decode(row, record)));
    }

    private void RejectUnlessRecovered(RecordReader row, RecordIndex record, ProblemCode otherwise, IdClass idClass, RecoverySearch search)
    {
        var candidate = search.Candidate is { } found
            ? new PartCandidate(found, new PartRow(record, _table.Decode(row)), idClass, _result.Matched, _result.NotOnRoster)
            : null;
        if (!search.People.IsDefault)
            _result.PossiblyMeant.AddRange(search.People);
        RejectIfRow(row, record, otherwise, ColumnHeader(_idField), candidate);
    }

    private bool IsNeeded(RecordReader row, Person person, MatchGrade grade, NameComparison names, IdClass idClass) =>
        _demand.Demand.KeepsEveryMatch
        || (_memory.Matches.LetsThrough(row) && _demand.MayWantMatch(new Match(person, _current.Row, grade, names, idClass)));

    private void RememberPersonOnly(RecordReader row, RecordIndex record, PersonIndex person)
    {
        _result.NotNeeded.Add(person);
        if (_memory.Faults.LetsThrough(row))
            _result.Faulty.Add(new PartRow(record, _current.Values));
    }

    private string? NameIn(RecordReader row) => _nameField < 0 ? null : _table.ValueOf(row.Field(_nameField));

    private void AskContradictions(RecordIndex record, PersonIndex person, Subject subject)
    {
        for (var i = 0; i < _demand.Contradictions.Length; i++)
        {
            if (_demand.Contradictions[i].Ask(subject) is { Counts: true } answer)
                _result.Contradictions.Add(new PartContradiction(i, person, record, answer.Day));
        }
    }

    // The usual name, and the usual answer, without making a text.
    private bool IsName(RecordReader row, string onRoster)
    {
        if (_nameField < 0 || !PersonName.IsPlain(onRoster))
            return false;
        Span<char> text = stackalloc char[LongestPlainName];
        var field = row.Field(_nameField);
        return field.Length <= text.Length && _table.Encoding.DecodeInto(field, text).SequenceEqual(onRoster);
    }

    private SourceRow Decode(RecordReader row, RecordIndex record) =>
        new(_table.Mapping.Source, _table.PlaceOf(record.Value), _table.Decode(row));

    private void CountOffRoster(RecordReader row, RecordIndex record)
    {
        _result.NotOnRoster++;
        if (!_wantsOffRoster || !_memory.OffRoster.LetsThrough(row))
            return;
        _current.MoveTo(row, record);
        if (_demand.MayWantOffRoster(_current.Row))
            _result.OffRoster.Add(new PartRow(record, _current.Values));
    }

    private void RejectIfRow(RecordReader row, RecordIndex record, ProblemCode reason, string column, PartCandidate? candidate = null)
    {
        var cells = _table.Cells(row);
        if (candidate is not null || !CountedAsNoRow(record, cells))
            _result.Rejects.Add(new PartReject(record, reason, column, cells, candidate));
    }

    // Asked only of what would be a reject, or about no person: a note, a total or a header is no row, and not among those that
    // must balance.
    private bool CountedAsNoRow(RecordIndex record, ImmutableArray<string> cells)
    {
        var line = TableLine.Read(cells, _table);
        if (line.IsRow)
            return false;
        _result.Rows--;
        _result.NonRowLines++;
        if (line.PromisedRows is { } rows)
            _result.Promises.Add(rows);
        if (line.Kind == TableLineKind.HeaderOfOtherTable)
            _result.SecondHeaders.Add(record);
        return true;
    }

    private string ColumnHeader(int place) => _table.Header[place];
}
