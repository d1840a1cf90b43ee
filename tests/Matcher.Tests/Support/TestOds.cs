using System.Text;

namespace Matcher.Support;

/// <summary>Makes .ods files row by row, so that a test can write what LibreOffice would not.</summary>
internal static class TestOds
{
    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands in its table.</param>
    /// <param name="styles">What stands before the body.</param>
    public static byte[] Of(string rows, string styles = "") => OfSheets($"<table:table table:name=\"表\">{rows}</table:table>", styles);

    /// <summary>A workbook of sheets as they are written.</summary>
    public static byte[] OfSheets(string sheets, string styles = "") => Content(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:calcext:1.0\">"
        + $"<office:automatic-styles>{styles}</office:automatic-styles>"
        + $"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>");

    /// <summary>A workbook whose content is this.</summary>
    public static byte[] Content(string content) => TestPackage.Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
        ("META-INF/manifest.xml", "<manifest/>"u8.ToArray()),
        ("content.xml", Encoding.UTF8.GetBytes(content)),
    ]);

    /// <summary>A row of texts.</summary>
    public static string Row(params string[] texts) => $"<table:table-row>{string.Concat(texts.Select(Cell))}</table:table-row>";

    /// <summary>A cell of text.</summary>
    public static string Cell(string text) => text.Length == 0
        ? "<table:table-cell/>"
        : $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";
}
