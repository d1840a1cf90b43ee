using System.Globalization;
using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Rows;

/// <summary>
/// Where a row stands: what an auditor needs to find it again. Who shows it asks for <see cref="Text"/>, <see cref="ShortText"/>,
/// <see cref="RowText"/> or <see cref="Where"/>, which say a row's key where it has one instead of a number.
/// </summary>
/// <param name="Table">The table that it is in.</param>
/// <param name="Row">
/// Row number as Excel shows it: 1-based, header and blank rows counted. Of a table whose rows have keys a number in the order of the
/// keys, which orders rows and is shown to nobody.
/// </param>
public sealed record RowPlace(TablePlace Table, long Row)
{
    /// <summary>What the row is found by where that is no number: <c>id=123</c>; else null.</summary>
    public string? Key => Table.Keys?.TextOf(Row);

    /// <summary>The row within its table: its number, or its key.</summary>
    public string RowText => Key ?? Row.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>vehicles.csv 第12行</c>; of a workbook with its sheet, of a database's table with its key: 证据来源 in every list.</summary>
    public string Text => Key is { } key
        ? $"{Table.Name} 主键 {key}"
        : Table.Part is { Length: > 0 } part
            ? string.Create(CultureInfo.InvariantCulture, $"{Table.Name} 工作表“{part}” 第{Row}行")
            : string.Create(CultureInfo.InvariantCulture, $"{Table.Name} 第{Row}行");

    /// <summary><c>roster.csv:12</c>, <c>roster.xlsx[一月]:12</c>: within a sentence that names several.</summary>
    public string ShortText => $"{Table.Name}{(Table.Part is null ? "" : "[" + Table.Part + "]")}:{RowText}";

    /// <summary>The row, to tell a user.</summary>
    public Place Where => At(Table.Where);

    /// <summary>A cell of it, to tell a user.</summary>
    /// <param name="column">The column's header or canonical name; null where it has none.</param>
    public Place Under(string? column) => At(Table.Under(column));

    private Place At(Place table) =>
        Table.Keys is { } keys ? table with { KeyTexts = keys, KeyRow = Row } : table with { Row = Row };
}
