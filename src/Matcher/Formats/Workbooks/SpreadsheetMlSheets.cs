using System.Globalization;
using System.Text;
using System.Xml;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// The sheets of a workbook in Excel 2003's XML form ("XML Spreadsheet 2003", SpreadsheetML), which many systems write and
/// name .xls. Element and attribute names are those of Microsoft's Office 2003 XML Reference Schemas.
/// </summary>
internal sealed class SpreadsheetMlSheets : ValueSheetReader
{
    /// <summary>Namespace of its elements and attributes.</summary>
    public const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    private readonly WholeFileStream _file;
    private readonly XmlReader _xml;
    private readonly List<object?> _cells = [];
    private readonly HashSet<int> _notCalculated = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private int _nextColumn;
    private bool _isRowHidden;
    private readonly MergedCells _merged = new();
    private string? _name;
    private int _width;
    private int _row;
    private int _nextRow;
    private int _emptyRows;
    private bool _isRowWaiting;
    private bool _isEmptySheet;

    private SpreadsheetMlSheets(WholeFileStream file, TextEncoding encoding)
    {
        _file = file;
        _xml = WorkbookXml.Open(new StreamReader(file, encoding.Decoder), closesText: false);
    }

    public override string? Name => _name;

    public override long BytesRead => _file.BytesRead;

    public override int CellCount => _cells.Count;

    public override bool IsRowHidden => _isRowHidden;

    public override bool HasNotCalculated => _notCalculated.Count > 0;

    public override bool IsNotCalculated(int index) => _notCalculated.Contains(index);

    public override bool IsColumnHidden(int index) => _hiddenColumns.Contains(index);

    /// <summary>Opens a workbook; the file stays open after it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">Its encoding, by its bytes: what the file itself says of it is often wrong.</param>
    public static SpreadsheetMlSheets Open(SafeFileHandle file, TextEncoding encoding) => new(new WholeFileStream(file), encoding);

    public override bool NextSheet() => Guarded(() =>
    {
        if (!GoToElement("Worksheet", until: null))
            return false;
        _name = Attribute("Name");
        _nextRow = 0;
        _row = -1;
        _merged.Clear();
        _emptyRows = 0;
        _width = 0;
        _nextColumn = 0;
        _hiddenColumns.Clear();
        _isEmptySheet = _xml.IsEmptyElement;
        return true;
    });

    protected override bool ReadValues() => Guarded(() =>
    {
        _row++;
        _isRowHidden = false;
        _notCalculated.Clear();
        if (_emptyRows > 0)
        {
            _emptyRows--;
            return true;
        }

        if (_isEmptySheet || !GoToElement("Row", until: "Worksheet"))
            return false;
        var index = NumberOf("Index", MostRows) - 1 ?? _nextRow;
        _cells.Clear();
        if (index > _nextRow)
        {
            // The rows between are empty; this element is looked at again after them.
            _emptyRows = index - _nextRow - 1;
            _nextRow = index;
            _isRowWaiting = true;
        }
        else
        {
            _nextRow++;
            _isRowHidden = Attribute("Hidden") == "1";
            ReadCells();
        }

        while (_cells.Count < _width)
            _cells.Add(null);
        return true;
    });

    public override object? Cell(int index) => _cells[index];

    public override CellMerge MergeOf(int index) => _merged.Of(index, _row);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _xml.Dispose();
    }

    private void ReadCells()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (!IsElement("Cell"))
                continue;
            var column = NumberOf("Index", MostColumns) - 1 ?? _cells.Count;
            while (_cells.Count < column)
                _cells.Add(null);
            var covered = NumberOf("MergeAcross", MostColumns) ?? 0;
            _merged.Add(column, _row, _row + (NumberOf("MergeDown", MostRows) ?? 0));
            var hasFormula = Attribute("Formula") is not null;
            var value = ReadValue();
            if (hasFormula && value is null)
                _notCalculated.Add(column);
            _cells.Add(value);
            for (var i = 0; i < covered && _cells.Count < MostColumns; i++)
                _cells.Add(null);
        }
    }

    // Stands on a Cell, and afterwards on its end.
    private object? ReadValue()
    {
        if (_xml.IsEmptyElement)
            return null;
        object? value = null;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            // A comment on the cell has such an element too, further down.
            if (!IsElement("Data") || _xml.Depth != depth + 1)
                continue;
            var type = Attribute("Type");
            value = ValueOf(type, ReadText());
        }

        return value;
    }

    // Text may be in formatting of its own: <ss:Data><B>…</B></ss:Data>.
    private string ReadText()
    {
        if (_xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(_xml.Value);
        }

        return text.ToString();
    }

    private static object ValueOf(string? type, string text) => type switch
    {
        "Number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        "DateTime" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        "Boolean" => text.Trim() is "1",
        _ => text,
    };

    // Goes on to the next start of an element, no further than the end of another.
    private bool GoToElement(string name, string? until)
    {
        if (_isRowWaiting)
        {
            _isRowWaiting = false;
            if (name == "Row")
                return true;
        }

        while (_xml.Read())
        {
            if (IsElement(name))
                return true;
            if (IsElement("Table"))
                _width = NumberOf("ExpandedColumnCount", MostColumns) ?? 0;
            if (IsElement("Column"))
                ReadColumn();
            if (until is not null && _xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == until)
                return false;
        }

        return false;
    }

    private void ReadColumn()
    {
        var first = NumberOf("Index", MostColumns) - 1 ?? _nextColumn;
        _nextColumn = first + (NumberOf("Span", MostColumns) ?? 0) + 1;
        if (Attribute("Hidden") == "1")
            _hiddenColumns.UnionWith(Enumerable.Range(first, _nextColumn - first));
    }

    private bool IsElement(string name) => _xml.NodeType == XmlNodeType.Element && _xml.LocalName == name && _xml.NamespaceURI == Namespace;

    private string? Attribute(string name) => _xml.GetAttribute(name, Namespace);

    private int? NumberOf(string attribute, int most)
    {
        if (!int.TryParse(Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return number <= most ? number : throw new XmlException($"{attribute} is larger than any sheet.");
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }
}
