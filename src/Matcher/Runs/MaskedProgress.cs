using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;

namespace Matcher.Runs;

/// <summary>Passes on how far a run is, with the names of files, sheets and members of archives masked.</summary>
internal sealed class MaskedProgress(IRunProgress shown, PeopleMask mask) : IRunProgress
{
    /// <inheritdoc/>
    public void Stage(RunStage stage) => shown.Stage(stage);

    /// <inheritdoc/>
    public void Reading(FileProgress file) =>
        shown.Reading(file with { File = mask.Of(file.File), Part = file.Part is { } part ? mask.Of(part) : null });

    /// <inheritdoc/>
    public void Writing(int done, int total) => shown.Writing(done, total);

    /// <inheritdoc/>
    public void Problem(Problem problem) => shown.Problem(problem);

    /// <inheritdoc/>
    public void Bug(Exception exception) => shown.Bug(exception);
}
