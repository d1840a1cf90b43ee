using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text;
using Matcher.Foundation.Locks;
using Matcher.Foundation.Temporary;

namespace Matcher.Scheduling.Journal;

/// <summary>
/// <c>runs.jsonl</c> beside the logs: a line when a run begins, a line when it ends. A night that failed never reaches the ledger, but it
/// is here. A start without an end is a run that is going on, or one that was killed: the mark that its process holds tells them apart.
/// </summary>
public static class RunJournal
{
    /// <summary>Its name in the folder of the logs.</summary>
    public const string FileName = "runs.jsonl";

    private const string LockName = ".runs.lock";

    // Two lines a run: a year of nights, or thereabouts. It is cut to a half then.
    private const long MostBytes = 256 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Records that a run begins; null when nothing can be written there.</summary>
    /// <param name="folder">Full path of the folder of the logs; made when it is not there.</param>
    /// <param name="entry">What is known of it. It must not have ended.</param>
    public static IRunRecord? Begin(string folder, RunEntry entry)
    {
        try
        {
            Directory.CreateDirectory(folder);
            RunMark.RemoveDead(folder);
            var mark = RunMark.Take(folder, entry.Id);
            var record = new Record(folder, entry.Id, mark);
            if (record.Write(new JournalLine
            {
                Run = entry.Id,
                Started = entry.Started,
                AsOf = entry.AsOf,
                Scheduled = entry.IsScheduled,
                Whole = entry.IsWhole,
                Process = entry.Process,
            }))
                return record;
            record.Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Told by the caller, in whose language the user reads.
        }

        return null;
    }

    /// <summary>All runs that are recorded, the earliest first. What cannot be read is left out.</summary>
    /// <param name="folders">Full paths of folders of logs, each perhaps not there.</param>
    public static ImmutableArray<RunEntry> Read(params IEnumerable<string> folders) =>
    [
        .. folders.Distinct(StringComparer.Ordinal).SelectMany(ReadFolder).OrderBy(entry => entry.Started).ThenBy(entry => entry.Id,
            StringComparer.Ordinal),
    ];

    /// <summary>An id for a run, which nobody else has.</summary>
    /// <param name="started">When it began.</param>
    /// <param name="process">The number of its process.</param>
    public static string IdOf(DateTimeOffset started, int process) =>
        string.Create(CultureInfo.InvariantCulture, $"{started.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{process}");

    private static IEnumerable<RunEntry> ReadFolder(string folder)
    {
        var entries = new Dictionary<string, RunEntry>(StringComparer.Ordinal);
        foreach (var line in LinesOf(Path.Combine(folder, FileName)).Select(Parse).OfType<JournalLine>())
        {
            if (line.Started is { } started)
                entries[line.Run] = new RunEntry
                {
                    Id = line.Run,
                    Started = started,
                    AsOf = line.AsOf,
                    IsScheduled = line.Scheduled ?? false,
                    IsWhole = line.Whole ?? true,
                    Process = line.Process ?? 0,
                };
            else if (line.Ended is { } ended && entries.TryGetValue(line.Run, out var entry))
                entries[line.Run] = entry with
                {
                    Ended = ended, ExitCode = line.ExitCode, Again = line.Again, AsOf = line.AsOf ?? entry.AsOf,
                };
        }

        return entries.Values.Select(entry => entry.Ended is null || entry.Again is not null
            ? entry with { IsAlive = RunMark.IsHeld(folder, entry.Id) }
            : entry);
    }

    private static string[] LinesOf(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd().Split('\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // A line that was being written when the power failed is none.
    private static JournalLine? Parse(string line)
    {
        try
        {
            return line.TrimStart('\0', ' ') is ['{', ..] text
                && JsonSerializer.Deserialize(text, JournalContext.Default.JournalLine) is { Run.Length: > 0 } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IDisposable? TakeLock(string folder)
    {
        for (var waited = TimeSpan.Zero; waited < LongestWait; waited += Pause)
        {
            if (FileLock.Take(Path.Combine(folder, LockName)) is { } taken)
                return taken;
            Thread.Sleep(Pause);
        }

        return null;
    }

    private sealed class Record(string folder, string id, IDisposable? mark) : IRunRecord
    {
        public string Id => id;

        public bool Write(JournalLine line)
        {
            try
            {
                using var taken = TakeLock(folder);
                var path = Path.Combine(folder, FileName);
                Append(path, JsonSerializer.SerializeToUtf8Bytes(line, JournalContext.Default.JournalLine));
                // Whoever has no lock must not cut: another may be adding a line.
                if (taken is not null && new FileInfo(path).Length > MostBytes)
                    Shorten(path);
                return true;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }

        public bool End(DateTimeOffset ended, int exitCode, string outcome, DateOnly? asOf, DateTimeOffset? again) => Write(new JournalLine
        {
            Run = id,
            Ended = ended,
            ExitCode = exitCode,
            Outcome = outcome,
            AsOf = asOf,
            Again = again,
        });

        public void Dispose() => mark?.Dispose();

        private static void Append(string path, byte[] line)
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            var isBroken = false;
            if (file.Length > 0)
            {
                file.Seek(-1, SeekOrigin.End);
                isBroken = file.ReadByte() != '\n';
            }

            file.Seek(0, SeekOrigin.End);
            file.Write([.. isBroken ? "\n"u8 : [], .. line, (byte)'\n']);
            file.Flush(flushToDisk: true);
        }

        private static void Shorten(string path)
        {
            var bytes = File.ReadAllBytes(path);
            var from = Array.IndexOf(bytes, (byte)'\n', (int)(bytes.Length - (MostBytes / 2))) + 1;
            WholeFile.Put(path + ".writing", path, bytes[from..]);
        }
    }
}
