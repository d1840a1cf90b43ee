using System.Buffers.Binary;
using System.Text;

namespace Matcher.Samples.Writers.Forms;

/// <summary>Writes an OLE2 file with one stream in it ([MS-CFB]): header, table of sectors, directory, stream.</summary>
internal static class OleFile
{
    private const int SectorSize = 512;
    private const int EntriesPerSector = SectorSize / 4;
    private const int TableSectorsInHeader = 109;
    private const int SmallestStream = 4096; // shorter ones stand elsewhere
    private const int DirectorySectors = 1;
    private const uint TableSector = 0xFFFF_FFFD;
    private const uint LastOfChain = 0xFFFF_FFFE;
    private const uint Free = 0xFFFF_FFFF;

    /// <summary>Writes it.</summary>
    /// <exception cref="InvalidOperationException">
    /// More than about 7 MB: the form wants further tables then, which are not written here.
    /// </exception>
    public static void Write(Stream output, string name, byte[] content)
    {
        var size = Math.Max(SmallestStream, content.Length);
        var streamSectors = Sectors(size, SectorSize);
        var tables = 1;
        while (tables * EntriesPerSector < tables + DirectorySectors + streamSectors)
            tables++;
        if (tables > TableSectorsInHeader)
            throw new InvalidOperationException("Too large for an .xls that is written here.");

        output.Write(Header(tables));
        output.Write(Table(tables, streamSectors));
        output.Write(Directory(name, (uint)(tables + DirectorySectors), (uint)size));
        output.Write(content);
        output.Write(new byte[(streamSectors * SectorSize) - content.Length]);
    }

    private static byte[] Header(int tables)
    {
        var header = new byte[SectorSize];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Put16(header, 0x18, 0x003E); // minor version
        Put16(header, 0x1A, 3); // major version
        Put16(header, 0x1C, 0xFFFE); // little endian
        Put16(header, 0x1E, 9); // sectors of 2^9
        Put16(header, 0x20, 6); // small sectors of 2^6
        Put32(header, 0x2C, (uint)tables);
        Put32(header, 0x30, (uint)tables); // the directory stands after the tables
        Put32(header, 0x38, SmallestStream);
        Put32(header, 0x3C, LastOfChain); // no small streams
        Put32(header, 0x44, LastOfChain); // no further tables
        for (var index = 0; index < TableSectorsInHeader; index++)
            Put32(header, 0x4C + (4 * index), index < tables ? (uint)index : Free);
        return header;
    }

    private static byte[] Table(int tables, int streamSectors)
    {
        var table = new byte[tables * SectorSize];
        var used = tables + DirectorySectors + streamSectors;
        for (var sector = 0; sector < tables * EntriesPerSector; sector++)
        {
            Put32(table, 4 * sector, sector < tables ? TableSector
                : sector >= used ? Free
                : sector == tables || sector == used - 1 ? LastOfChain
                : (uint)sector + 1);
        }

        return table;
    }

    private static byte[] Directory(string name, uint start, uint size)
    {
        var directory = new byte[DirectorySectors * SectorSize];
        PutEntry(directory.AsSpan(0, 128), "Root Entry", kind: 5, child: 1, LastOfChain, 0);
        PutEntry(directory.AsSpan(128, 128), name, kind: 2, child: Free, start, size);
        PutEntry(directory.AsSpan(256, 128), "", kind: 0, child: Free, 0, 0);
        PutEntry(directory.AsSpan(384, 128), "", kind: 0, child: Free, 0, 0);
        return directory;
    }

    private static void PutEntry(Span<byte> entry, string name, byte kind, uint child, uint start, uint size)
    {
        Encoding.Unicode.GetBytes(name, entry);
        Put16(entry, 0x40, (ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        entry[0x42] = kind;
        entry[0x43] = 1; // black
        Put32(entry, 0x44, Free);
        Put32(entry, 0x48, Free);
        Put32(entry, 0x4C, child);
        Put32(entry, 0x74, start);
        Put32(entry, 0x78, size);
    }

    private static int Sectors(int bytes, int sectorSize) => (bytes + sectorSize - 1) / sectorSize;

    private static void Put16(Span<byte> bytes, int place, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[place..], value);

    private static void Put32(Span<byte> bytes, int place, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[place..], value);
}
