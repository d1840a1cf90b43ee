using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;

namespace Matcher.Runs;

/// <summary>Who looks on while something is compared: told how it is getting on and what is wrong, and free to stop it.</summary>
/// <param name="Progress">Told how far it is.</param>
/// <param name="Problems">Takes what is wrong.</param>
/// <param name="Clock">For the day, where nobody names one, for the start of the run and for waits.</param>
/// <param name="Cancellation">Stops it.</param>
internal sealed record Watch(IRunProgress Progress, ProblemList Problems, TimeProvider Clock, CancellationToken Cancellation)
{
    /// <summary>Masks what is told of the files.</summary>
    public PeopleMask Mask { get; init; } = new();

    /// <summary>With a list of problems of its own, in which nobody's number or name is given away.</summary>
    public static Watch Of(IRunProgress progress, TimeProvider clock, CancellationToken cancellation)
    {
        var mask = new PeopleMask();
        var problems = new ProblemList(progress.Problem) { Shown = problem => problem.Shown(mask.Of) };
        return new Watch(new MaskedProgress(progress, mask), problems, clock, cancellation)
        {
            Mask = mask,
        };
    }
}
