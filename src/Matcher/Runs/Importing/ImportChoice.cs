using System.Collections.Immutable;

namespace Matcher.Runs.Importing;

/// <summary>What is taken in, and how.</summary>
public sealed record ImportChoice
{
    /// <summary>Full path of the folder that the paths start from, and that shown paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Files and folders.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Tell what would become of it, and leave the ledger as it is.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Take the lines of a file that can be taken, although others are refused.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Take verdicts in the place of earlier ones that say something else.</summary>
    public bool Replaces { get; init; }
}
