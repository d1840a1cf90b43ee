using Matcher.Formats.Files;
using Microsoft.Win32.SafeHandles;
using SharpCompress.Common.Rar.Headers;
using SharpCompress.IO;
using SharpCompress.Readers;

namespace Matcher.Formats.Archives;

/// <summary>
/// The blocks of a RAR archive. It has no list of its members, only one block behind the other: a file that was cut off between
/// two looks whole, but for the block that says that it ends.
/// </summary>
internal static class RarBlocks
{
    // RAR 5.0 archive format: signature; then of each block its checksum, and in numbers of seven bits a byte the size of what
    // follows, type, flags, and where the flags say so the sizes of extra area and data.
    private const int SignatureLength = 8;
    private const int ChecksumLength = 4;
    private const int LongestStart = ChecksumLength + (5 * 10);
    private const ulong Encryption = 4;
    private const ulong End = 5;
    private const ulong HasExtra = 1;
    private const ulong HasData = 2;

    /// <summary>Whether an archive ends as one does.</summary>
    public static bool AreEnded(SafeFileHandle file, ReaderOptions options)
    {
        var start = new byte[SignatureLength];
        return RandomAccess.Read(file, start, 0) == SignatureLength && start[^2] == 1
            ? IsEnded5(file)
            : new RarHeaderFactory(StreamingMode.Seekable, options).ReadHeaders(new WholeFileStream(file))
                .LastOrDefault()?.HeaderType == HeaderType.EndArchive;
    }

    // The library's own reader of these does not get past a comment.
    private static bool IsEnded5(SafeFileHandle file)
    {
        var buffer = new byte[LongestStart];
        var length = RandomAccess.GetLength(file);
        for (long position = SignatureLength; position < length;)
        {
            var numbers = buffer.AsSpan(0, RandomAccess.Read(file, buffer, position));
            if (numbers.Length <= ChecksumLength)
                return false;
            numbers = numbers[ChecksumLength..];
            var whole = numbers.Length;
            var size = Next(ref numbers);
            var header = position + ChecksumLength + (whole - numbers.Length);
            var (type, flags) = (Next(ref numbers), Next(ref numbers));
            if (type == Encryption)
                return true; // what follows nobody can read; it is refused for that
            if ((flags & HasExtra) != 0)
                Next(ref numbers);
            var data = (flags & HasData) != 0 ? Next(ref numbers) : 0;
            if (size > (ulong)length || data > (ulong)length)
                return false;
            position = header + (long)size + (long)data;
            if (type == End)
                return position <= length;
        }

        return false;
    }

    private static ulong Next(ref Span<byte> numbers)
    {
        ulong value = 0;
        for (var shift = 0; !numbers.IsEmpty && shift < 64; shift += 7)
        {
            var next = numbers[0];
            numbers = numbers[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                break;
        }

        return value;
    }
}
