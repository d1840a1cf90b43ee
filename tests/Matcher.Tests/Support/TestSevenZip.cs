using System.Buffers.Binary;
using System.IO.Hashing;
using SharpCompress.Common;
using SharpCompress.Writers.SevenZip;

namespace Matcher.Support;

/// <summary>Makes 7-Zip archives, and breaks them.</summary>
internal static class TestSevenZip
{
    // Signature and version, checksum of what follows, then where the list of members stands, how long it is, and its checksum.
    private const int StartCrc = 8, ListOffset = 12, ListLength = 20, ListCrc = 28, Data = 32;

    private static readonly byte[] LzmaCoder = [0x23, 0x03, 0x01, 0x01, 0x05];
    private static readonly byte[] AesCoder = [0x24, 0x06, 0xF1, 0x07, 0x01, 0x04];

    public static byte[] Make(params (string Name, byte[] Content)[] members) => Make(isListPacked: true, members);

    /// <summary>Changes bytes of the list of members, wherever they stand in it, and puts its checksums right.</summary>
    public static byte[] WithList(this byte[] archive, byte[] from, byte[] to)
    {
        var changed = archive.ToArray();
        var list = changed.AsSpan(Data + (int)BinaryPrimitives.ReadInt64LittleEndian(changed.AsSpan(ListOffset)),
            (int)BinaryPrimitives.ReadInt64LittleEndian(changed.AsSpan(ListLength)));
        var at = list.IndexOf(from);
        Assert.That(at, Is.Not.Negative, "what is to be changed stands in the list");
        to.CopyTo(list[at..]);
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(ListCrc), Crc32.HashToUInt32(list));
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(StartCrc),
            Crc32.HashToUInt32(changed.AsSpan(ListOffset, Data - ListOffset)));
        return changed;
    }

    /// <summary>Says that members, or where the list is packed the list, are encrypted.</summary>
    public static byte[] Encrypted(bool isListPacked, string name, byte[] content) =>
        Make(isListPacked, (name, content)).WithList(LzmaCoder, AesCoder);

    /// <summary>With a list that can be changed.</summary>
    public static byte[] WithPlainList(params (string Name, byte[] Content)[] members) => Make(isListPacked: false, members);

    private static byte[] Make(bool isListPacked, params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var writer = new SevenZipWriter(stream,
            new SevenZipWriterOptions(CompressionType.LZMA) { CompressHeader = isListPacked, LeaveStreamOpen = true }))
        {
            foreach (var (name, content) in members)
                writer.Write(name, new MemoryStream(content), null);
        }

        return stream.ToArray();
    }
}
