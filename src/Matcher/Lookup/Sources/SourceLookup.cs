using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Lookup.Assembling;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Health;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Locations;
using Matcher.Matches;
using Matcher.Rules.Demand;

namespace Matcher.Lookup.Sources;

/// <summary>Looks up the rows of one source after another on the roster.</summary>
/// <param name="context">The roster.</param>
/// <param name="catalogue">What the sources' columns are.</param>
/// <param name="location">Where their rows are.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class SourceLookup(MatchingContext context, SourceCatalogue catalogue, ISourceLocation location, IRunProgress progress)
{
    /// <summary>Tells which files the sources have, before any is opened.</summary>
    public void Announce(IEnumerable<SourceInput> inputs)
    {
        foreach (var file in inputs.SelectMany(location.Expected))
            progress.Reading(file);
    }

    /// <summary>Looks up the rows of one source.</summary>
    /// <param name="input">What the config says of it.</param>
    /// <param name="demand">What is wanted of its rows.</param>
    /// <param name="rejects">Takes rows that cannot be used.</param>
    /// <param name="cancellation">Stops it.</param>
    public SourceResult Read(SourceInput input, RowDemand demand, IRejectSink rejects, CancellationToken cancellation)
    {
        var wanted = new CompiledDemand(demand, context.Ids);
        var own = new OwnRejects(rejects);
        var assembler = new SourceAssembler(wanted, input.MaxRejects, context, own);
        var problems = new ProblemList();
        var files = new UnreadFiles(location.Expected(input), progress.Reading);
        SourceResult result;
        try
        {
            result = Read(input, wanted, assembler, files.Report, problems, cancellation);
        }
        catch (Exception error) when (!own.HaveFailed && !(error is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            // Whatever is in one file, the others are read, and their lists are written.
            var failure = Told(error, input);
            result = new SourceResult(new SourceMatches(demand.Source, failure, [], []), assembler.Files, [.. problems.All, failure], []);
        }

        files.LeaveRest();
        own.ThrowIfFailed();
        return result;
    }

    private SourceResult Read(
        SourceInput input, CompiledDemand wanted, SourceAssembler assembler, Action<FileProgress> report, ProblemList problems,
        CancellationToken cancellation)
    {
        using (var located = location.Open(input, wanted.Demand.Source, report, problems, cancellation))
        {
            problems.AddRange(located.Tables.Select(table => AnotherSource.Fault(table, catalogue)).OfType<Problem>());
            located.HandOver(new SourceReceiver(context, wanted, assembler), problems, cancellation);
        }

        problems.AddRange(assembler.Names.Faults());
        // A source with a file missing is not a smaller source: its rules are not run.
        foreach (var problem in problems.All.Where(problem => problem.Severity == Severity.Error))
            assembler.Fail(problem);
        assembler.SettleConflicts();
        assembler.ComparePromise(input.PromisedRows);
        var matches = assembler.ToMatches();
        return new SourceResult(matches, assembler.Files, [.. problems.All, .. assembler.Remarks], assembler.FieldFaults)
        {
            Names = assembler.Names.All,
            Doubts = [.. assembler.Sizes.Faults(input.AllowsEmptyFiles)
                .Where(doubt => doubt.Code != ProblemCode.SourceRowsAtLimit || input.PromisedRows is null)],
        };
    }

    private Problem Told(Exception error, SourceInput input)
    {
        if (error is IOException or UnauthorizedAccessException)
            return UnreadableFile.ProblemOf(error, new Place(input.Id));
        var (where, cause) = error is ReadingFailedException { InnerException: { } inner } met
            ? (met.Where, inner)
            : (new Place(input.Id), error);
        progress.Bug(cause);
        return BugProblems.ReadingFailed(where, cause.GetType().Name);
    }
}
