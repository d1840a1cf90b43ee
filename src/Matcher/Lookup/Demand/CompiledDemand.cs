using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Lookup.Keys;
using Matcher.Matches;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;

namespace Matcher.Lookup.Demand;

/// <summary>
/// A demand compiled for the rows of files: tests of whole rows, and before them predicates of single cells. Several threads may ask.
/// </summary>
internal sealed class CompiledDemand
{
    private static readonly RowStanding Kept = new(RowKey.Of("kept"), int.MaxValue, RowOrder.By(""));

    private readonly WishTest[] _matches;
    private readonly WishTest[] _offRoster;
    private readonly ContradictionTest[] _contradictions;
    private readonly IdReader _ids;

    /// <summary>Compiles a demand.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="ids">Reads numbers, and knows the as-of date.</param>
    public CompiledDemand(RowDemand demand, IdReader ids)
    {
        Demand = demand;
        _ids = ids;
        var compiler = ConditionCompiler.OfResolved(ids.AsOf);
        var predicates = new PredicateCompiler(demand.Source, compiler, ids.AsOf);
        _matches = [.. demand.Matches.Select(wish => new WishTest(wish, compiler))];
        _offRoster = [.. demand.OffRoster.Select(wish => new WishTest(wish, compiler))];
        _contradictions = [.. demand.Contradictions.Select(question => new ContradictionTest(question, compiler))];
        MatchPredicates = demand.KeepsEveryMatch ? PushedPredicates.None : predicates.Compile(demand.Matches.Select(wish => wish.When));
        OffRosterPredicates = demand.KeepsEveryRowOffRoster || !demand.Numbers.IsEmpty
            ? PushedPredicates.None
            : predicates.Compile(demand.OffRoster.Select(wish => wish.When));
        ContradictionPredicates = predicates.Compile(demand.Contradictions.Select(question => question.When));
    }

    /// <summary>The demand.</summary>
    public RowDemand Demand { get; }

    /// <summary>What cells say of whether a match may be wanted.</summary>
    public PushedPredicates MatchPredicates { get; }

    /// <summary>What cells say of whether a row off the roster may be wanted.</summary>
    public PushedPredicates OffRosterPredicates { get; }

    /// <summary>What cells say of whether a question beside findings may be answered.</summary>
    public PushedPredicates ContradictionPredicates { get; }

    /// <summary>Whether a match of grade A or B may be wanted; the row is valid during the call.</summary>
    public bool MayWantMatch(Match match)
    {
        if (Demand.KeepsEveryMatch)
            return true;
        var subject = new Subject(match.Row, match.Person, _ids.AsOf);
        foreach (var test in _matches)
        {
            if (test.Takes(match.Grade) && test.MayWant(subject))
                return true;
        }

        return false;
    }

    /// <summary>Whether a row off the roster may be wanted; the row is valid during the call.</summary>
    public bool MayWantOffRoster(SourceRow row)
    {
        if (Demand.KeepsEveryRowOffRoster)
            return true;
        var subject = new Subject(row, Person: null, _ids.AsOf);
        foreach (var test in _offRoster)
        {
            if (test.MayWant(subject))
                return true;
        }

        return !Demand.Numbers.IsEmpty && RowNumber.Of(row, _ids) is { } number && Demand.Numbers.Contains(number);
    }

    /// <summary>
    /// Where a match stands among those about the same person, of which there are more than the bound. Who damaged numbers on the roster
    /// are found by must agree with each other, so all of those are kept.
    /// </summary>
    public IReadOnlyList<RowStanding> StandingsOf(Match match)
    {
        if (match.Recovery is { OnRoster: true })
            return [Kept];
        var standings = new List<RowStanding>();
        if (match.Grade is not (MatchGrade.A or MatchGrade.B))
            standings.Add(IdentityDoubts.StandingOf(match));
        if (Demand.KeepsEveryMatch)
            standings.Add(new RowStanding(FurtherRows.Any, RowBound.Rows, RowOrder.By("")) { IsCounted = true });
        for (var i = 0; i < _matches.Length; i++)
        {
            if (Demand.Matches[i].Alike is { } alike)
                standings.AddRange(alike.StandingsOf(match));
            else if (_matches[i].Takes(match.Grade) && _matches[i].MayWant(new Subject(match.Row, match.Person, _ids.AsOf)))
                return [Kept];
        }

        return standings;
    }

    /// <summary>The questions beside findings.</summary>
    public ReadOnlySpan<ContradictionTest> Contradictions => _contradictions;
}
