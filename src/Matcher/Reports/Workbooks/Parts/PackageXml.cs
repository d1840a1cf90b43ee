using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Matcher.Reports.Packaging;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>The small parts of a workbook: what it is made of, its sheets and names, its looks, its texts.</summary>
internal static class PackageXml
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    // The looks of every workbook are the same.
    private static readonly Lazy<string> Styles = new(() => Plain(WorkbookStyles.Sheet));

    /// <summary>Name of a sheet's part.</summary>
    /// <param name="index">0-based.</param>
    public static string SheetPath(int index) => FormattableString.Invariant($"xl/worksheets/sheet{index + 1}.xml");

    /// <summary>The parts that come first: what each part is, and where the workbook is.</summary>
    public static void WriteStart(SteadyZip zip, int sheets)
    {
        Add(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}content-types">"""
            + $"""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            + """<Default Extension="xml" ContentType="application/xml"/>"""
            + Override("xl/workbook.xml", "sheet.main")
            + string.Concat(Enumerable.Range(0, sheets).Select(i => Override(SheetPath(i), "worksheet")))
            + Override("xl/styles.xml", "styles")
            + Override("xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
        Add(zip, "_rels/.rels", Relationships(Relationship("rId1", "officeDocument", "xl/workbook.xml")));
        Add(zip, "xl/_rels/workbook.xml.rels", Relationships(
        [
            .. Enumerable.Range(0, sheets).Select(i => Relationship(IdOf(i), "worksheet", SheetPath(i)["xl/".Length..])),
            Relationship("styles", "styles", "styles.xml"),
            Relationship("texts", "sharedStrings", "sharedStrings.xml"),
        ]));
        Add(zip, "xl/styles.xml", Styles.Value);
    }

    /// <summary>The parts that are known when all sheets were written.</summary>
    public static void WriteEnd(SteadyZip zip, ImmutableArray<SheetPart> sheets, SharedTexts shared)
    {
        using (var part = zip.Begin("xl/sharedStrings.xml", isPacked: true))
        {
            var ink = new Ink(part);
            ink.Raw((Declaration + """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""").AsSpan());
            foreach (var text in shared.All)
            {
                ink.Raw("<si><t xml:space=\"preserve\">"u8);
                ink.Text(text.Utf8);
                ink.Raw("</t></si>"u8);
            }

            ink.Raw("</sst>"u8);
            ink.Flush();
        }

        Add(zip, "xl/workbook.xml", Plain(Workbook(sheets)));
    }

    private static Workbook Workbook(ImmutableArray<SheetPart> sheets)
    {
        var names = sheets.SelectMany((sheet, index) => sheet.Names((uint)index)).ToList();
        var workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(sheets.Select((sheet, index) =>
            {
                var listed = new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = IdOf(index) };
                if (sheet.IsHidden)
                    listed.State = SheetStateValues.Hidden;
                return listed;
            })));
        if (names.Count > 0)
            workbook.Append(new DefinedNames(names));
        return workbook;
    }

    // Some readers know elements by the name that Excel gives them, which has nothing before it.
    private static string Plain(OpenXmlElement part) => part.OuterXml
        .Replace("<x:", "<", StringComparison.Ordinal)
        .Replace("</x:", "</", StringComparison.Ordinal)
        .Replace(" xmlns:x=", " xmlns=", StringComparison.Ordinal);

    private static string IdOf(int index) => FormattableString.Invariant($"sheet{index + 1}");

    private static string Override(string part, string type) => $"""<Override PartName="/{part}" ContentType="{Types}{type}+xml"/>""";

    private static string Relationship(string id, string type, string target) =>
        $"""<Relationship Id="{id}" Type="{Related}/{type}" Target="{target}"/>""";

    private static string Relationships(params IEnumerable<string> all) =>
        $"""<Relationships xmlns="{Package}relationships">{string.Concat(all)}</Relationships>""";

    private static void Add(SteadyZip zip, string name, string xml)
    {
        using var part = zip.Begin(name, isPacked: true);
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }
}
