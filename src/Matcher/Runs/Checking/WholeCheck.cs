using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.RunFacts;

namespace Matcher.Runs.Checking;

/// <summary>
/// Whether a run would find everything whole. A check that says yes where the run says no is worth nothing, and nothing but reading the
/// sources to their end, against the roster and the nights before, says it.
/// </summary>
internal static class WholeCheck
{
    /// <summary>Tells what a run would fail a source for, unless that has been told.</summary>
    /// <param name="comparison">The run that would be.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="leftOut">Sources that are not read to their end.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Check(Comparison comparison, RunRoster roster, IReadOnlySet<string> leftOut, ProblemList problems)
    {
        var (setup, config) = (comparison.Setup, comparison.Setup.Config);
        var read = config with { Sources = [.. config.Sources.Where(source => !leftOut.Contains(source.Id))] };
        var told = problems.All.Where(problem => problem.Severity == Severity.Error).ToList();
        var reading = new Comparison(
            setup with { Scope = setup.Scope with { Config = read } }, comparison.Watch with { Problems = new ProblemList() });
        var sources = reading.ReadSources(roster, WantedRows.Of(comparison.Setup), NoRejects.Sink);
        // The roster's own doubt fails every source, and has been told once.
        problems.AddRange(reading.Watch.Problems.All
            .Where(problem => (problem.Severity == Severity.Error && problem != roster.Doubt) || IsSeenByReading(problem.Code))
            .Where(problem => !told.Exists(one => one.Code == problem.Code && one.Where == problem.Where)
                && !(problem.Code == ProblemCode.TooManyRejects && HasToldRejects(problem.Where.File!))));

        bool HasToldRejects(string source)
        {
            var files = sources.Files.Where(file => file.Source == source).Select(file => file.File).ToHashSet(StringComparer.Ordinal);
            return told.Exists(one => one.Code == ProblemCode.CheckManyRejects && files.Contains(one.Where.File!));
        }
    }

    // The first rows of a sheet do not show it.
    private static bool IsSeenByReading(ProblemCode code) =>
        code is ProblemCode.SheetRowsHidden or ProblemCode.SheetRowsOutOfOrder or ProblemCode.CellsNotCalculated;
}
