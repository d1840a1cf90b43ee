using System.Collections.Immutable;
using Matcher.Sources;
using Matcher.Values;

namespace Matcher.Matching;

/// <summary>Counts the values of a source's decoded rows that nobody can use, file by file and column by column.</summary>
internal sealed class FieldTally(SourceDefinition source)
{
    private const int FirstRows = 5;
    private const int MostKnown = 1000;

    private readonly Dictionary<Key, Count> _counts = [];
    private readonly HashSet<(int Column, string Words)> _known = [];
    private readonly ImmutableArray<ColumnDefinition> _columns =
        [.. source.Columns.Where(column => column.Type != ColumnType.Text || !column.Codes.IsEmpty)];

    /// <summary>Looks at a row; each row once, in the order of the files.</summary>
    public void Add(SourceRow row)
    {
        foreach (var column in _columns)
        {
            if (row[column.Index] is not { Length: > 0 } value)
                continue;
            if (column.Type == ColumnType.Date && DateField.Read(value).State == FieldState.Unreadable)
                Add(row.Place, column, FieldFaultKind.UnreadableDate);
            else if (column.Type == ColumnType.Number && NumberField.Read(value).State == FieldState.Unreadable)
                Add(row.Place, column, FieldFaultKind.UnreadableNumber);
            foreach (var code in column.UnknownCodes(value))
                Add(row.Place, column, FieldFaultKind.UnknownCode, code);
        }
    }

    /// <summary>Whether a row has anything to count.</summary>
    public bool HasFault(SourceRow row)
    {
        foreach (var column in _columns)
        {
            if (row[column.Index] is { Length: > 0 } value && IsFault(column, value))
                return true;
        }

        return false;
    }

    private bool IsFault(ColumnDefinition column, string value) => column.Type switch
    {
        ColumnType.Date when DateField.Read(value).State == FieldState.Unreadable => true,
        ColumnType.Number when NumberField.Read(value).State == FieldState.Unreadable => true,
        _ => !column.Codes.IsEmpty && HasUnknownCode(column, value),
    };

    // A column of codes has few words, and each comes a hundred thousand times.
    private bool HasUnknownCode(ColumnDefinition column, string words)
    {
        if (_known.Contains((column.Index, words)))
            return false;
        if (column.UnknownCodes(words).Any())
            return true;
        if (_known.Count < MostKnown)
            _known.Add((column.Index, words));
        return false;
    }

    /// <summary>What was found: by file, then in the order of the columns, codes by how often they come.</summary>
    public ImmutableArray<FieldFault> ToFaults() =>
    [
        .. _counts
            .OrderBy(one => one.Key.FileIndex)
            .ThenBy(one => one.Key.File, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Sheet, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Column)
            .ThenBy(one => one.Key.Kind)
            .ThenByDescending(one => one.Value.Rows)
            .ThenBy(one => one.Key.Code, StringComparer.Ordinal)
            .Select(one => new FieldFault(
                source.Id, one.Key.File, one.Key.Sheet, source.Columns[one.Key.Column].Name, one.Key.Kind, one.Key.Code, one.Value.Rows, [.. one.Value.First])),
    ];

    private void Add(RowPlace place, ColumnDefinition column, FieldFaultKind kind, string code = "")
    {
        var key = new Key(place.FileIndex, place.File, place.Sheet, column.Index, kind, code);
        if (!_counts.TryGetValue(key, out var count))
            _counts.Add(key, count = new Count());
        count.Rows++;
        if (count.First.Count < FirstRows)
            count.First.Add(place.Row);
    }

    private readonly record struct Key(int FileIndex, string File, string? Sheet, int Column, FieldFaultKind Kind, string Code);

    private sealed class Count
    {
        public long Rows { get; set; }

        public List<long> First { get; } = [];
    }
}
