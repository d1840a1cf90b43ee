using Matcher.FollowUp.Cases;
using Matcher.Hits;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Rules.Model;

namespace Matcher.Reports.Figures;

/// <summary>Counts what a night has of each township and of the county.</summary>
internal sealed class PlaceCounts
{
    private readonly RunLines _lines;
    private readonly CaseLines _cases;
    private readonly ILookup<ListTownship, HitLine> _leads;
    private readonly Dictionary<ListTownship, int> _missed;
    private readonly Dictionary<ListTownship, int> _doubts;
    private readonly Dictionary<ListTownship, int> _gone;
    private readonly Dictionary<ListTownship, int> _people;
    private readonly Dictionary<ListTownship, int> _households;
    private readonly Dictionary<ListTownship, int> _notComparable;
    private readonly Dictionary<ListTownship, int> _undecided;
    private readonly ILookup<ListTownship, KnownCase> _casesOf;

    /// <summary>Sorts everything by township.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lines">Its hits, as lines.</param>
    /// <param name="cases">Its cases, as lines.</param>
    public PlaceCounts(RunResult run, RunLines lines, CaseLines cases)
    {
        (_lines, _cases) = (lines, cases);
        var (roster, townships) = (lines.Roster, lines.Townships);
        _leads = lines.ToBeVerified(isTrial: false, RuleList.Hits).ToLookup(line => line.Township);
        _missed = Counts(lines.ToBeVerified(isTrial: false, RuleList.Missed).Select(line => line.Township));
        _doubts = Counts(run.Found.Sources.IdentityDoubts.Select(match => lines.Of(match.Person).Township)
            .Concat(lines.ToBeVerified(isTrial: false, RuleList.IdentityDoubt)
                .SelectMany(line => DoubtLine.RowsOf(lines.Of(line.Finding.Person!), line).Select(_ => line.Township))));
        _gone = Counts(run.History.Gone.Where(hit => !hit.IsTrial).Select(hit => townships.Of(hit.Township)));
        _people = Counts(roster.People.Select(person => townships.Of(roster.HouseholdOf(person).Township)));
        _households = Counts(roster.Households.Select(household => townships.Of(household.Township)));
        _notComparable = Counts(run.Found.Roster.NotComparable.Select(person => lines.Of(person).Township));
        _undecided = Counts(Gaps.Undecided(run.Found).Select(one => one.Person).DistinctBy(person => person.Index)
            .Select(person => lines.Of(person).Township));
        _casesOf = cases.Wanted.ToLookup(known => townships.Of(known.Case.Township));
    }

    /// <summary>The townships that the run covers: the official ones always, the others where they have something to say.</summary>
    public IEnumerable<PlaceFigures> Townships(Func<string, string> shown) => Places
        .Select(township => Count(
            new PlaceFigures(shown(township.Name), township.Group), township.Equals, _leads[township], _casesOf[township]));

    /// <summary>The county.</summary>
    public PlaceFigures County => Count(
        new PlaceFigures(_lines.Scope.Config.County, null), _lines.IsWanted, _leads.SelectMany(township => township), _cases.Wanted);

    private IEnumerable<ListTownship> Places => _lines.TownshipsWith(township =>
        _people.ContainsKey(township) || _leads.Contains(township) || _missed.ContainsKey(township) || _casesOf.Contains(township)
        || _gone.ContainsKey(township));

    private PlaceFigures Count(
        PlaceFigures place, Func<ListTownship, bool> isOf, IEnumerable<HitLine> leads, IEnumerable<KnownCase> cases)
    {
        var (its, known) = (leads.ToList(), cases.ToList());
        return place with
        {
            People = Sum(_people),
            Households = Sum(_households),
            NotComparable = Sum(_notComparable),
            Leads = its.Count,
            New = its.Count(line => line.Tracked.State == HitState.New),
            Back = its.Count(line => line.Tracked.State == HitState.Reappeared),
            Gone = Sum(_gone),
            LeadHouseholds = its.Where(line => line.Household is not null).DistinctBy(line => line.Household!.Index).Count(),
            LeadPeople = its.Where(line => line.Finding.Person is not null).DistinctBy(line => line.Finding.Person!.Index).Count(),
            High = its.Count(line => line.Finding.Level == Level.High),
            Medium = its.Count(line => line.Finding.Level == Level.Medium),
            Low = its.Count(line => line.Finding.Level == Level.Low),
            Info = its.Count(line => line.Finding.Level == Level.Info),
            Missed = Sum(_missed),
            Doubts = Sum(_doubts),
            Undecided = Sum(_undecided),
            Open = known.Count(one => one.Case.State.IsOpen()),
            Unanswered = known.Count(one => one.Case.State.IsToBeVerified()),
            Overdue = known.Count(one => one.Case.State.IsOpen() && _cases.DueOf(one) < _lines.Scope.AsOf),
            Confirmed = known.Count(one => Confirmation.Of(one.Case) is not null),
            Cleared = known.Count(one => one.Case.State == CaseState.Cleared),
            Closed = known.Count(one => one.Case.State == CaseState.Closed),
        };

        int Sum(Dictionary<ListTownship, int> counts) => counts.Where(one => isOf(one.Key)).Sum(one => one.Value);
    }

    private static Dictionary<ListTownship, int> Counts(IEnumerable<ListTownship> townships) =>
        townships.CountBy(township => township).ToDictionary();
}
