using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports;
using Matcher.Reports.Publishing;

namespace Matcher.Runs;

/// <summary>
/// Holds a source against the last run in which it could be used, as <c>run.json</c> has it. A source that was about
/// hundreds of people on the roster and is about next to none now may be another county's, or have other numbers in its ID
/// column: nothing about the source itself shows that.
/// </summary>
/// <param name="setup">Where the results are, and which rules read which source.</param>
internal sealed class EarlierRuns(RunSetup setup)
{
    // A source that was never about many people may well be about none.
    private const long FewestMatched = 20;

    // The share of the earlier rows that is next to none.
    private const double NextToNone = 0.05;

    // Nobody's doubt reaches back further.
    private const int MostRuns = 60;

    private readonly List<Earlier> _read = [];
    private IEnumerator<Earlier>? _more;

    /// <summary>What is wrong with a source that was read whole; null where nothing is.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="matched">Its rows about somebody on the roster.</param>
    /// <param name="people">People on the roster.</param>
    public Problem? Fault(string source, long matched, int people)
    {
        foreach (var run in Runs())
        {
            if (!run.CouldUse(source))
                continue;
            // A roster that has become smaller is no fault of the source.
            var before = run.Matched.GetValueOrDefault(source);
            var expected = before * Math.Min(1.0, (double)people / Math.Max(1, run.People));
            return before >= FewestMatched && expected >= FewestMatched && matched < expected * NextToNone
                ? SourceProblems.MatchesFellOff(new Place(source), matched, before, run.AsOf)
                : null;
        }

        return null;
    }

    // Nearly always the latest is all that is asked about, so no more are read than are.
    private IEnumerable<Earlier> Runs()
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

    // The latest first.
    private static IEnumerable<Earlier> Read(RunSetup setup)
    {
        var output = setup.Scope.OutputFolder;
        if (!Directory.Exists(output))
            yield break;
        var days = Directory.EnumerateDirectories(output)
            .Select(Path.GetFileName)
            .Select(name => DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : DateOnly.MaxValue)
            .Where(day => day < setup.AsOf)
            .OrderDescending();
        foreach (var day in days)
        {
            // A result that somebody has damaged says nothing; the run goes on without it.
            if (RunJson.Read(Path.Combine(output, RunFolderNames.Day(day, ResultKind.Whole))) is { } run)
                yield return Of(run, day, setup);
        }
    }

    private static Earlier Of(RunDocument run, DateOnly asOf, RunSetup setup)
    {
        var matched = run.Inputs
            .GroupBy(file => file.Source, StringComparer.Ordinal)
            .ToImmutableDictionary(files => files.Key, files => files.Sum(file => file.Matched), StringComparer.Ordinal);
        var ran = run.Rules.Where(rule => rule.Ran).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        // A rule that reads several sources may have done without one of them.
        var used = setup.Pack.Rules.Where(rule => rule.Sources is [_] && ran.Contains(rule.Id)).Select(rule => rule.Sources[0]);
        return new Earlier(asOf, run.Roster.People, matched, [.. used]);
    }

    private sealed record Earlier(DateOnly AsOf, int People, ImmutableDictionary<string, long> Matched, ImmutableHashSet<string> Used)
    {
        public bool CouldUse(string source) => Used.Contains(source);
    }
}
