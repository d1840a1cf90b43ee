using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Rows;

/// <summary>Where a table is: made once a table, and shared by the places of its rows.</summary>
/// <param name="Order">0-based place of its location among those of the source, such as of the file in the sorted list of files; rows of
/// several locations are ordered by it. All tables of one file have the same.</param>
/// <param name="Name">The location as users know it: a file's path relative to the config file, or <c>database/table</c>.</param>
/// <param name="Part">The part of the location that it is, such as a sheet of a workbook; null where it is all of it.</param>
public sealed record TablePlace(int Order, string Name, string? Part)
{
    /// <summary>What its rows are found by where they have no numbers; null where they have.</summary>
    internal RowKeys? Keys { get; init; }

    /// <summary>The table, to tell a user.</summary>
    public Place Where => new(Name, Part);

    /// <summary>A column of it, to tell a user.</summary>
    /// <param name="column">Its header or its canonical name; null where it has none.</param>
    public Place Under(string? column) => new(Name, Part, Column: column);
}
