using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// The tables of a web page, each a sheet: what many systems call an export to Excel. AngleSharp finds the tags; no tree
/// is built of them. A table within a table is a sheet of its own, and ends the row that it stands in.
/// </summary>
internal sealed class HtmlSheets : ValueSheetReader
{
    // The standard's own limit (HTML, "Processing model" of tables).
    private const int MostColumnsSpanned = 1000;

    private readonly WholeFileStream _file;
    private readonly TextSource _source;
    private readonly HtmlTokenizer _tokens;
    private readonly HtmlRow _row = new();
    private bool _isInTable;
    private bool _isRowWaiting;
    private bool _isTableWaiting;
    private bool _isTableHidden;
    private bool _isGroupHidden;
    private bool _isTagHidden;
    private bool _isRowHidden;
    private string? _skippedUntil;

    private HtmlSheets(WholeFileStream file, Encodings.TextEncoding encoding)
    {
        _file = file;
        _source = new TextSource(file, encoding.Decoder);
        _tokens = new HtmlTokenizer(_source, HtmlEntityProvider.Resolver) { DisableElementPositionTracking = true };
    }

    public override string? Name => null;

    public override long BytesRead => _file.BytesRead;

    public override int CellCount => _row.Cells.Count;

    public override bool IsRowHidden => _isRowHidden || _isGroupHidden || _isTableHidden;

    public override bool IsColumnHidden(int index) => _row.IsColumnHidden(index);

    /// <summary>Opens a web page; the file stays open after it.</summary>
    public static HtmlSheets Open(SafeFileHandle file, Encodings.TextEncoding encoding) =>
        new(new WholeFileStream(file), encoding);

    public override bool NextSheet()
    {
        while (ReadRow())
        {
            // What is left of the table before.
        }

        _row.BeginTable();
        _isInTable = _isTableWaiting;
        _isTableHidden = _isTableWaiting && _isTagHidden;
        _isGroupHidden = false;
        _isTableWaiting = false;
        while (!_isInTable)
        {
            var token = Next();
            if (token.Type == HtmlTokenType.EndOfFile)
                return false;
            // After a table within a table come the rows of the outer one, without another <table>.
            _isRowWaiting = IsStart(token, "tr");
            _isInTable = _isRowWaiting || IsStart(token, "table");
            if (_isInTable)
                _isTagHidden = HtmlHiding.IsHidden(token.AsTag());
            if (IsStart(token, "table"))
                _isTableHidden = _isTagHidden;
        }

        return true;
    }

    protected override bool ReadValues()
    {
        if (!_isInTable)
            return false;
        _row.Begin();
        var isInRow = _isRowWaiting;
        _isRowHidden = _isRowWaiting && _isTagHidden;
        _isRowWaiting = false;
        while (true)
        {
            var token = Next();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    // A page that was cut short looks just so: rows may be missing.
                    throw new DamagedFileException(WorkbookProblems.HtmlCutShort);
                case HtmlTokenType.Character:
                    _row.AddText(token.Data);
                    break;
                case HtmlTokenType.StartTag when token.Name is "td" or "th":
                    isInRow = true;
                    BeginCell(token.AsTag());
                    break;
                case HtmlTokenType.StartTag when token.Name == "br":
                    _row.AddLineEnd();
                    break;
                case HtmlTokenType.EndTag when token.Name is "td" or "th":
                    _row.EndCell();
                    break;
                case HtmlTokenType.StartTag when token.Name == "tr" && !isInRow:
                    isInRow = true;
                    _isRowHidden = HtmlHiding.IsHidden(token.AsTag());
                    break;
                case HtmlTokenType.StartTag when token.Name == "col":
                    _row.AddColumn(Span(token.AsTag(), "span", MostColumnsSpanned), HtmlHiding.IsHidden(token.AsTag()));
                    break;
                case HtmlTokenType.StartTag when token.Name is "tbody" or "thead" or "tfoot":
                    _isGroupHidden = HtmlHiding.IsHidden(token.AsTag());
                    break;
                case HtmlTokenType.EndTag when token.Name is "tbody" or "thead" or "tfoot":
                    _isGroupHidden = false;
                    break;
                case HtmlTokenType.StartTag or HtmlTokenType.EndTag when token.Name is "tr" or "table":
                    _isRowWaiting = IsStart(token, "tr");
                    _isTableWaiting = IsStart(token, "table");
                    _isInTable = token.Name == "tr";
                    _isTagHidden = token.Type == HtmlTokenType.StartTag && HtmlHiding.IsHidden(token.AsTag());
                    if (isInRow)
                    {
                        _row.End();
                        return true;
                    }

                    if (!_isInTable)
                        return false;
                    break;
            }
        }
    }

    public override object? Cell(int index) => _row.Cells[index];

    public override CellMerge MergeOf(int index) => _row.MergeOf(index);

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _tokens.Dispose();
        _source.Dispose();
    }

    // The next token that is neither a script nor a style sheet.
    private HtmlToken Next()
    {
        while (true)
        {
            var token = _tokens.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                return token;
            if (_skippedUntil is not null)
                _skippedUntil = token.Type == HtmlTokenType.EndTag && token.Name == _skippedUntil ? null : _skippedUntil;
            else if (token.Type == HtmlTokenType.StartTag && token.Name is "script" or "style")
                _skippedUntil = token.Name;
            else
                return token;
        }
    }

    private void BeginCell(HtmlTagToken tag) => _row.BeginCell(
        Span(tag, "colspan", MostColumnsSpanned),
        Span(tag, "rowspan", MostRows),
        HtmlHiding.IsHidden(tag),
        tag.Attributes.Exists(attribute => attribute.Name.Is("x:num")) ? tag.GetAttribute("x:num") ?? "" : null);

    private static int Span(HtmlTagToken tag, string name, int most) =>
        int.TryParse(tag.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;

    private static bool IsStart(HtmlToken token, string name) => token.Type == HtmlTokenType.StartTag && token.Name == name;
}
