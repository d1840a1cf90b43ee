using System.IO.Hashing;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Temporary;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Archives;

/// <summary>
/// Unpacks members of archives to temporary files. Never into memory, and never
/// more than the member says it holds or the disk can take: an archive of a few kilobytes can unpack to terabytes. A
/// member that is not what its archive says of it is not used at all: rows might be missing.
/// </summary>
internal static class Unpacking
{
    private const int BlockSize = 1 << 20;

    private const long KeepFree = 1L << 30;

    /// <summary>Unpacks a member.</summary>
    /// <param name="open">Opens it: a stream that is unpacked while it is read.</param>
    /// <param name="promise">What is known of it beforehand; null: nothing, it brings its own checksum.</param>
    /// <param name="temporary">Where to.</param>
    /// <exception cref="IOException">The archive cannot be read.</exception>
    public static Unpacked ToTemporary(Func<Stream> open, UnpackedPromise? promise, TemporaryFiles temporary)
    {
        try
        {
            using var packed = open();
            return ToTemporary(packed, promise, temporary);
        }
        catch (DamagedFileException)
        {
            return Unpacked.Not(ArchiveProblems.Damaged);
        }
    }

    private static Unpacked ToTemporary(Stream packed, UnpackedPromise? promise, TemporaryFiles temporary)
    {
        var room = temporary.Room - KeepFree;
        if (promise?.Length > room)
            return Unpacked.Not(ArchiveProblems.TooLarge);
        var file = temporary.Create();
        var isWhole = false;
        try
        {
            var crc = new Crc32();
            var block = new byte[BlockSize];
            long position = 0;
            for (int read; (read = packed.Read(block)) > 0; position += read)
            {
                if (position + read > promise?.Length)
                    return Unpacked.Not(ArchiveProblems.HoldsMore);
                if (position + read > room || !TryWrite(file, block.AsSpan(0, read), position))
                    return Unpacked.Not(ArchiveProblems.TooLarge);
                crc.Append(block.AsSpan(0, read));
            }

            isWhole = promise is null
                || (position == promise.Length && crc.GetCurrentHashAsUInt32() == (promise.Crc32 ?? crc.GetCurrentHashAsUInt32()));
            return isWhole ? new Unpacked(file, null) : Unpacked.Not(ArchiveProblems.Damaged);
        }
        finally
        {
            if (!isWhole)
                file.Dispose();
        }
    }

    // What cannot be written for want of room is no fault of the archive's.
    private static bool TryWrite(SafeFileHandle file, ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            RandomAccess.Write(file, bytes, position);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
