using Matcher.Formats.Tables;

namespace Matcher.Formats.Scan;

/// <summary>
/// A line whose structure the scan has proven: every quote opens where a field begins and closes where one ends, or is one of
/// two. So its fields are what stands between the delimiters outside quotes.
/// </summary>
internal sealed class LineRecord(byte delimiter) : RecordReader
{
    private const byte Quote = (byte)'"';

    private int[] _starts = new int[64];
    private byte[] _bytes = [];
    private byte[] _unquoted = [];
    private int _lineStart;
    private int _count;

    public override bool IsBroken => false;

    public override int FieldCount => _count;

    /// <summary>Takes a line.</summary>
    /// <param name="bytes">The bytes it is in, which must stay as they are while it is judged.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">After its last, line end left out.</param>
    public void Set(byte[] bytes, int start, int end)
    {
        _bytes = bytes;
        _lineStart = start;
        _count = 0;
        Add(start);
        for (var at = start; at <= end; Add(at))
        {
            var fieldEnd = at < end && bytes[at] == Quote ? EndOfQuoted(at, end) : EndOfPlain(at, end);
            at = fieldEnd + 1;
        }

        if (_unquoted.Length < end - start)
            _unquoted = new byte[2 * (end - start)];
        _count--; // the last start only says where the last field ends
    }

    public override ReadOnlySpan<byte> Field(int index)
    {
        if (index >= _count)
            return [];
        var field = _bytes.AsSpan(_starts[index].._starts[index + 1])[..^1];
        return field is [Quote, .., Quote] ? Unquoted(field[1..^1], _starts[index] - _lineStart) : field;
    }

    public override bool IsNumberCell(int index) => false;

    public override bool Read() => throw new NotSupportedException("The line is given, not read.");

    protected override void Dispose(bool disposing)
    {
    }

    private void Add(int start)
    {
        if (_count == _starts.Length)
            Array.Resize(ref _starts, _count * 2);
        _starts[_count++] = start;
    }

    private int EndOfPlain(int at, int end) => _bytes.AsSpan(at, end - at).IndexOf(delimiter) is >= 0 and var length ? at + length : end;

    private int EndOfQuoted(int at, int end)
    {
        for (at++; at < end; at += 2)
        {
            at += _bytes.AsSpan(at, end - at).IndexOf(Quote);
            if (at + 1 >= end || _bytes[at + 1] != Quote)
                return at + 1;
        }

        return end;
    }

    // Each field has its own place, so that one stays valid when another is asked for.
    private ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> inner, int place)
    {
        if (!inner.Contains(Quote))
            return inner;
        var unquoted = _unquoted.AsSpan(place, inner.Length);
        var count = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            unquoted[count++] = inner[i];
            i += inner[i] == Quote ? 1 : 0;
        }

        return unquoted[..count];
    }
}
