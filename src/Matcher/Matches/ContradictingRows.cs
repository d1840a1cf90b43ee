using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Tables;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>The answers to the questions of a source: of each person the latest, and where it stands; of several the first.</summary>
/// <param name="questions">The ids of the questions.</param>
/// <param name="people">How many people are on the roster.</param>
internal sealed class ContradictingRows(ImmutableArray<string> questions, int people)
{
    private readonly Answers[] _answers = [.. questions.Select(_ => new Answers(people))];
    private readonly List<TableLayout> _tables = [];

    /// <summary>Nothing was asked.</summary>
    public static ContradictingRows None { get; } = new([], 0);

    /// <summary>Rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="before">Records of it before the part.</param>
    /// <param name="rows">The rows that answer, in order.</param>
    public void Add(TableLayout table, long before, List<PartContradiction> rows)
    {
        if (rows.Count == 0)
            return;
        if (_tables.Count == 0 || !ReferenceEquals(_tables[^1], table))
            _tables.Add(table);
        foreach (var row in rows)
            _answers[row.Question].Add(row.Person, row.Day, new Spot(_tables.Count - 1, row.Record.InTable(before)));
    }

    /// <summary>The answer about a person; null when no row gives one.</summary>
    public (DateOnly Day, RowPlace Place)? Find(string question, PersonIndex person)
    {
        for (var i = 0; i < questions.Length; i++)
        {
            if (questions[i] == question && _answers[i].Find(person) is { } found)
                return (found.Day, _tables[found.Spot.Table].PlaceOf(found.Spot.Record));
        }

        return null;
    }

    // Where a row stands: the 0-based place of its table in _tables, and its 0-based record within that table.
    private readonly record struct Spot(int Table, long Record);

    // By person, in arrays: there may be one for nearly everybody.
    private sealed class Answers(int people)
    {
        // One more than the record; 0 is nobody.
        private uint[] _records = [];
        private ushort[] _tables = [];
        private int[] _days = [];

        public void Add(PersonIndex person, DateOnly day, Spot spot)
        {
            var i = person.Value;
            if (_records.Length == 0)
                (_records, _tables, _days) = (new uint[people], new ushort[people], new int[people]);
            if (_records[i] != 0 && _days[i] >= day.DayNumber)
                return;
            (_records[i], _tables[i], _days[i]) = (checked((uint)spot.Record + 1), checked((ushort)spot.Table), day.DayNumber);
        }

        public (DateOnly Day, Spot Spot)? Find(PersonIndex person) => person.Value < _records.Length && _records[person.Value] != 0
            ? (DateOnly.FromDayNumber(_days[person.Value]), new Spot(_tables[person.Value], _records[person.Value] - 1L))
            : null;
    }
}

/// <summary>A row within a part that answers a question.</summary>
/// <param name="Question">0-based place of the question.</param>
/// <param name="Person">The person.</param>
/// <param name="Record">The row.</param>
/// <param name="Day">The day that it says it of.</param>
internal readonly record struct PartContradiction(int Question, PersonIndex Person, RecordIndex Record, DateOnly Day);
