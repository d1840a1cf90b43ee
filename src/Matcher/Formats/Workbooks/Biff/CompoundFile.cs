using System.Buffers.Binary;
using System.Text;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Finds a stream in a compound file (MS-CFB). The library takes the first of <c>Book</c> and <c>Workbook</c> that it meets, of which an
/// export for two versions of Excel has both, and follows chains of sectors in a time that grows with their square.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int MiniSectorSize = 64;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly SafeFileHandle _file;
    private readonly int _sectorSize;
    private readonly List<uint> _next = [];
    private readonly List<(string Name, uint First, long Length)> _entries = [];
    private readonly uint _miniCutoff;
    private readonly uint _firstMiniTable;

    private CompoundFile(SafeFileHandle file)
    {
        _file = file;
        var header = ReadAt(0, HeaderSize);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
            throw Damaged();
        _sectorSize = 1 << shift;
        _miniCutoff = UIntOf(header, 56);
        _firstMiniTable = UIntOf(header, 60);
        foreach (var sector in TableSectors(header))
            AddUInts(_next, ReadSector(sector));
        ReadEntries(UIntOf(header, 48));
    }

    /// <summary>The bytes of the streams that the file has, in the order of their names.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">Their names.</param>
    /// <exception cref="DamagedFileException">The file is damaged.</exception>
    public static IEnumerable<byte[]> Find(SafeFileHandle file, IEnumerable<string> names)
    {
        var compound = new CompoundFile(file);
        return names
            .Select(name => compound._entries.FindIndex(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)))
            .Where(found => found >= 0)
            .Select(found => compound.Read(compound._entries[found].First, compound._entries[found].Length));
    }

    private byte[] Read(uint first, long length)
    {
        if (length >= _miniCutoff)
            return ReadChain(first, length);
        var root = _entries[0];
        var small = ReadChain(root.First, root.Length);
        var next = new List<uint>();
        foreach (var sector in Chain(_firstMiniTable))
            AddUInts(next, ReadSector(sector));
        var bytes = new byte[length];
        var filled = 0;
        foreach (var sector in Chain(first, next))
        {
            var wanted = Math.Min(MiniSectorSize, bytes.Length - filled);
            if ((sector * (long)MiniSectorSize) + wanted > small.Length)
                throw Damaged();
            small.AsSpan((int)sector * MiniSectorSize, wanted).CopyTo(bytes.AsSpan(filled));
            filled += wanted;
        }

        return filled == length ? bytes : throw Damaged();
    }

    // Sectors that stand one behind the other are read together.
    private byte[] ReadChain(uint first, long length)
    {
        if (length > RandomAccess.GetLength(_file))
            throw Damaged();
        // Every byte of it is read, or none is given.
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var (filled, start, count) = (0, 0L, 0);
        foreach (var sector in Chain(first))
        {
            if (count > 0 && sector != start + count)
            {
                filled += ReadRun(start, count, bytes.AsSpan(filled));
                count = 0;
            }

            start = count == 0 ? sector : start;
            count++;
        }

        filled += count > 0 ? ReadRun(start, count, bytes.AsSpan(filled)) : 0;
        return filled == length ? bytes : throw Damaged();
    }

    private int ReadRun(long sector, int count, Span<byte> bytes)
    {
        var wanted = (int)Math.Min((long)count * _sectorSize, bytes.Length);
        for (var read = 0; read < wanted;)
        {
            var part = RandomAccess.Read(_file, bytes[read..wanted], ((sector + 1) * _sectorSize) + read);
            if (part == 0)
                throw Damaged();
            read += part;
        }

        return wanted;
    }

    private IEnumerable<uint> TableSectors(byte[] header)
    {
        var listed = new List<uint>();
        AddUInts(listed, header.AsSpan(76));
        var further = UIntOf(header, 68);
        for (var i = 0; further < LastSector; i++)
        {
            if (i > 1_000_000)
                throw Damaged();
            var sector = ReadSector(further);
            AddUInts(listed, sector.AsSpan(0, _sectorSize - 4));
            further = UIntOf(sector, _sectorSize - 4);
        }

        return listed.TakeWhile(sector => sector < LastSector);
    }

    private void ReadEntries(uint first)
    {
        foreach (var sector in Chain(first))
        {
            var bytes = ReadSector(sector);
            for (var at = 0; at < bytes.Length; at += EntrySize)
            {
                var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 64)) - 2, 0, 62);
                var isStream = bytes[at + 66] is 2 or 5;
                var name = isStream ? Encoding.Unicode.GetString(bytes, at, length) : "";
                _entries.Add((name, UIntOf(bytes, at + 116), UIntOf(bytes, at + 120)));
            }
        }

        if (_entries.Count == 0)
            throw Damaged();
    }

    private IEnumerable<uint> Chain(uint first) => Chain(first, _next);

    private static IEnumerable<uint> Chain(uint first, List<uint> next)
    {
        var passed = 0;
        for (var sector = first; sector < LastSector; sector = next[(int)sector])
        {
            if (sector >= next.Count || passed++ > next.Count)
                throw Damaged();
            yield return sector;
        }
    }

    private byte[] ReadSector(uint sector) => ReadAt((sector + 1L) * _sectorSize, _sectorSize);

    // The last sector of a file may be cut where its stream ends.
    private byte[] ReadAt(long position, int length)
    {
        var bytes = new byte[length];
        return RandomAccess.Read(_file, bytes, position) > 0 ? bytes : throw Damaged();
    }

    private static void AddUInts(List<uint> numbers, ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at + 4 <= bytes.Length; at += 4)
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
    }

    private static uint UIntOf(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static DamagedFileException Damaged() => new(WorkbookProblems.Damaged);
}
