using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Formats.Tables;

/// <summary>
/// Whether a row fits its header. One with fewer fields may be whole, its last cells, being empty, left out. A line break in a
/// cell without quotes makes two such rows of one, and a missing field moves all values behind it; so the row must hold what the source
/// needs, its dates and amounts must be some, and the line after it must not be its other half.
/// </summary>
internal static class RowFit
{
    // Damaged and masked numbers are numbers, too.
    private const int FewestDigitsOfNumber = 14;

    /// <summary>
    /// Whether a record has as many fields as the header, or lacks only empty ones at its end; else values stand in the wrong columns,
    /// unless each says in which column it stands.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its table.</param>
    public static bool Fits(RecordReader row, TableLayout table) =>
        row.FieldCount == table.Header.Length
        || row.HasCellsByColumn
        || (table.LeftOut != LeftOutCells.None && IsWhole(row, table));

    /// <summary>Whether it may be, by itself.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its table.</param>
    /// <param name="leftOut">Which cells may be left out.</param>
    public static bool IsPlausible(RecordReader row, TableLayout table, LeftOutCells leftOut)
    {
        var fields = row.FieldCount;
        if (leftOut == LeftOutCells.None || row.IsBroken || fields >= table.Header.Length || fields == 0)
            return false;
        if (!HasNumber(row, table) || !table.HoldsValue(row.Field(fields - 1)))
            return false;
        foreach (var column in table.Mapping.Source.Columns)
        {
            var field = table.Mapping.Fields[column.Index];
            if (field >= fields ? !MayLack(column, leftOut) : field >= 0 && !IsOfType(column, table.ValueOf(row.Field(field))))
                return false;
        }

        return true;
    }

    private static bool IsWhole(RecordReader row, TableLayout table) =>
        IsPlausible(row, table, table.LeftOut) && !(row.Following is { } following && IsOtherHalf(following, table));

    private static bool MayLack(ColumnDefinition column, LeftOutCells leftOut) =>
        leftOut == LeftOutCells.Any && !column.IsRequired && column.Role is not (ColumnRole.IdNumber or ColumnRole.Name);

    private static bool IsOfType(ColumnDefinition column, string value) => column.Type switch
    {
        ColumnType.Date => DateField.Read(value).State != FieldState.Unreadable,
        ColumnType.Number => NumberField.Read(value).State != FieldState.Unreadable,
        _ => true,
    };

    private static bool IsOtherHalf(RecordReader line, TableLayout table) =>
        line.FieldCount < table.Header.Length
        && !line.IsBroken
        && !line.IsBlank()
        && !HasNumber(line, table)
        && TableLine.Read(table.Cells(line), table).IsRow;

    private static bool HasNumber(RecordReader row, TableLayout table)
    {
        var field = table.Mapping.FieldOrHeads(ColumnRole.IdNumber);
        if (field < 0 || field >= row.FieldCount)
            return false;
        var digits = 0;
        foreach (var c in row.Field(field))
            digits += char.IsAsciiDigit((char)c) || c == (byte)'*' ? 1 : 0;
        return digits >= FewestDigitsOfNumber;
    }
}
