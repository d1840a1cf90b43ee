namespace Matcher.Cli.Progress;

/// <summary>So much of something has been read in some time.</summary>
/// <param name="Read">Bytes read.</param>
/// <param name="Total">Of so many.</param>
/// <param name="Took">In which time.</param>
internal readonly record struct Measure(long Read, long Total, TimeSpan Took)
{
    // Whoever waits longer is not helped by a figure.
    private const double MostSeconds = 100 * 3600;

    // What is read in a moment says nothing of what will be.
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(1);

    /// <summary>Whole percent that have been read; 100 when all has.</summary>
    public int Percent => Total <= 0 ? 0 : (int)(100.0 * Math.Min(Read, Total) / Total);

    /// <summary>Bytes a second; null while nobody can say.</summary>
    public long? Speed => Took < Telling || Read <= 0 ? null : (long)(Read / Took.TotalSeconds);

    /// <summary>How long the rest will take at this speed; null while nobody can say.</summary>
    public TimeSpan? Left =>
        Speed is { } speed and > 0 && Total > Read && Math.Ceiling((Total - Read) / (double)speed) is < MostSeconds and var seconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
