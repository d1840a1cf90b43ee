using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Inputs;
using Matcher.Problems;
using Matcher.Sources;

namespace Matcher.Matching;

/// <summary>
/// Judges one row after another: about somebody on the roster, about nobody, or not usable. A row about nobody is
/// counted and gone without a string being made of it.
/// </summary>
internal sealed class RowMatcher : IRecordJudge
{
    private const int LongestIdField = 256;

    private readonly MatchingContext _context;
    private readonly TableColumns _table;
    private readonly PartResult _result;
    private readonly Func<SourceRow, bool>? _wantsOutsider;
    private readonly int _idField;
    private readonly int _nameField;

    public RowMatcher(MatchingContext context, TableColumns table, Func<SourceRow, bool>? wantsOutsider, PartResult result)
    {
        _context = context;
        _table = table;
        _wantsOutsider = wantsOutsider;
        _result = result;
        _idField = table.Columns.FieldOf(ColumnRole.IdNumber);
        _nameField = table.Columns.FieldOf(ColumnRole.Name);
    }

    /// <summary>Where the key stands, for a scan that rules rows out; -1 when rows about nobody matter too.</summary>
    public int KeyField => _wantsOutsider is null ? _idField : -1;

    /// <inheritdoc/>
    public bool RulesOut(ReadOnlySpan<byte> key)
    {
        if (!_context.Ids.TryReadPlain(key, out var number) || _context.Index.Find(number) >= 0)
            return false;
        _result.Records++;
        _result.Rows++;
        _result.NotOnRoster++;
        return true;
    }

    /// <inheritdoc/>
    public void Judge(RecordReader row)
    {
        var record = _result.Records++;
        var id = row.Field(_idField);
        if (id.IsEmpty && !row.IsBroken && row.IsBlank())
            return;

        _result.Rows++;
        if (row.IsBroken)
            Reject(row, record, ProblemCode.RejectQuoteNotClosed, column: "");
        else if (!_table.Fits(row))
            Reject(row, record, ProblemCode.RejectFieldCount, column: "");
        else if (_context.Ids.TryReadPlain(id, out var number) && !row.IsNumberCell(_idField))
            LookUp(row, record, IdClass.Valid, _context.Index.Find(number));
        else
            JudgeCarefully(row, record, id);
    }

    private void JudgeCarefully(RecordReader row, long record, ReadOnlySpan<byte> id)
    {
        Span<char> text = stackalloc char[LongestIdField];
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        var reading = _context.Ids.Read(_table.Encoding.DecodeInto(id, text), row.IsNumberCell(_idField), cleaned);
        if (reading.TryGetNumber(out var number))
            LookUp(row, record, reading.Class, _context.Index.Find(number));
        else if (reading.Class == IdClass.OtherDocument)
            LookUp(row, record, reading.Class, _context.Index.FindDocument(reading.Cleaned));
        else
            Reject(row, record, RejectCodes.For(reading.Class), ColumnHeader(_idField));
    }

    private void LookUp(RecordReader row, long record, IdClass idClass, int person)
    {
        if (person < 0)
        {
            // Cut by Excel, though the check character happens to fit: the number may be anybody's.
            if (idClass == IdClass.Truncated)
                Reject(row, record, ProblemCode.RejectIdTruncated, ColumnHeader(_idField));
            else
                Leave(row, record);
            return;
        }

        PartRow decoded = default;
        var found = false;
        var name = _nameField < 0 ? null : _table.Encoding.Decode(row.Field(_nameField));
        for (; person >= 0; person = _context.Index.Next(person))
        {
            var onRoster = _context.Roster.People[person];
            var names = PersonName.Compare(onRoster.Name, name);
            if (MatchGrading.Grade(onRoster.IdClass, idClass, names) is not { } grade)
                continue;
            if (!found)
                decoded = new PartRow(record, _table.Decode(row));
            found = true;
            _result.Matches.Add(new PartMatch(person, decoded, grade, names, idClass));
        }

        if (found)
            _result.Matched++;
        else
            Reject(row, record, idClass == IdClass.Truncated ? ProblemCode.RejectIdTruncated : ProblemCode.RejectIdentityUnclear, ColumnHeader(_idField));
    }

    private void Leave(RecordReader row, long record)
    {
        _result.NotOnRoster++;
        if (_wantsOutsider is null)
            return;
        var values = _table.Decode(row);
        if (_wantsOutsider(new SourceRow(_table.Columns.Source, _table.PlaceOf(record), values)))
            _result.Outsiders.Add(new PartRow(record, values));
    }

    private void Reject(RecordReader row, long record, ProblemCode reason, string column)
    {
        var cells = ImmutableArray.CreateBuilder<string>(row.FieldCount);
        for (var i = 0; i < row.FieldCount; i++)
            cells.Add(_table.Encoding.Decode(row.Field(i)));
        _result.Rejects.Add(new PartReject(record, reason, column, cells.MoveToImmutable()));
    }

    private string ColumnHeader(int place) => _table.Header[place];
}
