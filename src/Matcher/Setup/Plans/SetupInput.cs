using System.Collections.Immutable;

namespace Matcher.Setup.Plans;

/// <summary>What the config says of a source, or of the roster.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Agency">Who sends it.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Patterns">Patterns for them, relative to the working folder.</param>
/// <param name="Sheets">Which sheets or members are its own; empty: all that have its columns.</param>
/// <param name="IsNewestOnly">Whether of files that differ by their date alone only the latest is read.</param>
public sealed record SetupInput(
    string Source,
    string Title,
    string Agency,
    int Files,
    ImmutableArray<string> Patterns,
    ImmutableArray<string> Sheets,
    bool IsNewestOnly);
