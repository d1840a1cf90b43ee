using System.Collections.Immutable;
using Matcher.Formats.Headers;

namespace Matcher.Formats.Tables;

/// <summary>What a line below the header of a table is.</summary>
internal enum TableLineKind
{
    /// <summary>A row: it counts, whether or not it can be used.</summary>
    Row,

    /// <summary>A total, a remark, who made the list.</summary>
    Note,

    /// <summary>The header once more, on the next page.</summary>
    HeaderAgain,

    /// <summary>The header of another table: the rows under it are read by the wrong columns.</summary>
    HeaderOfOtherTable,
}

/// <summary>
/// Whether a line of a table is a row. A run, a check and an inspection all ask here, for roster and sources alike, so that what
/// a check says of a file is what the run will count.
/// </summary>
/// <param name="Kind">What the line is.</param>
/// <param name="PromisedRows">How many rows the table has, where a note says so.</param>
internal readonly record struct TableLine(TableLineKind Kind, long? PromisedRows)
{
    /// <summary>Whether the line counts as a row.</summary>
    public bool IsRow => Kind == TableLineKind.Row;

    /// <summary>Reads a line that holds no usable number; one that holds such a number is a row, and nobody need ask.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="table">The table.</param>
    public static TableLine Read(ImmutableArray<string> cells, TableLayout table)
    {
        if (NoteLine.Read(cells, table.Header) is { } note)
            return new TableLine(TableLineKind.Note, note.PromisedRows);
        return HeaderLines.Look(cells, table.Mapping) switch
        {
            HeaderLine.Again => new TableLine(TableLineKind.HeaderAgain, PromisedRows: null),
            HeaderLine.OfOtherTable => new TableLine(TableLineKind.HeaderOfOtherTable, PromisedRows: null),
            _ => default,
        };
    }

    /// <summary>
    /// Whether a line is blank, and so neither a row nor a note. Costs next to nothing where the key says that it is not.
    /// </summary>
    /// <param name="row">The line.</param>
    /// <param name="key">The field of its ID number, as the file has it.</param>
    public static bool IsBlank(RecordReader row, ReadOnlySpan<byte> key) =>
        (key.IsEmpty || key[0] <= ' ') && !row.IsBroken && row.IsBlank();
}
