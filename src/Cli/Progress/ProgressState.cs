using Matcher.Foundation.Progress;

namespace Matcher.Cli.Progress;

/// <summary>How far a run is at one moment.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Took">Since the start of the run.</param>
/// <param name="Files">The files of the stage.</param>
/// <param name="Frame">Counts the pictures, so that something moves.</param>
internal sealed record ProgressState(RunStage Stage, TimeSpan Took, FileBoard Files, int Frame)
{
    /// <summary>How many files of the result have been written, and of how many; of 0 before that.</summary>
    public (int Done, int Total) Written { get; init; }
}
