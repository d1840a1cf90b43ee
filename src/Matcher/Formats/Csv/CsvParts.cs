using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Csv;

/// <summary>
/// Cuts a file so that all cores can read it. A cut is a guess: it stands after a line end, but that line end may be
/// inside quotes. Whoever reads a part says where its last record really ended; where that is not the start of the next
/// part, the next part is read again from there. So the rows are those that one reader would find, however many parts.
/// </summary>
internal static class CsvParts
{
    /// <summary>
    /// Large enough that starting a part costs nothing, small enough that its bytes are still in the processor's cache when
    /// they are fingerprinted. A little less than a power of two, because a part ends with a line and arrays are borrowed in
    /// powers of two.
    /// </summary>
    public const int DefaultSize = (1 << 20) - (16 << 10);

    /// <summary>Cuts the rows of a file into parts of about a size.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dataStart">Offset of the first row.</param>
    /// <param name="size">Bytes a part.</param>
    public static ImmutableArray<CsvPart> Cut(SafeFileHandle file, long dataStart, long size)
    {
        var length = RandomAccess.GetLength(file);
        var parts = ImmutableArray.CreateBuilder<CsvPart>();
        var start = dataStart;
        while (start < length)
        {
            var end = start + size >= length ? length : AfterNextLineEnd(file, start + size, length);
            parts.Add(new CsvPart(start, end));
            start = end;
        }

        return parts.ToImmutable();
    }

    private static long AfterNextLineEnd(SafeFileHandle file, long position, long length)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (position < length)
        {
            var read = RandomAccess.Read(file, buffer, position);
            if (read == 0)
                break;
            var lineEnd = buffer[..read].IndexOf((byte)'\n');
            if (lineEnd >= 0)
                return position + lineEnd + 1;
            position += read;
        }

        return length;
    }
}
