using System.Security.Cryptography;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Reports.Publishing;

/// <summary>
/// A result that another has taken the place of. What is in it as it was written goes. What people wrote into a list, and
/// every file of their own, is kept: the folder itself, with nothing else left in it, gets a name beside the new result. So no
/// file of theirs is ever moved alone, and a kill at any moment leaves something that can be gone on with.
/// </summary>
/// <param name="folder">Full path of the folder under its hidden name.</param>
/// <param name="result">Full path of the result that it was.</param>
/// <param name="delete">Removes a file; null: as the system does.</param>
internal sealed class ReplacedResult(string folder, string result, Action<string>? delete = null)
{
    // Programs that have a file open leave these beside it; systems leave the others. Nobody wrote anything in them.
    private static readonly string[] NobodysPrefixes = ["~$", ".~lock."];
    private static readonly string[] NobodysFiles = ["Thumbs.db", "desktop.ini", ".DS_Store"];
    private const long LongestLock = 4096;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None };

    private readonly List<string> _asWritten = [];
    private int _kept;

    /// <summary>Clears it away. What cannot be moved at this moment waits under its hidden name for the next run.</summary>
    /// <param name="move">Moves a folder.</param>
    /// <param name="problems">Takes a warning where something of people's was kept.</param>
    public void PutAway(FolderMove move, ProblemList problems)
    {
        try
        {
            Sort(new DirectoryInfo(folder), ResultRecord.Read(folder));
            if (_kept > 0)
                Keep(move, problems);
            else if (IsRemoved())
                FolderRemoval.Try(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(OutputProblems.ChangedKept(new Place(result), Path.GetFileName(folder), _kept));
        }
    }

    private void Sort(DirectoryInfo root, ResultRecord? record)
    {
        foreach (var entry in Entries(root))
        {
            if (record is not null && entry is FileInfo file && IsAsWritten(file, record))
                _asWritten.Add(file.FullName);
            else if (!IsNobodys(entry))
                _kept++;
        }

        // The record goes last, because without it nobody could go on where this ended.
        if (record is not null && _asWritten.Remove(Path.Combine(folder, record.FileName)))
            _asWritten.Add(Path.Combine(folder, record.FileName));
    }

    // A link to a folder is an entry of its own: what is behind it is not in this folder.
    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo root) => root.EnumerateFileSystemInfos("*", Everything)
        .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } inner ? Entries(inner) : [entry]);

    private bool IsAsWritten(FileInfo file, ResultRecord record)
    {
        var path = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        return string.Equals(path, record.FileName, StringComparison.Ordinal)
            ? record.IsIntact
            : record.Sha256.TryGetValue(path, out var written) && Sha256(file) == written;
    }

    private static string? Sha256(FileInfo file)
    {
        try
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // of a file that cannot be read nobody knows that it is as it was
        }
    }

    private static bool IsNobodys(FileSystemInfo entry) =>
        entry is FileInfo file
        && (NobodysFiles.Contains(file.Name, StringComparer.OrdinalIgnoreCase)
            || (NobodysPrefixes.Any(prefix => file.Name.StartsWith(prefix, StringComparison.Ordinal)) && file.Length <= LongestLock));

    // While a file stays, because somebody has it open, the record stays too: without it the next run would take the file for one that
    // people changed.
    private bool IsRemoved()
    {
        var record = ResultRecord.Read(folder)?.FileName;
        var lists = _asWritten.Where(file => Path.GetRelativePath(folder, file) != record).ToList();
        lists.ForEach(Delete);
        return !lists.Exists(File.Exists);
    }

    private void Keep(FolderMove move, ProblemList problems)
    {
        _asWritten.ForEach(Delete);
        foreach (var inner in Folders(new DirectoryInfo(folder)).Where(inner => !inner.EnumerateFileSystemInfos("*", Everything).Any()))
            Attempt(inner.Delete);
        var number = 1;
        while (Path.Exists(Kept(number)))
            number++;
        move(folder, Kept(number));
        problems.Add(OutputProblems.ChangedKept(new Place(result), Path.GetFileName(Kept(number)), _kept));
    }

    private string Kept(int number) => RunFolderNames.ForChanged(result, number);

    // The innermost first, so that a folder is empty when its turn comes.
    private static IEnumerable<DirectoryInfo> Folders(DirectoryInfo root) => root.GetDirectories("*", Everything)
        .Where(inner => inner.LinkTarget is null)
        .SelectMany(inner => Folders(inner).Append(inner));

    private void Delete(string file) => Attempt(() => (delete ?? File.Delete)(file));

    // What stays goes along with the rest.
    private static void Attempt(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A virus scanner holds it; nothing depends on its going.
        }
    }
}
