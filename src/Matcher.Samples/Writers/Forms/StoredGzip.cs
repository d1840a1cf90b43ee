using System.Buffers.Binary;
using System.IO.Hashing;
using Matcher.Reports.Packaging;

namespace Matcher.Samples.Writers.Forms;

/// <summary>
/// Writes a .gz file (RFC 1952) whose text is stored as it is (RFC 1951, blocks of type 0), for the reason of
/// <see cref="SteadyZip"/>.
/// </summary>
internal sealed class StoredGzip : WriteOnlyStream
{
    private const int LongestBlock = ushort.MaxValue;

    private readonly Stream _output;
    private readonly Crc32 _crc = new();
    private uint _size;
    private bool _isEnded;

    public StoredGzip(Stream output)
    {
        _output = output;
        _output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]); // no name, no time, no operating system
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _crc.Append(buffer);
        _size = unchecked(_size + (uint)buffer.Length);
        for (; buffer.Length > 0; buffer = buffer[Math.Min(LongestBlock, buffer.Length)..])
            WriteBlock(buffer[..Math.Min(LongestBlock, buffer.Length)], isLast: false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isEnded)
        {
            _isEnded = true;
            WriteBlock([], isLast: true);
            Span<byte> trailer = stackalloc byte[8];
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.GetCurrentHashAsUInt32());
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _size);
            _output.Write(trailer);
            _output.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteBlock(ReadOnlySpan<byte> block, bool isLast)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)(isLast ? 1 : 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)block.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)(block.Length ^ LongestBlock));
        _output.Write(head);
        _output.Write(block);
    }
}
