using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Files;

/// <summary>Compares two files byte for byte, a block at a time.</summary>
internal static class SameBytes
{
    private const int BlockSize = 1 << 20;

    /// <summary>Whether two files of one length hold the same bytes.</summary>
    public static bool Are(SafeFileHandle one, SafeFileHandle other, long length)
    {
        var (mine, others) = (ArrayPool<byte>.Shared.Rent(BlockSize), ArrayPool<byte>.Shared.Rent(BlockSize));
        try
        {
            for (long offset = 0; offset < length;)
            {
                var block = (int)Math.Min(BlockSize, length - offset);
                if (!ReadWhole(one, mine.AsSpan(0, block), offset) || !ReadWhole(other, others.AsSpan(0, block), offset))
                    return false;
                if (!mine.AsSpan(0, block).SequenceEqual(others.AsSpan(0, block)))
                    return false;
                offset += block;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(mine);
            ArrayPool<byte>.Shared.Return(others);
        }
    }

    private static bool ReadWhole(SafeFileHandle file, Span<byte> block, long offset)
    {
        while (block.Length > 0)
        {
            var read = RandomAccess.Read(file, block, offset);
            if (read == 0)
                return false;
            block = block[read..];
            offset += read;
        }

        return true;
    }
}
