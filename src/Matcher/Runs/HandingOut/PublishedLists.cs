using System.Security.Cryptography;
using Matcher.FollowUp.Storage;
using Matcher.Reports.Csv;
using Matcher.Reports.Publishing;
using Matcher.Runs.Desk;

namespace Matcher.Runs.HandingOut;

/// <summary>
/// Finds lines of hits in the lists that nights have published. What somebody has changed in a list since is not the night's: such a list
/// is passed over, and told where a line is found nowhere else.
/// </summary>
/// <param name="desk">Which nights there are, and where their results lie.</param>
internal sealed class PublishedLists(LedgerDesk desk)
{
    private const string Hits = "疑点清单/";
    private const string Missed = "漏保线索/";
    private const string County = "疑点清单/全县.csv";
    private const string Number = "疑点编号";

    /// <summary>Lists that are not as the night wrote them, or are gone.</summary>
    public List<string> Changed { get; } = [];

    /// <summary>Whether the result of the last night is there.</summary>
    public bool HasLastRun { get; private set; }

    /// <summary>The lines of hits, by their numbers.</summary>
    /// <param name="wanted">The numbers, each with the night since which its line is right.</param>
    public Dictionary<string, ListedLine> Find(IReadOnlyDictionary<string, DateOnly> wanted)
    {
        var found = new Dictionary<string, ListedLine>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var night in desk.Nights.Runs.Reverse().Where(run => run.Counts).OrderByDescending(run => run.AsOf))
        {
            if (found.Count == wanted.Count && !isFirst)
                break;
            var folder = FolderOf(night);
            if (isFirst)
                HasLastRun = folder is not null;
            isFirst = false;
            if (folder is not null)
                AddFrom(folder, night.AsOf, wanted, found);
        }

        return found;
    }

    private void AddFrom(string folder, DateOnly night, IReadOnlyDictionary<string, DateOnly> wanted, Dictionary<string, ListedLine> found)
    {
        if (ResultRecord.Read(folder) is not { IsIntact: true } record)
        {
            Changed.Add(Path.Combine(folder, ResultRecord.OfRun));
            return;
        }

        // The county's list has them all, so the order of the lines is one.
        var lists = record.Sha256.Where(list => IsOfHits(list.Key)).OrderBy(list => list.Key == County ? 0 : 1)
            .ThenBy(list => list.Key, StringComparer.Ordinal);
        foreach (var (path, sha256) in lists)
        {
            if (Read(Path.Combine([folder, .. path.Split('/')])) is not { } bytes
                || Convert.ToHexStringLower(SHA256.HashData(bytes)) != sha256)
            {
                Changed.Add(Path.Combine(folder, path));
                continue;
            }

            Add(bytes, path.StartsWith(Missed, StringComparison.Ordinal), night, wanted, found);
        }
    }

    private static void Add(
        byte[] list, bool isMissed, DateOnly night, IReadOnlyDictionary<string, DateOnly> wanted, Dictionary<string, ListedLine> found)
    {
        System.Collections.Immutable.ImmutableArray<string>? header = null;
        var at = -1;
        var order = 0;
        foreach (var cells in CsvListLines.Read(list))
        {
            if (header is null)
            {
                header = cells;
                at = cells.IndexOf(Number);
                if (at < 0)
                    return;
                continue;
            }

            order++;
            if (wanted.TryGetValue(cells[at], out var since) && since <= night)
                found.TryAdd(cells[at], new ListedLine(header.Value, cells, isMissed, order));
        }
    }

    private string? FolderOf(RecordedNights.Recorded night) =>
        PublishedRun.FolderOf(night.AsOf, night.Started, desk.Setup.Scope.OutputFolder, night.OutputFolder);

    private static bool IsOfHits(string path) =>
        path.StartsWith(Hits, StringComparison.Ordinal) || path.StartsWith(Missed, StringComparison.Ordinal);

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
