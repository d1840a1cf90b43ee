namespace Matcher.Samples.Returned;

/// <summary>One import of a story.</summary>
internal sealed record ReturnedStep
{
    /// <summary>The files, by path.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>The day of it; null: 2023-07-20.</summary>
    public string? Day { get; set; }

    /// <summary>Whether they are the county's reviews.</summary>
    public bool Review { get; set; }

    /// <summary><c>--partial</c>.</summary>
    public bool Partial { get; set; }

    /// <summary><c>--replace</c>.</summary>
    public bool Replace { get; set; }

    /// <summary>What comes of it, by number and by file.</summary>
    public Dictionary<string, string> Import { get; set; } = [];
}
