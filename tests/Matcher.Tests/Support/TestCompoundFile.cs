using System.Buffers.Binary;
using System.Text;

namespace Matcher.Support;

/// <summary>Makes compound files (MS-CFB), in which Office keeps old workbooks, documents and whatever is encrypted.</summary>
internal static class TestCompoundFile
{
    private const int Sector = 512;
    private const int StreamSize = 4096; // smaller ones would go into a stream of streams
    private const int EndOfChain = -2;

    /// <summary>A file with streams, each filled up with zeros.</summary>
    public static byte[] Make(params (string Name, byte[] Content)[] streams)
    {
        var each = StreamSize / Sector;
        var file = new byte[Sector * (3 + streams.Length * each)];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        Write16(24, 0x3E);
        Write16(26, 3);
        Write16(28, 0xFFFE);
        Write16(30, 9); // sectors of 512 bytes
        Write16(32, 6);
        Write32(44, 1); // one sector of the table
        Write32(48, 1); // the directory is in sector 1
        Write32(56, StreamSize);
        Write32(60, EndOfChain);
        Write32(68, EndOfChain);
        for (var at = 76; at < Sector; at += 4)
            Write32(at, at == 76 ? 0 : -1);

        for (var sector = 0; sector < Sector / 4; sector++)
            Write32(Sector + sector * 4,
                sector == 0
                    ? -3
                    : sector == 1
                    ? EndOfChain
                    : sector >= 2 + streams.Length * each
                    ? -1
                    : (sector - 1) % each == 0
                    ? EndOfChain
                    : sector + 1);

        Entry(0, "Root Entry", 5, right: -1, child: 1, start: EndOfChain, size: 0);
        for (var i = 0; i < streams.Length; i++)
        {
            Entry(i + 1, streams[i].Name, 2, right: i + 1 < streams.Length ? i + 2 : -1, child: -1, start: 2 + i * each, size: StreamSize);
            streams[i].Content.CopyTo(file, Sector * (3 + i * each));
        }

        return file;

        void Write16(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);

        void Write32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

        void Entry(int index, string name, byte type, int right, int child, int start, int size)
        {
            var at = Sector * 2 + index * 128;
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            Write16(at + 64, name.Length * 2 + 2);
            file[at + 66] = type;
            file[at + 67] = 1;
            Write32(at + 68, -1);
            Write32(at + 72, right);
            Write32(at + 76, child);
            Write32(at + 116, start);
            Write32(at + 120, size);
        }
    }

    /// <summary>A workbook that only a password opens (MS-OFFCRYPTO, standard encryption; the verifier fits no password).</summary>
    public static byte[] Encrypted()
    {
        var info = new MemoryStream();
        using (var writer = new BinaryWriter(info, Encoding.Unicode, leaveOpen: true))
        {
            var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
            writer.Write((ushort)4);
            writer.Write((ushort)2);
            writer.Write(0x24);
            writer.Write(32 + provider.Length);
            foreach (var value in new[] { 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0 })
                writer.Write(value);
            writer.Write(provider);
            writer.Write(16);
            writer.Write(new byte[32]); // salt, verifier
            writer.Write(20);
            writer.Write(new byte[32]); // hash of the verifier
        }

        return Make(("EncryptionInfo", info.ToArray()), ("EncryptedPackage", [1]));
    }
}
