using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Lookup.Sources;
using Matcher.Reports;
using Matcher.Reports.Publishing;

namespace Matcher.Runs;

/// <summary>
/// Holds roster and sources against the last run in which they could be used, as <c>run.json</c> has it. A file cut at the end of a
/// line looks whole, and so does a source one of whose files is missing; a source that was about hundreds of people on the roster and
/// is about half of them now may be another county's, or have other numbers in its ID column. Nothing about them shows that but the
/// night before.
/// </summary>
/// <param name="setup">Where the results are, and which rules read which source.</param>
internal sealed class EarlierRuns(RunSetup setup)
{
    // One or two rows more or less are the life of a small export, and half of four is two.
    private const long FewestLost = 3;

    // Whom the rows are about falls by chance, too: a source that was never about many people may well be about few.
    private const long FewestMatched = 20;

    // Nobody's doubt reaches back further.
    private const int MostRuns = 60;

    private readonly List<EarlierRun> _read = [];
    private IEnumerator<EarlierRun>? _more;

    /// <summary>What the roster has lost; null where that is no more than usual, or there is nothing to hold it against.</summary>
    /// <param name="people">People on it.</param>
    /// <param name="maxDrop">The share that it may lose.</param>
    public Problem? RosterFault(int people, double maxDrop) =>
        LastWith(SourceDefinition.RosterId) is { } before && HasFallen(people, before.People, maxDrop)
            ? RosterProblems.PeopleFellOff(new Place(SourceDefinition.RosterId), people, before.People, before.AsOf,
                Lost(people, before.People), maxDrop)
            : null;

    /// <summary>A source that was read, failed where something speaks against its being whole.</summary>
    /// <param name="result">What reading it gave.</param>
    /// <param name="maxDrop">The share of its rows that it may lose.</param>
    /// <param name="people">People on the roster.</param>
    public SourceResult Doubt(SourceResult result, double maxDrop, int people)
    {
        var doubts = result.Doubts;
        if (result.Matches.Failure is null && doubts.IsEmpty && Fault(result, maxDrop, people) is { } fellOff)
            doubts = [fellOff];
        return doubts is not [var first, ..] ? result : result with
        {
            Matches = result.Matches with { Failure = result.Matches.Failure ?? first },
            Problems = result.Problems.AddRange(doubts),
        };
    }

    private Problem? Fault(SourceResult result, double maxDrop, int people)
    {
        var id = result.Matches.Source.Id;
        if (LastWith(id) is not { } before)
            return null;
        var (rows, matched) = (result.Files.Sum(file => file.Rows), result.Files.Sum(file => file.Matched));
        if (HasFallen(rows, before.Rows[id], maxDrop))
            return SourceProblems.RowsFellOff(new Place(id), rows, before.Rows[id], before.AsOf, Lost(rows, before.Rows[id]), maxDrop, id);
        // A roster that has become smaller is no fault of the source.
        var expected = before.Matched[id] * Math.Min(1.0, (double)people / Math.Max(1, before.People));
        return expected >= FewestMatched && HasFallen(matched, expected, maxDrop)
            ? SourceProblems.MatchesFellOff(new Place(id), matched, before.Matched[id], before.AsOf, Lost(matched, before.Matched[id]),
                maxDrop, id)
            : null;
    }

    private static bool HasFallen(long now, double before, double maxDrop) =>
        before - now >= FewestLost && now < before * (1 - maxDrop);

    private static double Lost(long now, long before) => 1 - ((double)now / before);

    private EarlierRun? LastWith(string source) => Runs().FirstOrDefault(run => run.Used.Contains(source));

    // Nearly always the latest is all that is asked about, so no more are read than are.
    private IEnumerable<EarlierRun> Runs()
    {
        for (var i = 0; i < MostRuns; i++)
        {
            if (i == _read.Count)
            {
                _more ??= Read(setup).GetEnumerator();
                if (!_more.MoveNext())
                    yield break;
                _read.Add(_more.Current);
            }

            yield return _read[i];
        }
    }

    // The latest first. The result that this run replaces is one of them: what stands in its lists must not vanish unseen either.
    private static IEnumerable<EarlierRun> Read(RunSetup setup)
    {
        var output = setup.Scope.OutputFolder;
        foreach (var day in PublishedNights.In(output).Where(day => day <= setup.AsOf).OrderDescending())
        {
            // A result that somebody has damaged says nothing, nor does a day of which there is a part alone; the run goes on without it.
            if (RunJson.Read(Path.Combine(output, RunFolderNames.Day(day, ResultKind.Whole))) is { } run)
                yield return EarlierRun.Of(run, day, setup);
        }
    }
}
