using Matcher.Problems;

namespace Matcher.Inputs;

/// <summary>
/// Files of one entry that are the same byte for byte: somebody saved an export twice, and "车辆 - 副本.csv" fits the pattern too.
/// Each row of the second would count once more, so it is left out, and said.
/// </summary>
internal static class IdenticalFiles
{
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
}
