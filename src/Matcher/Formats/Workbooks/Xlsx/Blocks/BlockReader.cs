using System.Runtime.CompilerServices;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>
/// Reads the rows of one block after another by ruling rows out: a row of the usual form whose key is certainly nobody's is counted and
/// gone. Every other the careful reader reads from its start. So the scan decides nothing that the careful reader would decide otherwise.
/// </summary>
internal sealed class BlockReader : IDisposable
{
    private const int KeyLength = 18;

    private readonly BlockContext _context;
    private readonly UsualRow _usual;
    private readonly XmlScan _scan;
    private readonly XlsxRowScan _careful;
    private readonly XlsxCellTexts _made;
    private readonly BlockRow _row;
    private readonly SheetRecord _record;
    private readonly BlankRecord _blank;

    private SheetBlock _block = null!;
    private SheetNotes _notes = null!;
    private RowNumbers _numbers;
    private int _at;
    private int _before;
    private int _elements;
    private long _records;
    private bool _isUnnumbered;
    private BlockEnd _end;

    public BlockReader(BlockContext context)
    {
        _context = context;
        _usual = new UsualRow(context.KeyColumn);
        _scan = new XmlScan(context.Outer, rest: null);
        _careful = new XlsxRowScan(_scan, context.Sheet);
        _made = new XlsxCellTexts(context.Workbook);
        _row = new BlockRow(_careful, _made, context.Texts);
        _record = new SheetRecord(_row, context.Width);
        _blank = new BlankRecord(context.Width);
    }

    /// <summary>Reads a block.</summary>
    /// <param name="block">The block; it stays the caller's.</param>
    /// <param name="receiver">Has its rows judged.</param>
    public ReadBlock Read(SheetBlock block, IPartReceiver receiver)
    {
        (_block, _notes, _numbers) = (block, new SheetNotes(_context.Layout), default);
        (_at, _before, _elements, _records, _isUnnumbered, _end) = (0, 0, 0, 0, true, BlockEnd.Unsure);
        _careful.Restart();
        var judged = receiver.Judge(judge =>
        {
            try
            {
                Read(judge);
            }
            catch (DamagedFileException)
            {
                // Or only cut in the wrong place: whoever reads all rows in order says so, and where it is.
                _end = BlockEnd.Unsure;
            }

            return 0;
        });
        if (_numbers.IsOutOfOrder)
            _notes.TakeOutOfOrder();
        return new ReadBlock(judged, _notes)
        {
            End = _end, Stopped = _at, IsUnnumbered = _isUnnumbered, Before = _before, Numbers = _numbers, Elements = _elements,
            Records = _records,
        };
    }

    public void Dispose()
    {
        _scan.Dispose();
        _record.Dispose();
        _blank.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(IRowJudge judge)
    {
        while (!IsAtEnd())
        {
            var next = _usual.Read(_block, _at);
            var isUsual = next != UsualRow.Odd;
            if (!isUsual && (next = ReadCarefully()) == UsualRow.Odd)
            {
                _end = BlockEnd.Rows;
                return;
            }

            var number = isUsual ? _usual.Number : _careful.Number;
            var hasCells = isUsual ? _usual.HasCells : _careful.Width > 0;
            _elements++;
            if (!IsNumberedAsBefore(number, hasCells))
                return;
            if (!hasCells)
            {
                _numbers.Pass(number);
            }
            else
            {
                for (var empty = _numbers.Take(number); empty > 0; empty--, _records++)
                    judge.Judge(_blank);
                if (!isUsual || !IsRuledOut(judge))
                    JudgeCarefully(judge, isRead: !isUsual);
                _records++;
            }

            _at = next;
        }

        _end = BlockEnd.Row;
    }

    private bool IsAtEnd()
    {
        var bytes = _block.Bytes;
        while (bytes[_at] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')
            _at++;
        return _at >= _block.Length;
    }

    // Where the rows of a block stand says the first that has something in it, or a number before that; or they are all counted from
    // the row before the block.
    private bool IsNumberedAsBefore(int number, bool hasCells)
    {
        if (number > 0 && _isUnnumbered)
        {
            if (_records > 0)
                return false;
            _isUnnumbered = false;
        }

        if (hasCells && _records == 0 && !_isUnnumbered)
        {
            _before = number > 0 ? number - 1 : _numbers.Number;
            _numbers.Row = _before;
        }

        return true;
    }

    private bool IsRuledOut(IRowJudge judge)
    {
        var key = _block.Bytes.AsSpan(_usual.KeyStart, _usual.KeyLength);
        if (_usual.KeyType == XlsxCellType.Text)
            return key.Length == KeyLength && judge.TryRuleOut(key);
        return _usual.KeyType == XlsxCellType.Shared
            && _context.Texts.Value.TryFind(key, out var text)
            && text.Length == KeyLength
            && judge.TryRuleOut(text);
    }

    private void JudgeCarefully(IRowJudge judge, bool isRead)
    {
        if (!isRead)
            ReadCarefully();
        _made.BeginRow();
        _notes.Take(_row, _record, _records);
        judge.Judge(_record);
    }

    private int ReadCarefully()
    {
        _scan.GoTo(_block.Bytes, _at, _block.Length);
        return _careful.Read() ? _scan.Position : UsualRow.Odd;
    }
}
