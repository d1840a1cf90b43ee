using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>What is known of a sheet to whoever reads a block of it.</summary>
/// <param name="Layout">Where the columns are that are read.</param>
/// <param name="Outer">Stands where the rows begin.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Workbook">What styles and days mean.</param>
/// <param name="Texts">All texts that cells share; nobody reads them before some cell asks.</param>
internal sealed record BlockContext(TableLayout Layout, XmlScan Outer, string Sheet, XlsxWorkbook Workbook, Lazy<SharedTexts> Texts)
{
    /// <summary>0-based column of the key.</summary>
    public int KeyColumn { get; } = Layout.Mapping.FieldOf(ColumnRole.IdNumber);

    /// <summary>How many columns a row has at least.</summary>
    public int Width => Layout.Header.Length;
}
