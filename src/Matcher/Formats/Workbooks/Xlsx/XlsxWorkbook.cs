using System.Collections.Immutable;
using System.Xml;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>A sheet as the workbook names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether Excel does not show it.</param>
/// <param name="Part">The part that holds it; null where the workbook names one that is not there.</param>
internal sealed record XlsxSheetName(string Name, bool IsHidden, string? Part);

/// <summary>
/// What an .xlsx says of itself before any sheet is read. The names of its parts are followed from the root of the package
/// (ECMA-376 part 1, 11.3); elements are known by their local names, because the strict form has other namespaces for the same.
/// </summary>
/// <param name="Sheets">Its sheets, in order, without charts and dialogs.</param>
/// <param name="IsDate1904">Whether days count from 1904.</param>
/// <param name="Texts">The part of shared texts; null where none is named, or it is not there.</param>
/// <param name="Styles">What the styles of cells mean.</param>
internal sealed record XlsxWorkbook(ImmutableArray<XlsxSheetName> Sheets, bool IsDate1904, string? Texts, XlsxStyles Styles)
{
    private const string UsualPart = "xl/workbook.xml";

    /// <summary>Name of the part that holds the workbook.</summary>
    public static string PartOf(PackageParts parts) =>
        Relationships.Of(parts, "").FirstOrDefault(relationship => relationship.IsOf("officeDocument"))?.Part ?? UsualPart;

    /// <summary>Reads it.</summary>
    /// <exception cref="DamagedFileException">It is damaged, or is no workbook.</exception>
    public static XlsxWorkbook Read(PackageParts parts)
    {
        var part = PartOf(parts);
        var related = Relationships.Of(parts, part);
        var isDate1904 = false;
        var sheets = ImmutableArray.CreateBuilder<XlsxSheetName>();
        PartXml.Read(parts.Open(part) ?? throw new DamagedFileException(WorkbookProblems.Damaged), xml =>
        {
            if (xml.LocalName == "workbookPr")
                isDate1904 = PartXml.IsTrue(xml.GetAttribute("date1904"));
            else if (xml.LocalName == "sheet" && SheetOf(xml, related) is { } sheet)
                sheets.Add(sheet);
        });
        return new XlsxWorkbook(
            sheets.ToImmutable(),
            isDate1904,
            related.FirstOrDefault(relationship => relationship.IsOf("sharedStrings"))?.Part,
            XlsxStyles.Read(parts, related.FirstOrDefault(relationship => relationship.IsOf("styles"))?.Part));
    }

    private static XlsxSheetName? SheetOf(XmlReader xml, ImmutableArray<Relationship> related)
    {
        var id = PartXml.RelationshipId(xml);
        var relationship = related.FirstOrDefault(relationship => relationship.Id == id);
        return relationship is not null && (relationship.IsOf("chartsheet") || relationship.IsOf("dialogsheet"))
            ? null
            : new XlsxSheetName(
                xml.GetAttribute("name") ?? "",
                xml.GetAttribute("state") is { } state && state.EndsWith("idden", StringComparison.Ordinal),
                relationship?.Part);
    }
}
