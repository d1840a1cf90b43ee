using System.Buffers;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Tables;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Rows;

/// <summary>
/// Gives the rows that a database hands over as records in UTF-8, and notes the key of each. Whether keys tell rows apart shows by itself,
/// because the rows come in the order of their keys.
/// </summary>
/// <param name="rows">The rows: first the columns of the key, then the cells.</param>
/// <param name="keyColumns">How many columns the key has.</param>
/// <param name="cells">How many cells there are.</param>
/// <param name="keys">Takes the keys.</param>
internal sealed class TableRecords(RowCursor rows, int keyColumns, int cells, RowKeys keys) : RecordReader
{
    private readonly int[] _lengths = new int[keyColumns];
    private readonly int[] _lengthsBefore = new int[keyColumns];
    private ArrayBufferWriter<byte> _key = new();
    private ArrayBufferWriter<byte> _keyBefore = new();
    private long _bytes;

    /// <summary>
    /// The number of the first row whose key is that of the row before it, or which has none; null where every row is told apart.
    /// </summary>
    public long? NotTold { get; private set; }

    /// <summary>Rows read.</summary>
    public long Count { get; private set; }

    public override bool IsBroken => false;

    public override int FieldCount => cells;

    public override long BytesRead => _bytes;

    public override ReadOnlySpan<byte> Field(int index) => index < cells ? rows.Cell(keyColumns + index) : [];

    // A database says what a number is in full, so none has lost digits on its way.
    public override bool IsNumberCell(int index) => false;

    public override bool Read()
    {
        if (!rows.Read())
            return false;
        Count++;
        for (var i = 0; i < keyColumns + cells; i++)
            _bytes += rows.Cell(i).Length;
        return true;
    }

    /// <summary>Notes the key of the current row under its number.</summary>
    /// <param name="row">The number.</param>
    public void NoteKey(long row)
    {
        (_key, _keyBefore) = (_keyBefore, _key);
        _lengths.CopyTo(_lengthsBefore, 0);
        _key.ResetWrittenCount();
        var isEmpty = false;
        for (var i = 0; i < keyColumns; i++)
        {
            var value = rows.Cell(i);
            isEmpty |= value.IsEmpty;
            _lengths[i] = value.Length;
            _key.Write(value);
        }

        if (isEmpty
            || (Count > 1 && _lengths.AsSpan().SequenceEqual(_lengthsBefore) && _key.WrittenSpan.SequenceEqual(_keyBefore.WrittenSpan)))
            NotTold ??= row;
        keys.Add(row, _key.WrittenSpan, _lengths);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rows.Dispose();
    }
}
