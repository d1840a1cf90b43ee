using System.Collections.Immutable;
using System.Globalization;
using System.Security;
using System.Text;
using Matcher.Reports.Packaging;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Writers.Forms;

/// <summary>
/// Writes an .xlsx as Excel does: texts in a table of their own, numbers and dates as numbers. Our own, because libraries
/// put the hour and ids made by chance into the file. Texts that differ are held in memory until the end.
/// </summary>
internal sealed class XlsxWorkbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const int DateStyleIndex = 1;

    private readonly SteadyZip _zip;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private int _begun;

    public XlsxWorkbook(Stream output, ImmutableArray<string> sheets)
    {
        _zip = new SteadyZip(output, Encoding.UTF8);
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        _zip.Add("[Content_Types].xml", $"""
            {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(numbers.Select(n => Text($"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")))}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """);
        _zip.Add("_rels/.rels", $"""
            {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        _zip.Add("xl/workbook.xml", $"""
            {Declaration}<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets>{string.Concat(sheets.Zip(numbers, (name, n) => Text($"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")))}</sheets></workbook>
            """);
        _zip.Add("xl/_rels/workbook.xml.rels", $"""
            {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(n => Text($"<Relationship Id=\"rId{n}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")))}<Relationship Id="rId{Text($"{sheets.Length + 1}")}" Type="{Relationships}/styles" Target="styles.xml"/><Relationship Id="rId{Text($"{sheets.Length + 2}")}" Type="{Relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);
        _zip.Add("xl/styles.xml", $"""
            {Declaration}<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
    }

    /// <summary>Begins the next sheet; the one before must have ended.</summary>
    /// <param name="mergedColumns">How many columns the first row is merged over; 0: it is not.</param>
    public ISheet Begin(int mergedColumns)
    {
        _begun++;
        return new Sheet(this, new StreamWriter(_zip.Begin(Text($"xl/worksheets/sheet{_begun}.xml")), new UTF8Encoding(false)),
            mergedColumns);
    }

    public void Dispose()
    {
        using (var output = new StreamWriter(_zip.Begin("xl/sharedStrings.xml"), new UTF8Encoding(false)))
        {
            output.Write($"{Declaration}<sst xmlns=\"{Main}\">");
            foreach (var text in _texts.OrderBy(text => text.Value).Select(text => text.Key))
                output.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text).Replace("\r", "&#13;", StringComparison.Ordinal)}</t></si>");
            output.Write("</sst>");
        }

        _zip.Dispose();
    }

    private int IndexOf(string text)
    {
        if (!_texts.TryGetValue(text, out var index))
            _texts.Add(text, index = _texts.Count);
        return index;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + (char)('A' + (column % 26));

    private sealed class Sheet : ISheet
    {
        private readonly XlsxWorkbook _book;
        private readonly StreamWriter _output;
        private readonly int _mergedColumns;
        private int _rows;

        public Sheet(XlsxWorkbook book, StreamWriter output, int mergedColumns)
        {
            (_book, _output, _mergedColumns) = (book, output, mergedColumns);
            _output.Write($"{Declaration}<worksheet xmlns=\"{Main}\"><sheetData>");
        }

        public void Add(ReadOnlySpan<SheetCell> cells)
        {
            _rows++;
            _output.Write(Text($"<row r=\"{_rows}\">"));
            for (var column = 0; column < cells.Length; column++)
            {
                var cell = cells[column];
                if (cell.Text.Length == 0)
                    continue;
                var place = $"{NameOf(column)}{Text($"{_rows}")}";
                _output.Write(cell.Kind switch
                {
                    CellKind.Text => Text($"<c r=\"{place}\" t=\"s\"><v>{_book.IndexOf(cell.Text)}</v></c>"),
                    CellKind.Date => Text($"<c r=\"{place}\" s=\"{DateStyleIndex}\"><v>{cell.Text}</v></c>"),
                    _ => $"<c r=\"{place}\"><v>{cell.Text}</v></c>",
                });
            }

            _output.Write("</row>");
        }

        public void End()
        {
            _output.Write("</sheetData>");
            if (_mergedColumns > 1)
                _output.Write($"<mergeCells count=\"1\"><mergeCell ref=\"A1:{NameOf(_mergedColumns - 1)}1\"/></mergeCells>");
            _output.Write("</worksheet>");
            _output.Dispose();
        }
    }
}
