using System.IO.Compression;
using System.Text;

namespace Matcher.Support;

/// <summary>Makes .xlsx files part by part, so that a test can write what no library would.</summary>
internal static class TestPackage
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Sheet1 = "xl/worksheets/sheet1.xml";
    public const string WorkbookRelations = "xl/_rels/workbook.xml.rels";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands in its sheetData.</param>
    /// <param name="parts">Parts beside or in place of the usual ones; without content they are left out.</param>
    public static byte[] Of(string rows, params (string Name, string? Content)[] parts) =>
        Zip(parts.Aggregate(Usual(rows), (all, part) =>
        {
            all.RemoveAll(other => other.Name == part.Name);
            if (part.Content is not null)
                all.Add((part.Name, Encoding.UTF8.GetBytes(part.Content)));
            return all;
        }));

    /// <summary>The part of a sheet.</summary>
    public static string Sheet(string rows, string before = "") =>
        $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData></worksheet>";

    /// <summary>The relationships of the workbook.</summary>
    public static string Relations(params (string Type, string Target)[] targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(targets.Select((target, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{target.Type}\" Target=\"{target.Target}\"/>"))
        + "</Relationships>";

    /// <summary>The part of the workbook.</summary>
    public static string Workbook(string before, params string[] sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{before}<sheets>"
        + string.Concat(sheets.Select((name, i) => $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))
        + "</sheets></workbook>";

    /// <summary>The part of shared texts.</summary>
    public static string Texts(params string[] items) => $"<sst xmlns=\"{Main}\">{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>";

    /// <summary>An archive of parts.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts, CompressionLevel level = CompressionLevel.Optimal)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The usual parts of a workbook of one sheet.</summary>
    public static List<(string Name, byte[] Content)> Usual(string rows) =>
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("_rels/.rels", Encoding.UTF8.GetBytes(Relations(("officeDocument", "xl/workbook.xml")))),
        ("xl/workbook.xml", Encoding.UTF8.GetBytes(Workbook("", "表"))),
        (WorkbookRelations, Encoding.UTF8.GetBytes(Relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml")))),
        (Sheet1, Encoding.UTF8.GetBytes(Sheet(rows))),
    ];
}
