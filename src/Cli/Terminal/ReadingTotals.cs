namespace Matcher.Cli.Terminal;

/// <summary>How much of each source has been read.</summary>
internal sealed class ReadingTotals
{
    private readonly Dictionary<string, (long Read, long Total)> _sources = new(StringComparer.Ordinal);

    /// <summary>Of the sources seen so far, in whole percent of their bytes.</summary>
    public long Percent
    {
        get
        {
            var total = _sources.Values.Sum(source => source.Total);
            return total == 0 ? 0 : 100 * _sources.Values.Sum(source => source.Read) / total;
        }
    }

    /// <summary>Takes a report of reading; true when the source has just been read to its end.</summary>
    public bool Finishes(string source, long bytesRead, long bytesTotal)
    {
        var before = _sources.GetValueOrDefault(source, (Read: -1, Total: 0));
        // Reports come from several threads and may overtake each other.
        if (bytesRead <= before.Read)
            return false;
        _sources[source] = (bytesRead, bytesTotal);
        return bytesRead >= bytesTotal;
    }
}
