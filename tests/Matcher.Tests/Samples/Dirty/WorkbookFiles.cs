using System.Globalization;
using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>workbooks: what other programs write into an .xlsx, and what is left out of it. Made part by part: no library writes these.</summary>
internal static class WorkbookFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static readonly string Rows = Row(1, Cars.HeaderCells) + Row(2, Cars.Cells(Ming)) + Row(3, Cars.Cells(Lan));

    public static IEnumerable<DirtyFile> Files =>
    [
        Book("clean", Sheet(Rows)),
        Book("part-under-another-spelling", Sheet(Rows), target: "./Worksheets/%73heet1.xml"),
        Book("part-missing", Sheet(Rows), name: "xl/elsewhere.xml"),
        Book("hidden-row", Sheet(Rows.Replace("<row r=\"3\"", "<row r=\"3\" hidden=\"1\"", StringComparison.Ordinal))),
        Book("hidden-column", Sheet(Rows, "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>")),
        Book("row-numbers-repeated", Sheet(Rows.Replace("r=\"3\"", "r=\"2\"", StringComparison.Ordinal))),
        Book("rows-without-numbers", Sheet(Rows.Replace(" r=\"1\"", "", StringComparison.Ordinal).Replace(" r=\"2\"", "", StringComparison.Ordinal)
            .Replace(" r=\"3\"", "", StringComparison.Ordinal))),
        Book("number-never-calculated", Sheet(Rows.Replace(Text(Ming.Id), "<c><f>VLOOKUP(A2,B:B,1)</f></c>", StringComparison.Ordinal))),
        Book("status-never-calculated", Sheet(Rows.Replace(Text("正常"), "<c><f>VLOOKUP(A2,B:B,1)</f></c>", StringComparison.Ordinal))),
        Book("shared-text-that-is-not-there", Sheet(Rows.Replace(Text(Ming.Id), "<c t=\"s\"><v>7</v></c>", StringComparison.Ordinal))),
        Book("format-at-the-last-cell", Sheet(Rows + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>")),
    ];

    private static DirtyFile Book(string file, string sheet, string target = "worksheets/sheet1.xml", string name = "xl/worksheets/sheet1.xml") =>
        DirtyFile.Zip($"workbooks/{file}.xlsx",
            Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            Part("_rels/.rels", Related("officeDocument", "xl/workbook.xml")),
            Part("xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"车辆\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            Part("xl/_rels/workbook.xml.rels", Related("worksheet", target)),
            Part(name, sheet));

    private static DirtyFile Part(string name, string xml) => DirtyFile.Utf8(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);

    private static string Related(string kind, string target) => $"<Relationships xmlns=\"{Package}/relationships\">"
        + $"<Relationship Id=\"r1\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/></Relationships>";

    private static string Sheet(string rows, string columns = "") =>
        $"<worksheet xmlns=\"{Main}\">{columns}<sheetData>{rows}</sheetData></worksheet>";

    private static string Row(int number, IEnumerable<object> cells) =>
        string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">{string.Concat(cells.Select(cell => Text((string)cell)))}</row>");

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
