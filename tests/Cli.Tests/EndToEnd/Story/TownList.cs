using System.IO.Compression;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Cli.EndToEnd.Story;

/// <summary>A list of the program's as a person works with it: read, filled in, and saved in some format.</summary>
internal sealed class TownList
{
    private readonly string[] _header;
    private readonly List<string[]> _rows = [];

    public TownList(string path)
    {
        var lines = Records(path);
        _header = lines[0];
        _rows.AddRange(lines.Skip(1));
    }

    public IEnumerable<string> Column(string header) => _rows.Select(row => row[Index(header)]);

    /// <summary>What stands in a column of the one line about somebody.</summary>
    public string Of(string name, string header) => Line(name)[Index(header)];

    public bool Has(string name) => _rows.Exists(row => row[Index("姓名")] == name);

    public int Count => _rows.Count;

    /// <summary>Fills in the line about somebody, found by what stands in a column.</summary>
    public TownList Fill(string value, string by, params (string Header, string Text)[] cells)
    {
        var line = _rows.Single(row => row[Index(by)] == value);
        foreach (var (header, text) in cells)
            line[Index(header)] = text;
        return this;
    }

    /// <summary>Fills in the line about somebody.</summary>
    public TownList Fill(string name, params (string Header, string Text)[] cells) => Fill(name, "姓名", cells);

    /// <summary>As a text: <c>,</c> or a tab or a semicolon between the fields.</summary>
    public void SaveText(string path, Encoding encoding, char delimiter)
    {
        var text = new StringBuilder();
        foreach (var row in _rows.Prepend(_header))
            text.AppendJoin(delimiter, row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())]);
    }

    /// <summary>Into the workbook that was handed out: cells are typed over, all else stays as it is.</summary>
    public void SaveInto(string handedOut, string path)
    {
        File.Copy(handedOut, path);
        using var workbook = SpreadsheetDocument.Open(path, isEditable: true);
        var main = workbook.WorkbookPart!;
        var listed = main.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "疑点清单");
        var sheet = ((WorksheetPart)main.GetPartById(listed.Id!)).Worksheet!;
        foreach (var (row, line) in sheet.Descendants<Row>().Skip(1).Zip(_rows))
        {
            foreach (var (cell, text) in row.Elements<Cell>().ToList().Zip(line))
            {
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new Text(Unwrapped(text)) { Space = SpaceProcessingModeValues.Preserve }));
            }
        }
    }

    /// <summary>As LibreOffice saves a spreadsheet, as far as it matters.</summary>
    public void SaveOds(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        Entry("META-INF/manifest.xml",
            """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """);
        var rows = string.Concat(_rows.Prepend(_header).Select(row => "<table:table-row>" + string.Concat(row.Select(cell =>
            $"<table:table-cell office:value-type=\"string\"><text:p>{Escaped(Unwrapped(cell))}</text:p></table:table-cell>"))
            + "</table:table-row>"));
        Entry("content.xml",
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet><table:table table:name="Sheet1">{rows}</table:table></office:spreadsheet></office:body>
            </office:document-content>
            """);

        void Entry(string name, string content)
        {
            using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    private static List<string[]> Records(string path)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(File.ReadAllText(path, Encoding.UTF8)));
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', HasHeader = false }, leaveOpen: true);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static string Unwrapped(string text) => text is ['=', '"', .. var inner, '"'] ? inner : text;

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text)!;

    private string[] Line(string name) => _rows.Single(row => row[Index("姓名")] == name);

    private int Index(string header) => Array.IndexOf(_header, header) is >= 0 and var index
        ? index
        : throw new ArgumentException($"The list has no '{header}': {string.Join('、', _header)}", nameof(header));
}
