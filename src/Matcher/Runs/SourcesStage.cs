using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Lookup.Health;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>Reads every source against the roster. What is wrong with one never stops the others.</summary>
internal static class SourcesStage
{
    /// <summary>Reads them.</summary>
    /// <param name="setup">Config, catalogue and rules.</param>
    /// <param name="read">Whom the rows are held against.</param>
    /// <param name="earlier">The nights before.</param>
    /// <param name="wanted">The rules, and which rows are wanted for them or beside them.</param>
    /// <param name="rejects">Takes rows that cannot be used.</param>
    /// <param name="watch">Told how far it is and what is wrong with a source.</param>
    public static RunSources Read(
        RunSetup setup,
        RunRoster read,
        EarlierRuns earlier,
        WantedRows wanted,
        IRejectSink rejects,
        Watch watch)
    {
        var roster = read.Roster;
        var problems = watch.Problems;
        var context = MatchingContext.Of(roster, new IdReader(setup.AsOf));
        var lookup = new SourceLookup(context, setup.Catalogue, setup.Location, watch.Progress);
        var matches = NotThere(setup).ToDictionary(source => source.Source.Id, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<FileTally>();
        var faults = ImmutableArray.CreateBuilder<SourceFault>();
        var fields = ImmutableArray.CreateBuilder<FieldFault>();
        var names = new RosterNames(roster);
        var inputs = Inputs(setup);
        lookup.Announce(inputs);
        new SourcesAtOnce(lookup, setup.Options.Parallelism).Read(inputs, wanted.Demands, rejects, Take, watch.Cancellation);
        DoubtRoster();
        problems.AddRange(DeclaredColumns.Come(setup.Config, setup.Catalogue, HasCome));
        return new RunSources(matches, files.ToImmutable()) { Faults = faults.ToImmutable(), FieldFaults = fields.ToImmutable() };

        bool HasCome(SourceDefinition source, ColumnDefinition column) => ReferenceEquals(source, setup.Catalogue.Roster)
            ? roster.People.Any(person => person[column.Index] is not null)
            : matches.TryGetValue(source.Id, out var read) && read.Seen.HasColumn(column.Index);

        // Half a roster is no roster: with the names of a part of it, nobody's grade could be trusted, and hits would seem gone.
        void DoubtRoster()
        {
            var doubts = names.Faults().ToList();
            problems.AddRange(doubts);
            if ((read.Doubt ?? doubts.FirstOrDefault()) is not { } doubt)
                return;
            foreach (var (id, source) in matches.Where(source => source.Value.Failure is null).ToList())
                matches[id] = source with { Failure = doubt };
        }

        void Take(SourceResult result)
        {
            var id = result.Matches.Source.Id;
            result = setup.Scope.AcceptsDrop(id)
                ? result with { Problems = result.Problems.Add(SourceProblems.DropAccepted(new Place(id), id)) }
                : earlier.Doubt(result, setup.Config.Sources.First(source => source.Id == id).MaxDrop, roster.People.Length);
            names.Add(result.Names);
            matches.Add(id, result.Matches);
            files.AddRange(result.Files);
            fields.AddRange(result.FieldFaults);
            faults.AddRange(result.Faults.Select(fault => new SourceFault(id, fault)));
            problems.AddRange(result.Faults);
            problems.AddRange(WordsUnknown(result));
        }
    }

    private static IEnumerable<Problem> WordsUnknown(SourceResult result)
    {
        var source = result.Matches.Source;
        return result.FieldFaults
            .Where(fault => fault.Kind == FieldFaultKind.UnknownWord)
            .GroupBy(fault => (fault.File, fault.Sheet, fault.Column))
            .Select(group => UnknownWords.Told(
                source,
                source.Column(group.Key.Column)!,
                group.Select(fault => fault.First).OrderBy(place => place.Row).First(),
                group.Sum(fault => fault.Rows),
                group.OrderByDescending(fault => fault.Rows).Select(fault => fault.Code)))
            .OfType<Problem>();
    }

    // Who knows that a source has fewer rows knows that files of it are empty.
    private static ImmutableArray<SourceInput> Inputs(RunSetup setup) =>
        [.. setup.Config.Sources.Select(source => setup.Scope.AcceptsDrop(source.Id) ? source with { AllowsEmptyFiles = true } : source)];

    /// <summary>
    /// Sources that the rules know but this bureau has no files of; one that is described and that no rule asks for is missed by nobody.
    /// </summary>
    public static IEnumerable<SourceMatches> NotThere(RunSetup setup)
    {
        var given = setup.Config.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var asked = setup.Pack.All.SelectMany(rule => rule.Sources).Concat(setup.Config.NotReceived).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, source) in setup.Catalogue.Sources.Where(pair => !given.Contains(pair.Key) && asked.Contains(pair.Key)))
        {
            var why = setup.Config.NotReceived.Contains(id)
                ? SourceProblems.NotReceived(new Place(id))
                : SourceProblems.NotConfigured(new Place(id));
            yield return new SourceMatches(source, why, [], []);
        }
    }
}
