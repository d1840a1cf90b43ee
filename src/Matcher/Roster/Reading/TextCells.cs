using Matcher.Formats.Encodings;
using Matcher.Roster.Rows;
using Matcher.Values;

namespace Matcher.Roster.Reading;

/// <summary>A column of texts. A cell that the stretch has had already is neither decoded nor looked for in the roster once more.</summary>
/// <param name="column">Where the texts go.</param>
/// <param name="toWords">Puts codes into words; null where the text stays as it is.</param>
/// <param name="encoding">How bytes become characters.</param>
internal sealed class TextCells(RosterColumn column, Func<string, string>? toWords, TextEncoding encoding) : CellColumn
{
    private const int LongestPlain = 64;
    private const int None = -1;

    // The different cells of the stretch, the text that each is, that text's hash and then its code.
    private readonly TextTable _cells = new();
    private readonly TextRun _texts = new();
    private uint[] _hashes = [];
    private int[] _codes = [];
    // By row, which of them.
    private int[] _rows = new int[1024];
    private int _count;
    private int _last = None;

    public override void Take(ReadOnlySpan<byte> cell)
    {
        // What is said of a household stands in each of its rows.
        if (_last == None || !cell.SequenceEqual(_cells[_last]))
            _last = _cells.PlaceOf(cell, TextTable.HashOf(cell));
        if (_count == _rows.Length)
            Array.Resize(ref _rows, _count * 2);
        _rows[_count++] = _last;
    }

    public override void Prepare()
    {
        if (_codes.Length < _cells.Count)
            (_hashes, _codes) = (new uint[_cells.Count + (_cells.Count / 4)], new int[_cells.Count + (_cells.Count / 4)]);
        for (var place = 0; place < _cells.Count; place++)
        {
            Read(_cells[place]);
            _hashes[place] = TextTable.HashOf(_texts[place]);
        }
    }

    public override void FindCodes()
    {
        for (var place = 0; place < _cells.Count; place++)
            _codes[place] = column.CodeOf(_texts[place], _hashes[place]);
        foreach (ref var row in _rows.AsSpan(0, _count))
            row = _codes[row];
    }

    public override void Add(int from, int to) => column.AddRange(_rows.AsSpan(from..to));

    /// <summary>The code of the cell of a row.</summary>
    public int CodeOf(int row) => _rows[row];

    public override void Clear()
    {
        _cells.Clear();
        _texts.Clear();
        (_count, _last) = (0, None);
    }

    private void Read(ReadOnlySpan<byte> cell)
    {
        if (toWords is not null || cell.Length > LongestPlain || !encoding.CanDecode(cell))
        {
            var value = StoredNothing.Without(encoding.Decode(cell).Trim());
            _texts.Add(toWords is null ? value : toWords(value));
            return;
        }

        Span<char> text = stackalloc char[LongestPlain];
        var plain = encoding.DecodeInto(cell, text).Trim();
        _texts.Add(StoredNothing.IsIn(plain) ? [] : plain);
    }
}
