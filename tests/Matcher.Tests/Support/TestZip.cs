using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Matcher.Support;

/// <summary>Makes .zip files, and breaks them.</summary>
internal static class TestZip
{
    /// <summary>What a header of a member begins with, and where in it stand flags, checksum and unpacked size.</summary>
    private static readonly (string Mark, int Flags, int Crc, int Size)[] Headers =
    [
        ("PK\u0003\u0004", 6, 14, 22), ("PK\u0001\u0002", 8, 16, 24),
    ];

    public static byte[] Make(params (string Name, byte[] Content)[] members) => Make(Encoding.UTF8, members);

    /// <summary>With names that are not ASCII in an encoding; only UTF-8 is flagged as such.</summary>
    public static byte[] Make(Encoding names, params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Says of every member that it holds so many bytes.</summary>
    public static byte[] Declaring(this byte[] zip, int size) =>
        Change(zip, header => header.Size, at => BinaryPrimitives.WriteInt32LittleEndian(at, size));

    /// <summary>Gives every member another checksum.</summary>
    public static byte[] WithWrongChecksum(this byte[] zip) => Change(zip, header => header.Crc, at => at[0] ^= 1);

    /// <summary>Says of every member that it is encrypted.</summary>
    public static byte[] Encrypted(this byte[] zip) => Change(zip, header => header.Flags, at => at[0] |= 1);

    /// <summary>Says of every member that its name is in whatever encoding the machine had.</summary>
    public static byte[] WithUnflaggedNames(this byte[] zip) => Change(zip, header => header.Flags, at => at[1] &= 0xF7);

    private static byte[] Change(byte[] zip, Func<(string Mark, int Flags, int Crc, int Size), int> field, SpanAction change)
    {
        var changed = zip.ToArray();
        foreach (var header in Headers)
        {
            var mark = Encoding.Latin1.GetBytes(header.Mark);
            for (var start = 0; changed.AsSpan(start).IndexOf(mark) is >= 0 and var next; start += next + mark.Length)
                change(changed.AsSpan(start + next + field(header)));
        }

        return changed;
    }

    private delegate void SpanAction(Span<byte> at);
}
