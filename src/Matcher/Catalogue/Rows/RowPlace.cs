using System.Globalization;
using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Rows;

/// <summary>
/// Where a row stands: what an auditor needs to find it again. Who shows it asks for <see cref="Text"/>, <see cref="ShortText"/> or
/// <see cref="Where"/>, so that a location whose rows have a key instead of a number changes nothing but these.
/// </summary>
/// <param name="Table">The table that it is in.</param>
/// <param name="Row">Row number as Excel shows it: 1-based, header and blank rows counted.</param>
public sealed record RowPlace(TablePlace Table, long Row)
{
    /// <summary><c>vehicles.csv 第12行</c>; of a workbook with its sheet: 证据来源 in every list.</summary>
    public string Text => Table.Part is { Length: > 0 } part
        ? string.Create(CultureInfo.InvariantCulture, $"{Table.Name} 工作表“{part}” 第{Row}行")
        : string.Create(CultureInfo.InvariantCulture, $"{Table.Name} 第{Row}行");

    /// <summary><c>roster.csv:12</c>, <c>roster.xlsx[一月]:12</c>: within a sentence that names several.</summary>
    public string ShortText =>
        string.Create(CultureInfo.InvariantCulture, $"{Table.Name}{(Table.Part is null ? "" : "[" + Table.Part + "]")}:{Row}");

    /// <summary>The row, to tell a user.</summary>
    public Place Where => Table.Where with { Row = Row };

    /// <summary>A cell of it, to tell a user.</summary>
    /// <param name="column">The column's header or canonical name; null where it has none.</param>
    public Place Under(string? column) => Table.Under(column) with { Row = Row };
}
