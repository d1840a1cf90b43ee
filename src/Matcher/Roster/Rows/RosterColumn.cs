using Matcher.Identity;

namespace Matcher.Roster.Rows;

/// <summary>
/// One column of the roster: each different text once, and for each row which of them. Numbers of people differ in every
/// row, so they are held as their digits where they are written as such.
/// </summary>
/// <param name="holdsNumbers">Whether ID numbers stand in it.</param>
internal sealed class RosterColumn(bool holdsNumbers)
{
    /// <summary>The code of a column that the file does not have.</summary>
    public const int Absent = 0;

    private const int TextOverhead = 22;

    private readonly NarrowNumbers _codes = new();
    private readonly List<string?> _texts = [null];
    private readonly List<ulong> _numbers = [];
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codeOf = Empty();

    /// <summary>Bytes that it takes, texts included.</summary>
    public long Bytes => _codes.Bytes
        + (long)_numbers.Capacity * sizeof(ulong)
        + (long)_texts.Capacity * IntPtr.Size
        + _texts.Sum(text => text is null ? 0L : TextOverhead + (text.Length * sizeof(char)));

    /// <summary>The text of a row, null where its file has no such column.</summary>
    public string? this[int row] => Text(_codes[row]);

    /// <summary>Which text a row has: the same code, the same text. Numbers may have several codes.</summary>
    public int Code(int row) => _codes[row];

    /// <summary>The text of a code.</summary>
    public string? Text(int code) => code >= 0 ? _texts[code] : IdNumber.FromCheckedDigits(_numbers[~code]).ToString();

    /// <summary>The code of a text, old or new.</summary>
    public int CodeOf(string? text) => text is null ? Absent : CodeOf(text.AsSpan());

    /// <summary>The code of a text, old or new.</summary>
    public int CodeOf(ReadOnlySpan<char> text)
    {
        if (_codeOf.TryGetValue(text, out var code))
            return code;
        var kept = text.ToString();
        _codeOf.Dictionary.Add(kept, _texts.Count);
        _texts.Add(kept);
        return _texts.Count - 1;
    }

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

    /// <summary>There will be no more rows.</summary>
    public void Finish()
    {
        _codeOf = Empty();
        _texts.TrimExcess();
        _numbers.TrimExcess();
        _codes.Finish();
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Empty() =>
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
