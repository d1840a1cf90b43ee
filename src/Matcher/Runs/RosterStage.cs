using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>Reads the roster.</summary>
internal static class RosterStage
{
    /// <summary>Reads it; null, with every problem, when it cannot be used: then there is nothing to compare.</summary>
    public static RunRoster? Read(
        RunSetup setup,
        EarlierRuns earlier,
        IRejectSink rejects,
        ProblemList problems,
        Watch watch)
    {
        var config = setup.Config;
        var result = new RosterReader(setup.Catalogue.Roster, new IdReader(setup.AsOf), setup.Townships, setup.Files)
        {
            States = config.RosterStates,
            AllowsEmptyFiles = config.RosterAllowsEmptyFiles || setup.Scope.AcceptsDrop(SourceDefinition.RosterId),
            Report = watch.Progress.Reading,
            Parallelism = setup.Options.Parallelism,
            PartSize = setup.Options.PartSize ?? CsvParts.DefaultSize,
        }
            .Read(config.Roster, config.Folder, problems, watch.Cancellation);
        if (result is null || result.Roster.People.IsEmpty)
        {
            problems.Add(RosterProblems.Unusable(Place.Nowhere));
            return null;
        }

        var numbers = RosterNumbers.Of(result.Roster);
        problems.AddRange(numbers.ToProblems());
        if (numbers.AreNearlyNone)
        {
            problems.Add(RosterProblems.Unusable(Place.Nowhere));
            return null;
        }

        foreach (var reject in result.Rejects)
            rejects.Add(new Reject(SourceDefinition.RosterId, reject.Place, "", reject.Reason, reject.Header, reject.Cells));
        problems.AddRange(RosterWords.Unknown(result.Roster));
        var doubts = Doubts(setup, result, earlier).ToList();
        problems.AddRange(doubts);
        if (setup.Scope.AcceptsDrop(SourceDefinition.RosterId))
            problems.Add(SourceProblems.DropAccepted(new Place(SourceDefinition.RosterId), SourceDefinition.RosterId));
        return new RunRoster(result.Roster, [.. result.Files.Select(TallyOf)]) { Numbers = numbers, Doubt = doubts.FirstOrDefault() };
    }

    private static IEnumerable<Problem> Doubts(RunSetup setup, RosterResult result, EarlierRuns earlier) =>
        setup.Scope.AcceptsDrop(SourceDefinition.RosterId) ? result.CutFiles
        : result.CutFiles.Concat(result.Doubts)
            .Concat(new[] { earlier.RosterFault(result.Roster.People.Length, setup.Config.RosterMaxDrop) }.OfType<Problem>());

    private static FileTally TallyOf(RosterFile file) => new(
        SourceDefinition.RosterId, file.Name, file.Sheet, file.Format, file.Fingerprint.Bytes, file.Fingerprint.Sha256, file.Rows,
        file.Taken, file.Skipped, file.Rows - file.Taken - file.Skipped) { NonRowLines = file.NonRowLines };
}
