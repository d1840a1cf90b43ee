using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>
/// Files of one entry that are the same byte for byte, or are so in an archive: somebody saved an export twice, and "车辆 - 副本.csv"
/// fits the pattern too. Each row of the second would count once more, so it is left out, and said. Two months' exports whose amounts
/// are the same are no copies, where only the names say the month.
/// </summary>
internal static class IdenticalFiles
{
    /// <summary>The files without copies, in their order. Of two the one with the shorter name stays, which is rarely the copy's.</summary>
    /// <param name="files">The files; those that are left out are closed.</param>
    /// <param name="problems">Takes which are left out, beside which.</param>
    public static List<OpenedFile> LeaveOut(List<OpenedFile> files, ProblemList problems)
    {
        var copies = new HashSet<OpenedFile>();
        foreach (var alike in files.SelectMany(Contents).GroupBy(content => content.Length).Where(group => group.Skip(1).Any()))
        {
            var kept = new List<Content>();
            foreach (var content in alike.OrderBy(content => content.Name.Length).ThenBy(content => content.Name, StringComparer.Ordinal))
            {
                if (kept.Find(other => AreSame(other, content)) is { } original)
                {
                    content.File.LeaveOut(content.Handle);
                    if (content.File.Tables.IsEmpty)
                        copies.Add(content.File);
                    problems.Add(FileProblems.Copied(new Place(content.Name), original.Name));
                }
                else
                {
                    kept.Add(content);
                }
            }
        }

        foreach (var copy in copies)
            copy.Dispose();
        return files.FindAll(file => !copies.Contains(file));
    }

    private static IEnumerable<Content> Contents(OpenedFile file) => file.Tables
        .GroupBy(table => table.Content)
        .Select(tables => new Content(
            file,
            tables.Key,
            RandomAccess.GetLength(tables.Key),
            tables.First().Layout.Place.Name,
            string.Join(' ', tables.Select(table => table.Layout.MonthInName))));

    // A file that cannot be read is told when it is read in earnest.
    private static bool AreSame(Content one, Content other)
    {
        try
        {
            return one.Months == other.Months && SameBytes.Are(one.Handle, other.Handle, one.Length);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What a file, or a member of an archive, holds.</summary>
    private sealed record Content(OpenedFile File, SafeFileHandle Handle, long Length, string Name, string Months);
}
