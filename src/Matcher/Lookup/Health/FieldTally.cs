using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Identity;
using Matcher.Lookup.Demand;
using Matcher.Matches;
using Matcher.Values;

namespace Matcher.Lookup.Health;

/// <summary>Counts the values of a source's decoded rows that nobody can use, file by file and column by column.</summary>
internal sealed class FieldTally(SourceDefinition source)
{
    private const int FirstRows = 5;

    // A column of texts under the header of a column of words has a new one in every row.
    private const int MostWords = 100;
    private const string FurtherWords = "…";

    private readonly Dictionary<Key, Count> _counts = [];
    private readonly ImmutableArray<ColumnDefinition> _columns = [.. Counted(source)];
    private readonly int[] _words = new int[source.Columns.Length];

    /// <summary>Looks at a row; each row once, in the order of the files.</summary>
    /// <param name="row">The row.</param>
    /// <param name="birth">When the person was born whom it is about; null where that is not known.</param>
    public void Add(SourceRow row, DateOnly? birth = null)
    {
        foreach (var column in _columns)
        {
            if (row[column.Index] is not { Length: > 0 } value)
                continue;
            if (column.Type == ColumnType.Date && ColumnDates.Read(column, value, birth) is { Fault: not DateFault.None } date)
                AddDate(row.Place, column, date);
            else if (column.Type == ColumnType.Number && NumberField.Read(value).State == FieldState.Unreadable)
                Add(row.Place, column, FieldFaultKind.UnreadableNumber);
            foreach (var code in column.UnknownCodes(value))
                Add(row.Place, column, FieldFaultKind.UnknownCode, code);
            foreach (var word in UnknownWords(column, value))
                Add(row.Place, column, FieldFaultKind.UnknownWord, IdMask.Cell(IdMask.WithoutName(word, row.Value(ColumnRole.Name))));
        }
    }

    /// <summary>Whether a row of a table has anything to count, as predicates of its cells: it has unless each is false.</summary>
    public static PushedPredicates FaultsByCell(ColumnMapping table) => new(
    [
        .. Counted(table.Source)
            .Where(column => table.Fields[column.Index] >= 0)
            .Select(column => ImmutableArray.Create<PushedPredicate>(
                new CellPredicate(column, words => words is not { Length: > 0 } || !IsFault(column, words)))),
    ]);

    private static IEnumerable<ColumnDefinition> Counted(SourceDefinition source) =>
        source.Columns.Where(column => column.Type != ColumnType.Text || !column.Codes.IsEmpty || column.Meanings is not null);

    private static ImmutableArray<string> UnknownWords(ColumnDefinition column, string words) => column.Meanings?.Of(words).Unknown ?? [];

    private static bool IsFault(ColumnDefinition column, string words) => column.Type switch
    {
        ColumnType.Date when ColumnDates.Read(column, words).Fault != DateFault.None => true,
        ColumnType.Number when NumberField.Read(words).State == FieldState.Unreadable => true,
        _ => column.UnknownCodes(words).Any() || !UnknownWords(column, words).IsEmpty,
    };

    /// <summary>What was found: by file, then in the order of the columns, codes by how often they come.</summary>
    public ImmutableArray<FieldFault> ToFaults() =>
    [
        .. _counts
            .OrderBy(one => one.Key.Table.Order)
            .ThenBy(one => one.Key.Table.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Table.Part, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Column)
            .ThenBy(one => one.Key.Kind)
            .ThenByDescending(one => one.Value.Rows)
            .ThenBy(one => one.Key.Code, StringComparer.Ordinal)
            .Select(one => new FieldFault(
                source.Id, one.Key.Table.Name, one.Key.Table.Part, source.Columns[one.Key.Column].Name,
                one.Key.Kind, one.Key.Code, one.Value.Rows,
                [.. one.Value.First.Where(place => place.Key is null).Select(place => place.Row)])
            {
                FirstKeys = [.. one.Value.First.Select(place => place.Key).OfType<string>()],
            }),
    ];

    private void AddDate(RowPlace place, ColumnDefinition column, DateReading date)
    {
        if (date.Fault == DateFault.NoDate)
            Add(place, column, FieldFaultKind.UnreadableDate);
        else if (date.Fault == DateFault.StandIn)
            Add(place, column, FieldFaultKind.StandInDate, date.Written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            Add(place, column, FieldFaultKind.ImpossibleDate);
    }

    private void Add(RowPlace place, ColumnDefinition column, FieldFaultKind kind, string code = "")
    {
        var key = new Key(place.Table, column.Index, kind, code);
        if (kind == FieldFaultKind.UnknownWord && !_counts.ContainsKey(key) && ++_words[column.Index] > MostWords)
            key = key with { Code = FurtherWords };
        if (!_counts.TryGetValue(key, out var count))
            _counts.Add(key, count = new Count());
        count.Rows++;
        if (count.First.Count < FirstRows)
            count.First.Add(place);
    }

    private readonly record struct Key(TablePlace Table, int Column, FieldFaultKind Kind, string Code);

    private sealed class Count
    {
        public long Rows { get; set; }

        public List<RowPlace> First { get; } = [];
    }
}
