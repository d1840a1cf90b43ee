using Matcher.Catalogue.Columns;
using Matcher.Identity;
using Matcher.Values;

namespace Matcher.Inspection.Surveying;

/// <summary>Looks at the values of one column.</summary>
internal sealed class ColumnSurvey(ColumnDefinition column, int place, string header)
{
    // With more different values than this it is a column of names or texts, and none of them is shown.
    private const int MostCodes = 60;

    private readonly HashSet<string> _words = new(column.Codes.Values, StringComparer.Ordinal);
    private readonly ValueCounts _unreadable = new();
    private readonly ValueCounts _unknown = new();
    private long _filled;

    /// <summary>The field of the file.</summary>
    public int Field => place;

    /// <summary>Looks at a cell.</summary>
    /// <param name="raw">Its text.</param>
    /// <param name="row">Row number.</param>
    /// <param name="name">The name in the row: where columns have slipped it stands among the words.</param>
    public void Add(string raw, long row, Func<string> name)
    {
        if (raw.Length == 0)
            return;
        _filled++;
        var isUnreadable = column.Type switch
        {
            ColumnType.Date => ColumnDates.Read(column, raw).Value.State == FieldState.Unreadable,
            ColumnType.Number => NumberField.Read(raw).State == FieldState.Unreadable,
            _ => false,
        };
        if (isUnreadable)
            _unreadable.Add(raw, row);
        if (column.Meanings is { } meanings)
        {
            foreach (var word in meanings.Of(column.ToWords(raw, header)).Unknown)
                _unknown.Add(IdMask.WithoutName(word, name()), row);
            return;
        }

        if (_words.Count == 0)
            return;
        foreach (var part in column.Parts(column.ToWords(raw)).Where(part => !_words.Contains(part)))
            _unknown.Add(part, row);
    }

    /// <summary>What was found.</summary>
    public ColumnHealth Health() => new(
        column.Name,
        header,
        column.Type,
        _filled,
        _unreadable.Total,
        _unreadable.Examples(ShownValue.Of),
        _unknown.Total,
        _unknown.Different <= MostCodes ? _unknown.Examples(ShownValue.OfCode) : []);
}
