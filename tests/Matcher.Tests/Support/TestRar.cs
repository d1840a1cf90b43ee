using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace Matcher.Support;

/// <summary>
/// Makes RAR archives whose members are stored, not packed: nothing but WinRAR packs. The blocks are those of the RAR 5.0
/// technical note, and of the older form that WinRAR 3 and 4 write.
/// </summary>
internal static class TestRar
{
    private const byte MainBlock = 1, FileBlock = 2, ServiceBlock = 3, EndBlock = 5;
    private const byte OldMainBlock = 0x73, OldFileBlock = 0x74, OldEndBlock = 0x7B;

    /// <summary>An archive of WinRAR 5 and later.</summary>
    public static byte[] Make(params (string Name, byte[] Content)[] members) =>
        Archive(isPart: false, isEnded: true,
            [.. members.Select(member => File(member.Name, member.Content, member.Content.Length, Crc32.HashToUInt32(member.Content)))]);

    /// <summary>One with a comment, which is a member of another kind.</summary>
    public static byte[] Commented(string name, byte[] content) =>
        Archive(isPart: false, isEnded: true, File("CMT", "本月数据\0"u8.ToArray(), 13, Crc32.HashToUInt32("本月数据\0"u8), type: ServiceBlock),
            File(name, content, content.Length, Crc32.HashToUInt32(content)));

    /// <summary>One that goes on in another file.</summary>
    public static byte[] FirstPart(string name, byte[] content) =>
        Archive(isPart: true, isEnded: true, File(name, content, content.Length, 0, splitAfter: true));

    /// <summary>One whose member is said to hold so many bytes, with such a checksum.</summary>
    public static byte[] Declaring(string name, byte[] content, long length, uint crc) =>
        Archive(isPart: false, isEnded: true, File(name, content, length, crc));

    /// <summary>One without the mark at its end: cut off between two members.</summary>
    public static byte[] WithoutEnd(string name, byte[] content) =>
        Archive(isPart: false, isEnded: false, File(name, content, content.Length, Crc32.HashToUInt32(content)));

    /// <summary>One whose member has a password.</summary>
    public static byte[] Encrypted(string name, byte[] content)
    {
        byte[] check = [.. Enumerable.Range(1, 8).Select(i => (byte)i)];
        byte[] record = [.. Number(1), .. Number(0), .. Number(1), 15, .. new byte[32], .. check, .. SHA256.HashData(check)[..4]];
        return Archive(isPart: false, isEnded: true,
            File(name, content, content.Length, 0, extra: [.. Number((ulong)record.Length), .. record]));
    }

    /// <summary>An archive of WinRAR 3 and 4, with names in an encoding.</summary>
    public static byte[] Old(Encoding names, params (string Name, byte[] Content)[] members)
    {
        var archive = new MemoryStream();
        archive.Write([.. "Rar!"u8, 0x1A, 0x07, 0x00]);
        archive.Write(OldBlock(OldMainBlock, 0, new byte[6]));
        foreach (var (name, content) in members)
        {
            var written = names.GetBytes(name);
            archive.Write(
                OldBlock(OldFileBlock, 0x8000,
                    [
                        .. UInt32((uint)content.Length), .. UInt32((uint)content.Length), 2, .. UInt32(Crc32.HashToUInt32(content)),
                        .. UInt32(0x56E60000), 20, 0x30, .. UInt16((ushort)written.Length), .. UInt32(0x20), .. written,
                    ]));
            archive.Write(content);
        }

        archive.Write(OldBlock(OldEndBlock, 0x4000, []));
        return archive.ToArray();
    }

    private static byte[] Archive(bool isPart, bool isEnded, params byte[][] files) =>
        [
            .. "Rar!"u8, 0x1A, 0x07, 0x01, 0x00, .. Block(MainBlock, 0, [], isPart ? [1] : [0]), .. files.SelectMany(file => file),
            .. isEnded ? Block(EndBlock, 0, [], isPart ? [1] : [0]) : [],
        ];

    private static byte[] File(string name, byte[] content, long length, uint crc, bool splitAfter = false, byte[]? extra = null,
        byte type = FileBlock)
    {
        var written = Encoding.UTF8.GetBytes(name);
        byte[] body =
        [
            .. Number(4), .. Number((ulong)length), .. Number(0x20), .. UInt32(crc), .. Number(0), .. Number(0),
            .. Number((ulong)written.Length), .. written, .. extra ?? [],
        ];
        var flags = (extra is null ? 2 : 3) | (splitAfter ? 0x10 : 0);
        return
        [
            .. Block(type, (byte)flags, [.. extra is null ? [] : Number((ulong)extra.Length), .. Number((ulong)content.Length)], body),
            .. content,
        ];
    }

    private static byte[] Block(byte type, byte flags, byte[] sizes, byte[] body)
    {
        byte[] header = [type, flags, .. sizes, .. body];
        byte[] counted = [.. Number((ulong)header.Length), .. header];
        return [.. UInt32(Crc32.HashToUInt32(counted)), .. counted];
    }

    private static byte[] OldBlock(byte type, ushort flags, byte[] body)
    {
        byte[] header = [type, .. UInt16(flags), .. UInt16((ushort)(7 + body.Length)), .. body];
        return [.. UInt16((ushort)(Crc32.HashToUInt32(header) & 0xFFFF)), .. header];
    }

    private static byte[] Number(ulong value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7F; value >>= 7)
            bytes.Add((byte)((value & 0x7F) | 0x80));
        return [.. bytes, (byte)value];
    }

    private static byte[] UInt16(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
