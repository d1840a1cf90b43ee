using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Values;

namespace Matcher.Formats.Tables;

/// <summary>One table of a source: which file, where its columns are, how its bytes become words.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Encoding">How its bytes become characters.</param>
/// <param name="Header">Its own headers.</param>
/// <param name="Mapping">Which field holds which column.</param>
/// <param name="DataRowNumber">Row number of the first record after the header.</param>
internal sealed record TableLayout(
    TablePlace Place,
    TextEncoding Encoding,
    ImmutableArray<string> Header,
    ColumnMapping Mapping,
    long DataRowNumber)
{
    // Bytes: nothing but blanks, or a word for nothing in blanks, is not longer.
    private const int LongestStandIn = 128;
    private readonly string? _month = IsWithoutMonth(Mapping) ? NamedMonth.Of(Place.Name, Place.Part) : null;

    /// <summary>The month that its rows are for, where no column says it but a name does; else null.</summary>
    public string? MonthInName => _month;

    /// <summary>Whether its rows have a value of a column: the file has it, or it is the month in the file's name.</summary>
    public bool Has(ColumnDefinition column) => Mapping.Fields[column.Index] >= 0 || WithoutField(column.Index) is not null;

    /// <summary>The value of a column that the file does not have: the month in its name, or null.</summary>
    public string? WithoutField(int column) =>
        _month is not null && Mapping.Source.WithRole(ColumnRole.Month)?.Index == column ? _month : null;

    /// <summary>Which empty cells at the end of its rows are left out.</summary>
    public LeftOutCells LeftOut { get; init; }

    /// <summary>The values of a record, one a column of the source, trimmed, codes in words.</summary>
    public ImmutableArray<string?> Decode(RecordReader row)
    {
        var values = ImmutableArray.CreateBuilder<string?>(Mapping.Source.Columns.Length);
        foreach (var column in Mapping.Source.Columns)
        {
            var place = Mapping.Fields[column.Index];
            values.Add(place < 0 ? WithoutField(column.Index) : WordsOf(column.Index, row.Field(place)));
        }

        return values.MoveToImmutable();
    }

    /// <summary>A cell of a column, trimmed, codes in words.</summary>
    public string WordsOf(int column, ReadOnlySpan<byte> cell) =>
        Mapping.Fields[column] is >= 0 and var field
            ? Mapping.Source.Columns[column].ToWords(ValueOf(cell), Header[field])
            : Mapping.Source.Columns[column].ToWords(ValueOf(cell));

    /// <summary>A cell's own text, trimmed; empty where it says only that there is nothing.</summary>
    public string ValueOf(ReadOnlySpan<byte> cell) => StoredNothing.Without(Encoding.Decode(cell).Trim());

    /// <summary>Whether <see cref="ValueOf"/> is anything, without making a text.</summary>
    public bool HoldsValue(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell.Length > LongestStandIn)
            return !cell.IsEmpty;
        Span<char> text = stackalloc char[LongestStandIn];
        var trimmed = Encoding.DecodeInto(cell, text).Trim();
        return !trimmed.IsEmpty && !StoredNothing.IsIn(trimmed);
    }

    /// <summary>All cells of a record as the file has them, for the list of rejects.</summary>
    public ImmutableArray<string> Cells(RecordReader row)
    {
        var cells = ImmutableArray.CreateBuilder<string>(row.FieldCount);
        for (var i = 0; i < row.FieldCount; i++)
            cells.Add(Encoding.Decode(row.Field(i)));
        return cells.MoveToImmutable();
    }

    private static bool IsWithoutMonth(ColumnMapping columns) =>
        columns.Source.WithRole(ColumnRole.Month) is { } month && columns.Fields[month.Index] < 0;

    /// <summary>Where a record stands.</summary>
    /// <param name="record">0-based, counted from the first record after the header.</param>
    public RowPlace PlaceOf(long record) => new(Place, DataRowNumber + record);
}
