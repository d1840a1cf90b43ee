namespace Matcher.Matches;

/// <summary>Where rejects go when nothing is written: a dry run, a check.</summary>
internal sealed class NoRejects : IRejectSink
{
    /// <summary>The only one.</summary>
    public static readonly NoRejects Sink = new();

    private NoRejects()
    {
    }

    public void Add(Reject reject)
    {
    }
}
