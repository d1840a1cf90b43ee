using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Record;
using Matcher.Roster;
using Matcher.Roster.Reading;

namespace Matcher.Runs;

/// <summary>Reads the roster.</summary>
internal static class RosterStage
{
    /// <summary>Reads it; null, with every problem, when it cannot be used: then there is nothing to compare.</summary>
    public static RunRoster? Read(RunSetup setup, IRejectSink rejects, ProblemList problems, CancellationToken cancellation)
    {
        var config = setup.Config;
        var result = new RosterReader(setup.Catalogue.Roster, new IdReader(setup.AsOf), setup.Townships, setup.Files)
        {
            States = config.RosterStates,
        }
            .Read(config.Roster, config.Folder, problems, cancellation);
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
        return new RunRoster(result.Roster, [.. result.Files.Select(TallyOf)]) { Numbers = numbers };
    }

    private static FileTally TallyOf(RosterFile file) => new(
        SourceDefinition.RosterId, file.Name, file.Sheet, file.Format, file.Fingerprint.Bytes, file.Fingerprint.Sha256, file.Rows,
        file.Taken, file.Skipped, file.Rows - file.Taken - file.Skipped) { NonRowLines = file.NonRowLines };
}
