using System.Buffers;
using Matcher.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>
/// Files of one entry that are the same byte for byte: somebody saved an export twice, and "车辆 - 副本.csv" fits the pattern too.
/// Each row of the second would count once more, so it is left out, and said.
/// </summary>
internal static class IdenticalFiles
{
    private const int BlockSize = 1 << 20;

    /// <summary>The files without copies, in their order. Of two the one with the shorter name stays, which is rarely the copy's.</summary>
    /// <param name="files">The files; those that are left out are closed.</param>
    /// <param name="problems">Takes which are left out, beside which.</param>
    public static List<OpenedFile> LeaveOut(List<OpenedFile> files, ProblemList problems)
    {
        var copies = new HashSet<OpenedFile>();
        foreach (var alike in files.GroupBy(file => file.Length).Where(group => group.Skip(1).Any()))
        {
            var kept = new List<OpenedFile>();
            foreach (var file in alike.OrderBy(file => file.File.Name.Length).ThenBy(file => file.File.Name, StringComparer.Ordinal))
            {
                if (kept.Find(other => AreSame(other, file)) is { } original)
                {
                    copies.Add(file);
                    problems.Warning(ProblemCode.FileCopied, new Place(file.File.Name), original.File.Name);
                }
                else
                {
                    kept.Add(file);
                }
            }
        }

        foreach (var copy in copies)
            copy.Dispose();
        return files.FindAll(file => !copies.Contains(file));
    }

    // A file that cannot be read is told when it is read in earnest.
    private static bool AreSame(OpenedFile one, OpenedFile other)
    {
        try
        {
            return one.HasBytesOf(other);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Whether two files of one length hold the same bytes.</summary>
    public static bool Compare(SafeFileHandle one, SafeFileHandle other, long length)
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
