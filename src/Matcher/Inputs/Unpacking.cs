using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>
/// Unpacks members of archives to temporary files, which disappear when they are closed. Never into memory; and never
/// more than the member says it holds or the disk can take: an archive of a few kilobytes can unpack to terabytes.
/// </summary>
internal static class Unpacking
{
    private const int BlockSize = 1 << 20;

    private const long KeepFree = 1L << 30;

    /// <summary>Unpacks a stream; null when it is larger than declared or than the disk can take.</summary>
    public static SafeFileHandle? ToTemporary(Stream packed, long? declared)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var limit = Math.Min(declared ?? long.MaxValue, new DriveInfo(Path.GetTempPath()).AvailableFreeSpace - KeepFree);
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        try
        {
            var block = new byte[BlockSize];
            long position = 0;
            for (int read; (read = packed.Read(block)) > 0; position += read)
            {
                if (position + read > limit)
                {
                    file.Dispose();
                    return null;
                }

                RandomAccess.Write(file, block.AsSpan(0, read), position);
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
