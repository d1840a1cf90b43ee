using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Matcher.Reports.Packaging;

/// <summary>
/// Writes .zip files whose members are stored as they are. Our own, because the framework's archives tell the operating
/// system that wrote them, and compressed bytes depend on the version of zlib: the same county would not be the same bytes.
/// </summary>
/// <param name="output">Where it goes; must be able to seek.</param>
/// <param name="names">How names are encoded; anything but UTF-8 without saying so, as Windows does in China.</param>
internal sealed class StoredZip(Stream output, Encoding names) : IDisposable
{
    private const ushort Version = 20;
    private const ushort FirstDay = 0x0021; // 1980-01-01, the first that the format can say

    private readonly List<(byte[] Name, uint Crc, uint Size, uint Offset)> _members = [];

    private ushort Flags => (ushort)(names is UTF8Encoding ? 0x0800 : 0);

    /// <summary>Begins a member; it ends when its stream is closed.</summary>
    public Stream Begin(string name) => new Member(this, names.GetBytes(name));

    /// <summary>Adds a whole member.</summary>
    public void Add(string name, string text)
    {
        using var member = Begin(name);
        member.Write(Encoding.UTF8.GetBytes(text));
    }

    public void Dispose()
    {
        var start = (uint)output.Position;
        Span<byte> head = stackalloc byte[46];
        foreach (var (name, crc, size, offset) in _members)
        {
            head.Clear();
            "PK\x01\x02"u8.CopyTo(head);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], Version);
            Describe(head[6..], name, crc, size);
            BinaryPrimitives.WriteUInt32LittleEndian(head[42..], offset);
            output.Write(head);
            output.Write(name);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)output.Position - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        output.Write(end);
        output.Dispose();
    }

    // The part that the two kinds of header have in common.
    private void Describe(Span<byte> place, byte[] name, uint crc, uint size)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(place, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(place[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(place[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(place[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(place[14..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(place[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(place[22..], (ushort)name.Length);
    }

    private void WriteLocal(byte[] name, uint crc, uint size)
    {
        Span<byte> head = stackalloc byte[30];
        head.Clear();
        "PK\x03\x04"u8.CopyTo(head);
        Describe(head[4..], name, crc, size);
        output.Write(head);
        output.Write(name);
    }

    private sealed class Member : WriteOnlyStream
    {
        private readonly StoredZip _zip;
        private readonly byte[] _name;
        private readonly Crc32 _crc = new();
        private readonly long _offset;
        private readonly long _start;
        private bool _isEnded;

        public Member(StoredZip zip, byte[] name)
        {
            (_zip, _name, _offset) = (zip, name, zip.Output.Position);
            zip.WriteLocal(name, 0, 0);
            _start = zip.Output.Position;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _crc.Append(buffer);
            _zip.Output.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isEnded)
                End();
            base.Dispose(disposing);
        }

        private void End()
        {
            _isEnded = true;
            var output = _zip.Output;
            var (end, crc) = (output.Position, _crc.GetCurrentHashAsUInt32());
            var size = checked((uint)(end - _start));
            output.Position = _offset;
            _zip.WriteLocal(_name, crc, size);
            output.Position = end;
            _zip._members.Add((_name, crc, size, checked((uint)_offset)));
        }
    }

    private Stream Output => output;
}
