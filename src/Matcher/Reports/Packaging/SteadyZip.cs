using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Matcher.Reports.Packaging.Deflating;

namespace Matcher.Reports.Packaging;

/// <summary>
/// Writes .zip files that are the same bytes on every machine. Our own, because the framework's archives tell the operating
/// system that wrote them, and what its zlib makes of the same bytes depends on its version and the processor. Members are stored as
/// they are, or packed by <see cref="DeflateOutput"/>. None of them, and not the whole, may be larger than 4 GB: no reader need know more
/// than the format's first version.
/// </summary>
/// <param name="output">Where it goes; must be able to seek.</param>
/// <param name="names">How names are encoded; anything but UTF-8 without saying so, as Windows does in China.</param>
/// <param name="day">
/// The day that all members get, whose rights Unix is told then, too; null: 1980-01-01, the first that the format can say, and no rights.
/// </param>
internal sealed class SteadyZip(Stream output, Encoding names, DateOnly? day = null) : IDisposable
{
    private const ushort Version = 20;
    private const ushort Deflated = 8;
    private const ushort FirstDay = 0x0021;

    // Ordinary files that everybody may read, and one that everybody may run. Unix believes them, and takes names as they are, only of
    // a zip that says that it was made there; of another, unzip without a UTF-8 locale takes Chinese names to pieces.
    private const byte OnUnix = 3;
    private const uint FileRights = 0x81A40000;
    private const uint ProgramRights = 0x81ED0000;

    private readonly ushort _day = day is { } date ? (ushort)(((date.Year - 1980) << 9) | (date.Month << 5) | date.Day) : FirstDay;

    private readonly List<(Entry Entry, uint Offset)> _members = [];

    // Members come one after the other: they are packed in the same place.
    private readonly Lazy<DeflateOutput> _packing = new(() => new DeflateOutput(output));

    private ushort Flags => (ushort)(names is UTF8Encoding ? 0x0800 : 0);

    /// <summary>Begins a member; it ends when its stream is closed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isPacked">Whether it is packed; else it is stored as it is.</param>
    /// <param name="isProgram">Whether it may be run where a file needs the right for that.</param>
    public Stream Begin(string name, bool isPacked = false, bool isProgram = false) =>
        new Member(this, names.GetBytes(name), isPacked, isProgram);

    /// <summary>Adds a whole member.</summary>
    public void Add(string name, string text)
    {
        using var member = Begin(name);
        member.Write(Encoding.UTF8.GetBytes(text));
    }

    public void Dispose()
    {
        var start = Small(output.Position);
        Span<byte> head = stackalloc byte[46];
        foreach (var (entry, offset) in _members)
        {
            head.Clear();
            "PK\x01\x02"u8.CopyTo(head);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], Version);
            Describe(head[6..], entry);
            if (day is not null)
            {
                head[5] = OnUnix;
                BinaryPrimitives.WriteUInt32LittleEndian(head[38..], entry.IsProgram ? ProgramRights : FileRights);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(head[42..], offset);
            output.Write(head);
            output.Write(entry.Name);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], Small(output.Position) - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        output.Write(end);
        output.Dispose();
    }

    private static uint Small(long size) => size <= uint.MaxValue
        ? (uint)size
        : throw new IOException("A file of more than 4 GB cannot be packed; write fewer rows at once.");

    // The part that the two kinds of header have in common.
    private void Describe(Span<byte> place, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(place, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(place[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(place[4..], entry.IsPacked ? Deflated : (ushort)0);
        BinaryPrimitives.WriteUInt16LittleEndian(place[8..], _day);
        BinaryPrimitives.WriteUInt32LittleEndian(place[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(place[14..], entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(place[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(place[22..], (ushort)entry.Name.Length);
    }

    private void WriteLocal(Entry entry)
    {
        Span<byte> head = stackalloc byte[30];
        head.Clear();
        "PK\x03\x04"u8.CopyTo(head);
        Describe(head[4..], entry);
        output.Write(head);
        output.Write(entry.Name);
    }

    private Stream Output => output;

    /// <summary>What both headers of a member say of it.</summary>
    private sealed record Entry(byte[] Name, bool IsPacked, bool IsProgram, uint Crc, uint Packed, uint Size);

    private sealed class Member : WriteOnlyStream
    {
        private readonly SteadyZip _zip;
        private readonly Entry _entry;
        private readonly Crc32 _crc = new();
        private readonly long _offset;
        private readonly long _start;
        private readonly Stream _content;
        private long _size;
        private bool _isEnded;

        public Member(SteadyZip zip, byte[] name, bool isPacked, bool isProgram)
        {
            (_zip, _entry, _offset) = (zip, new Entry(name, isPacked, isProgram, 0, 0, 0), zip.Output.Position);
            zip.WriteLocal(_entry);
            _start = zip.Output.Position;
            _content = isPacked ? zip._packing.Value : zip.Output;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _crc.Append(buffer);
            _content.Write(buffer);
            _size += buffer.Length;
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
            if (_entry.IsPacked)
                _zip._packing.Value.Finish();
            var output = _zip.Output;
            var end = output.Position;
            var entry = _entry with
            {
                // Of nothing becomes nothing, which nobody could unpack.
                IsPacked = _entry.IsPacked && _size > 0,
                Crc = _crc.GetCurrentHashAsUInt32(),
                Packed = Small(end - _start),
                Size = Small(_size),
            };
            output.Position = _offset;
            _zip.WriteLocal(entry);
            output.Position = end;
            _zip._members.Add((entry, Small(_offset)));
        }
    }
}
