using System.Text;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql.Asking;

/// <summary>The rows of a result as they come over the connection; one at a time is in memory.</summary>
internal sealed class MySqlRows : RowCursor
{
    // What the protocol puts before a row and before each of its cells, about.
    private const int RowHeader = 4;

    private readonly RunningQuery _query;
    private readonly Action<long> _count;
    private readonly bool[] _isBytes;
    private readonly int[] _ends;
    private byte[] _cells = new byte[4096];
    private long _received;

    /// <summary>Begins to read.</summary>
    /// <param name="query">The query; given back with this.</param>
    /// <param name="columns">How many columns it should have.</param>
    /// <param name="count">Told at the end how many bytes came.</param>
    public MySqlRows(RunningQuery query, int columns, Action<long> count)
    {
        (_query, _count) = (query, count);
        _ends = new int[columns + 1];
        _isBytes = [.. Enumerable.Range(0, columns).Select(index => query.Reader.GetFieldType(index) == typeof(byte[]))];
    }

    public override long BytesReceived => _received;

    public override bool Read()
    {
        if (!_query.Read())
            return false;
        for (var index = 0; index < _isBytes.Length; index++)
            _ends[index + 1] = _ends[index] + Take(index, _ends[index]);
        _received += RowHeader + _isBytes.Length + _ends[^1];
        return true;
    }

    public override ReadOnlySpan<byte> Cell(int index) => _cells.AsSpan(_ends[index].._ends[index + 1]);

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _count(_received);
        _query.Dispose();
    }

    private int Take(int index, int at)
    {
        var reader = _query.Reader;
        if (reader.IsDBNull(index))
            return 0;
        if (!_isBytes[index])
            return TakeText(reader.GetString(index), at);
        var length = (int)reader.GetBytes(index, 0, null, 0, 0);
        Room(at, length);
        return (int)reader.GetBytes(index, 0, _cells, at, length);
    }

    // A server without byte strings.
    private int TakeText(string text, int at)
    {
        Room(at, Encoding.UTF8.GetByteCount(text));
        return Encoding.UTF8.GetBytes(text, _cells.AsSpan(at));
    }

    private void Room(int at, int length)
    {
        if (_cells.Length - at < length)
            Array.Resize(ref _cells, Math.Max(_cells.Length * 2, at + length));
    }
}
