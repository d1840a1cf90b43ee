namespace Matcher.Setup.Plans;

/// <summary>A file that is written, where there is none of its name.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">Relative to the working folder.</param>
/// <param name="Note">What it is, in words.</param>
public sealed record PlannedFile(string Path, string Name, string Note)
{
    /// <summary>What is in it; null of the secret, which is made when it is written and shown to nobody.</summary>
    internal string? Content { get; init; }
}
