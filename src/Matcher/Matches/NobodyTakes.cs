namespace Matcher.Matches;

/// <summary>Where rejects go when nothing is written: a dry run, a check.</summary>
internal sealed class NobodyTakes : IRejectSink
{
    /// <summary>The only one.</summary>
    public static readonly NobodyTakes Rejects = new();

    private NobodyTakes()
    {
    }

    public void Add(Reject reject)
    {
    }
}
