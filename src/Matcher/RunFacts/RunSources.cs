using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Sources;
using Matcher.Matches;

namespace Matcher.RunFacts;

/// <summary>What the sources gave.</summary>
/// <param name="Matches">By source id, also those that failed or are not there.</param>
/// <param name="Files">The row balance of each file.</param>
internal sealed record RunSources(IReadOnlyDictionary<string, SourceMatches> Matches, ImmutableArray<FileTally> Files)
{
    private FoundDoubts? _doubts;

    /// <summary>What was wrong with a source as a whole, source by source.</summary>
    public required ImmutableArray<SourceFault> Faults { get; init; }

    /// <summary>Sources whose people, or those of one of whose tables, could mostly be found through their names alone.</summary>
    public IEnumerable<string> WithDamagedNumbers =>
        Faults.Where(fault => fault.Problem.Code == ProblemCode.SourceNumbersDamaged).Select(fault => fault.Source)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Values that nobody can use, by source, file and column.</summary>
    public required ImmutableArray<FieldFault> FieldFaults { get; init; }

    /// <summary>
    /// Matches of grade D (another name) and C (a damaged number, found through the name), of sources that were read whole.
    /// </summary>
    public ImmutableArray<Match> IdentityDoubts
    {
        get
        {
            // Everybody who tells of them asks, and to look for them takes a look at every match.
            if (_doubts is not { } known || known.Among != Matches)
            {
                _doubts = known = new FoundDoubts(Matches,
                [
                    .. Matches.Values
                        .Where(source => source.Failure is null)
                        .OrderBy(source => source.Source.Id, StringComparer.Ordinal)
                        .SelectMany(source => source.Matches)
                        .Where(match => match.Grade is MatchGrade.C or MatchGrade.D),
                ]);
            }

            return known.Doubts;
        }
    }

    /// <summary>
    /// Those found through the name in spite of a damaged number. They are no hits of most rules, but no sign that a hit of that person
    /// is gone either.
    /// </summary>
    public ImmutableArray<Match> Recovered => [.. IdentityDoubts.Where(match => match.Grade == MatchGrade.C)];

    /// <summary>
    /// By source id, the indexes of people whom one of its rows may be about: of grade C or D, or a reject that fits them.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<int>> InDoubt => Matches.Values
        .Where(source => source.Failure is null)
        .ToDictionary(
            source => source.Source.Id,
            IReadOnlySet<int> (source) =>
                new HashSet<int>(source.Seen.PossiblyMeant.Select(person => person.Value)
                    .Concat(source.Matches.Where(match => match.Grade is MatchGrade.C or MatchGrade.D)
                        .Select(match => match.Person.Index))),
            StringComparer.Ordinal);

    private sealed record FoundDoubts(IReadOnlyDictionary<string, SourceMatches> Among, ImmutableArray<Match> Doubts);
}
