using System.Buffers;
using System.Runtime.InteropServices;
using Matcher.Formats.Tables;

namespace Matcher.Returns.Reading;

/// <summary>
/// Whether a row holds the same as the one before it that was asked about: a verdict that somebody filled down to the last row of a sheet
/// stands in a million of them.
/// </summary>
internal sealed class RowBefore
{
    private ArrayBufferWriter<byte> _before = new();
    private ArrayBufferWriter<byte> _now = new();

    /// <summary>Whether it does.</summary>
    public bool IsSame(RecordReader row)
    {
        _now.ResetWrittenCount();
        for (var field = 0; field < row.FieldCount; field++)
        {
            var cell = row.Field(field);
            var length = cell.Length;
            _now.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
            _now.Write(cell);
        }

        var isSame = _now.WrittenSpan.SequenceEqual(_before.WrittenSpan);
        (_before, _now) = (_now, _before);
        return isSame;
    }
}
