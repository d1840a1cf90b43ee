namespace Matcher.Foundation.Progress;

/// <summary>
/// Passes on how far the files of one source are, and tells in the end which of those that were expected will not be read: whoever reckons
/// up how much there is left must not wait for them.
/// </summary>
/// <param name="expected">The files, waiting.</param>
/// <param name="report">Told of each file.</param>
internal sealed class UnreadFiles(IEnumerable<FileProgress> expected, Action<FileProgress> report)
{
    private readonly Dictionary<int, FileProgress> _unread = expected.ToDictionary(file => file.Index);

    /// <summary>Tells what will be read.</summary>
    public void Announce()
    {
        foreach (var file in _unread.Values)
            report(file);
    }

    /// <summary>Passes it on.</summary>
    public void Report(FileProgress file)
    {
        if (file.State == FileState.Read)
            _unread.Remove(file.Index);
        report(file);
    }

    /// <summary>Nothing more will be read.</summary>
    public void LeaveRest()
    {
        foreach (var file in _unread.Values)
            report(file with { State = FileState.Left });
        _unread.Clear();
    }
}
