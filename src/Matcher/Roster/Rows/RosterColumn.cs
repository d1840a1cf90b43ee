using System.Text;
using Matcher.Identity;

namespace Matcher.Roster.Rows;

/// <summary>
/// One column of the roster: each different text once, and for each row which of them. Numbers of people differ in every
/// row, so they are held as their digits where they are written as such. A text becomes an object when it is asked for.
/// </summary>
/// <param name="holdsNumbers">Whether ID numbers stand in it.</param>
internal sealed class RosterColumn(bool holdsNumbers)
{
    /// <summary>The code of a column that the file does not have.</summary>
    public const int Absent = 0;

    // A text's code is its place and one.
    private const int FirstText = 1;

    private const int TextOverhead = 22;
    private const int LongestOnStack = 256;

    private readonly NarrowNumbers _codes = new();
    private readonly TextTable _texts = new();
    private readonly List<ulong> _numbers = [];
    private string?[] _made = [];

    /// <summary>Bytes that it takes, texts included.</summary>
    public long Bytes => _codes.Bytes
        + ((long)_numbers.Capacity * sizeof(ulong))
        + _texts.Bytes
        + ((long)_made.Length * IntPtr.Size)
        + _made.Sum(text => text is null ? 0L : TextOverhead + (text.Length * sizeof(char)));

    /// <summary>Codes of texts are below this, and none below 0.</summary>
    public int CodesOfTexts => FirstText + _texts.Count;

    /// <summary>The text of a row, null where its file has no such column.</summary>
    public string? this[int row] => Text(_codes[row]);

    /// <summary>
    /// Which text a row has: the same code, the same text. Numbers may have several codes, all below 0; no two codes of texts are the same
    /// text.
    /// </summary>
    public int Code(int row) => _codes[row];

    /// <summary>The text of a code. Several threads may ask once there are no more rows.</summary>
    public string? Text(int code)
    {
        if (code == Absent)
            return null;
        if (code < 0)
            return IdNumber.FromCheckedDigits(_numbers[~code]).ToString();
        var place = code - FirstText;
        // As long as there may be more, few are asked for.
        return place >= _made.Length
            ? Encoding.UTF8.GetString(_texts[place])
            : _made[place] ??= Encoding.UTF8.GetString(_texts[place]);
    }

    /// <summary>The bytes of the text of a code, in UTF-8; none for a number.</summary>
    public ReadOnlySpan<byte> TextBytes(int code) => code > 0 ? _texts[code - FirstText] : [];

    /// <summary>Whether the text of a code is empty, or there is none.</summary>
    public bool IsEmpty(int code) => code == Absent || (code > 0 && _texts[code - FirstText].IsEmpty);

    /// <summary>The code of a text, old or new.</summary>
    /// <param name="text">The text; null where there is none.</param>
    public int CodeOf(string? text)
    {
        if (text is null)
            return Absent;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        return CodeOf(bytes, TextTable.HashOf(bytes));
    }

    /// <summary>The code of a text, old or new.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="hash">As <see cref="TextTable.HashOf"/> has it.</param>
    public int CodeOf(ReadOnlySpan<byte> text, uint hash) => _texts.PlaceOf(text, hash) + FirstText;

    /// <summary>The code of a number that is written as its 18 characters.</summary>
    public int CodeOf(IdNumber number)
    {
        if (!holdsNumbers)
            return CodeOf(number.ToString());
        _numbers.Add(number.Digits17);
        return ~(_numbers.Count - 1);
    }

    /// <summary>Gives the next row a text.</summary>
    public void Add(int code) => _codes.Add(code);

    /// <summary>Gives the next rows their texts.</summary>
    public void AddRange(ReadOnlySpan<int> codes) => _codes.AddRange(codes);

    /// <summary>About so many rows are to come: what takes one of each makes room for them.</summary>
    public void Expect(int rows)
    {
        _codes.Expect(rows);
        // One a person. The head's number is a household's.
        if (_numbers.Count * 2 > _codes.Count && _numbers.Capacity < _numbers.Count + rows)
            _numbers.Capacity = _numbers.Count + rows;
    }

    /// <summary>There will be no more rows.</summary>
    public void Finish()
    {
        _texts.Finish();
        _made = new string?[_texts.Count];
        _numbers.TrimExcess();
        _codes.Finish();
    }
}
