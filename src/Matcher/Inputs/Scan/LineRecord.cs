namespace Matcher.Inputs.Scan;

/// <summary>A line without quotes as a record: its fields are what stands between the delimiters.</summary>
internal sealed class LineRecord(byte delimiter) : RecordReader
{
    private int[] _ends = new int[64];
    private byte[] _bytes = [];
    private int _start;
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
        _start = start;
        _count = 0;
        for (var at = start; ; at = _ends[_count - 1] + 1)
        {
            if (_count == _ends.Length)
                Array.Resize(ref _ends, _count * 2);
            var length = bytes.AsSpan(at, end - at).IndexOf(delimiter);
            _ends[_count++] = length < 0 ? end : at + length;
            if (length < 0)
                return;
        }
    }

    public override ReadOnlySpan<byte> Field(int index)
    {
        if (index >= _count)
            return [];
        var start = index == 0 ? _start : _ends[index - 1] + 1;
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    public override bool IsNumberCell(int index) => false;

    public override bool Read() => throw new NotSupportedException("The line is given, not read.");

    protected override void Dispose(bool disposing)
    {
    }
}
