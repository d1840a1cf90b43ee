using System.IO.Compression;
using System.Xml;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks.Xlsx;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks.Ods;

/// <summary>
/// The sheets of a workbook of LibreOffice (.ods; OpenDocument 1.3 part 3, 9). One row may stand for a million, and one cell for a whole
/// row: what is empty behind the last that has something in it is no row, however much of it there is.
/// </summary>
internal sealed class OdsSheets : ValueSheetReader
{
    // Many times what lists have; what stands for more was made to keep a reader busy.
    private const long MostCells = 1L << 27;

    private readonly ZipArchive _archive;
    private readonly XmlReader _xml;
    private readonly OdsStyles _styles = new();
    private readonly OdsColumns _columns = new();
    private readonly OdsRow _cells = new();
    private readonly MergedCells _merged = new();
    // Groups of rows and of columns that are open, and whether each is folded up.
    private readonly Stack<(int Depth, bool IsHidden)> _groups = new();

    private int _sheetDepth;
    private bool _isInSheet;
    private string? _style;
    private string? _name;
    private int _row;
    private int _emptyBefore;
    private int _left;
    private bool _isEmptyRow;
    private bool _isRowHidden;
    private long _made;

    private OdsSheets(ZipArchive archive, Stream content)
    {
        _archive = archive;
        _xml = WorkbookXml.Open(new StreamReader(content), closesText: true);
    }

    public override string? Name => _name;

    public override bool IsHidden => _styles.IsHidden(_style);

    public override int CellCount => _isEmptyRow ? 0 : _cells.Cells.Count;

    public override bool IsRowHidden => !_isEmptyRow && _isRowHidden;

    public override bool HasNotCalculated => !_isEmptyRow && _cells.HasNotCalculated;

    /// <summary>Opens a workbook; the file stays open after it.</summary>
    /// <exception cref="DamagedFileException">It is damaged or protected, or no workbook; so for all that follows.</exception>
    public static OdsSheets Open(SafeFileHandle file)
    {
        try
        {
            var archive = new ZipArchive(new WholeFileStream(file), ZipArchiveMode.Read);
            var parts = new PackageParts(archive);
            if (IsEncrypted(parts))
                throw new DamagedFileException(WorkbookProblems.Protected);
            return new OdsSheets(archive, parts.Open(OdsXml.Content) ?? throw new DamagedFileException(WorkbookProblems.Damaged));
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or OverflowException)
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }

    public override bool NextSheet() => Guarded(() =>
    {
        _isInSheet = false;
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.LocalName == "spreadsheet")
                _sheetDepth = _xml.Depth + 1;
            else if (_sheetDepth == 0)
                _styles.Look(_xml);
            else if (_xml.LocalName == "table" && _xml.Depth == _sheetDepth)
                return BeginSheet();
        }

        return _sheetDepth > 0 ? false : throw new DamagedFileException(FileProblems.IsDocument);
    });

    protected override bool ReadValues() => Guarded(() =>
    {
        if (_emptyBefore == 0 && _left == 0 && !ReadFilled())
            return false;
        _row++;
        _isEmptyRow = _emptyBefore > 0;
        if (_isEmptyRow)
            _emptyBefore--;
        else
            _left--;
        return true;
    });

    public override object? Cell(int index) => _cells.Cells[index];

    public override bool IsNotCalculated(int index) => !_isEmptyRow && _cells.IsNotCalculated(index);

    public override bool IsColumnHidden(int index) => _columns.IsHidden(index);

    public override CellMerge MergeOf(int index) => _merged.Of(index, _row);

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _xml.Dispose();
        _archive.Dispose();
    }

    private bool BeginSheet()
    {
        _name = OdsXml.Attribute(_xml, "name");
        _style = OdsXml.Attribute(_xml, "style-name");
        _isInSheet = !_xml.IsEmptyElement;
        _row = -1;
        _left = 0;
        _emptyBefore = 0;
        _isEmptyRow = true;
        _columns.Clear();
        _merged.Clear();
        _groups.Clear();
        return true;
    }

    // Goes on to the next row that has something in it, and counts the empty ones before it.
    private bool ReadFilled()
    {
        _cells.Clear();
        while (_isInSheet && _xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.EndElement)
            {
                _isInSheet = _xml.Depth > _sheetDepth;
                if (_groups.TryPeek(out var group) && group.Depth == _xml.Depth)
                    _groups.Pop();
            }
            else if (_xml.NodeType == XmlNodeType.Element && ReadElement())
            {
                return true;
            }
        }

        _emptyBefore = 0;
        return false;
    }

    private bool ReadElement()
    {
        switch (_xml.LocalName)
        {
            case "table-row":
                return ReadRows();
            case "table-column":
                _columns.Add(_xml, IsInHiddenGroup);
                break;
            case "table-row-group" or "table-column-group":
                if (!_xml.IsEmptyElement)
                    _groups.Push((_xml.Depth, OdsXml.Attribute(_xml, "display") == "false"));
                return false;
            case "table-header-rows" or "table-rows" or "table-header-columns" or "table-columns":
                return false;
        }

        OdsXml.GoToEnd(_xml);
        return false;
    }

    private bool ReadRows()
    {
        var rows = OdsXml.Count(_xml, "number-rows-repeated", MostRows);
        _isRowHidden = IsInHiddenGroup || OdsXml.IsCollapsed(_xml);
        _cells.Read(_xml);
        if (_cells.IsBlank)
        {
            _emptyBefore = Math.Min(_emptyBefore + rows, MostRows);
            return false;
        }

        var first = _row + 1 + _emptyBefore;
        _made += (long)rows * Math.Max(_cells.Cells.Count, 1);
        if (first + rows > MostRows || _made > MostCells)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        foreach (var (column, reach) in _cells.Merges)
            _merged.Add(column, first, first + reach - 1);
        _left = rows;
        return true;
    }

    private bool IsInHiddenGroup => _groups.Any(group => group.IsHidden);

    private static bool IsEncrypted(PackageParts parts)
    {
        if (parts.Has(OdsXml.EncryptedPackage))
            return true;
        var isEncrypted = false;
        if (parts.Open(OdsXml.Manifest) is { } manifest)
            PartXml.Read(manifest, xml => isEncrypted |= xml.LocalName == "encryption-data");
        return isEncrypted;
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
