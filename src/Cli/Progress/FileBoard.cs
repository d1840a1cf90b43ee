using Matcher.Foundation.Progress;

namespace Matcher.Cli.Progress;

/// <summary>How far the files of one stage are. Not for several threads at once.</summary>
/// <param name="clock">For how fast they are read.</param>
internal sealed class FileBoard(TimeProvider clock)
{
    private readonly Dictionary<(string Source, int Index), FileOnBoard> _files = [];
    private readonly List<(string Source, int Index)> _order = [];
    private long _since = clock.GetTimestamp();

    /// <summary>How many files are known, without those that are not read.</summary>
    public int Files => Counted.Count();

    /// <summary>How many of them have been read.</summary>
    public int FilesRead => Counted.Count(file => file.Now.State == FileState.Read);

    /// <summary>Bytes read of all of them, of all there are, and how fast.</summary>
    public Measure Whole =>
        new(Counted.Sum(file => file.Now.BytesRead), Counted.Sum(file => file.Now.BytesTotal), clock.GetElapsedTime(_since));

    /// <summary>Rows read so far.</summary>
    public long Rows => _files.Values.Sum(file => file.Now.Rows);

    /// <summary>The files that are being read now, in the order in which they were begun.</summary>
    public IEnumerable<FileOnBoard> Open => _order
        .Select(key => _files[key])
        .Where(file => file.Now.State is FileState.Opening or FileState.Reading);

    private IEnumerable<FileOnBoard> Counted => _files.Values.Where(file => file.Now.State != FileState.Left);

    /// <summary>How much of a file has been read, and how fast.</summary>
    public Measure Of(FileOnBoard file) => new(file.Now.BytesRead, file.Now.BytesTotal, clock.GetElapsedTime(file.Since));

    /// <summary>Another stage begins: nothing is known of its files.</summary>
    public void Clear()
    {
        _files.Clear();
        _order.Clear();
        _since = clock.GetTimestamp();
    }

    /// <summary>Takes what is told of a file; true when it has just been read to its end.</summary>
    public bool Take(FileProgress file)
    {
        var key = (file.Source, file.Index);
        var before = _files.GetValueOrDefault(key);
        // Reports come from several threads and may overtake each other.
        if (before is not null && (file.State < before.Now.State
            || (file.State == before.Now.State && file.BytesRead <= before.Now.BytesRead && file.Rows <= before.Now.Rows)))
            return false;
        var isBegun = before is null || before.Now.State is FileState.Waiting or FileState.Opening;
        if (file.State is not FileState.Waiting && before is null or { Now.State: FileState.Waiting })
            _order.Add(key);
        _files[key] = new FileOnBoard(file, isBegun ? clock.GetTimestamp() : before!.Since);
        return file.State == FileState.Read;
    }
}

/// <summary>A file of a <see cref="FileBoard"/>.</summary>
/// <param name="Now">How far it is.</param>
/// <param name="Since">When its first row was read, as a timestamp of the clock.</param>
internal sealed record FileOnBoard(FileProgress Now, long Since);
