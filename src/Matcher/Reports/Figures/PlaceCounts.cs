using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Hits;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Rules.Model;

namespace Matcher.Reports.Figures;

/// <summary>What a night has of each township and of the county, counted once for all that tell it.</summary>
internal sealed class PlaceCounts
{
    private readonly DateOnly _asOf;
    private readonly Func<KnownCase, DateOnly?> _dueOf;
    private readonly ILookup<ListTownship, HitLine> _leads;
    private readonly Dictionary<ListTownship, int> _missed;
    private readonly Dictionary<ListTownship, int> _doubts;
    private readonly Dictionary<ListTownship, int> _gone;
    private readonly Dictionary<ListTownship, int> _people;
    private readonly Dictionary<ListTownship, int> _households;
    private readonly Dictionary<ListTownship, int> _notComparable;
    private readonly Dictionary<ListTownship, int> _undecided;
    private readonly ILookup<ListTownship, KnownCase> _casesOf;

    /// <summary>Sorts everything by township, and counts it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lines">Its hits, as lines.</param>
    /// <param name="cases">Its cases, as lines.</param>
    public PlaceCounts(RunResult run, RunLines lines, CaseLines cases)
    {
        (_asOf, _dueOf) = (lines.Scope.AsOf, cases.DueOf);
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
        Townships = [.. lines.TownshipsWith(HasAnything).Select(Of)];
        County = Townships.Aggregate(new PlaceFigures(lines.Scope.Config.County, null), (sum, place) => sum.Plus(place));
    }

    /// <summary>The townships that the run covers: the official ones always, the others where they have something to say.</summary>
    public ImmutableArray<PlaceFigures> Townships { get; }

    /// <summary>The county: they together, because no household is in two of them.</summary>
    public PlaceFigures County { get; }

    private bool HasAnything(ListTownship township) =>
        _people.ContainsKey(township) || _leads.Contains(township) || _missed.ContainsKey(township) || _casesOf.Contains(township)
        || _gone.ContainsKey(township);

    private PlaceFigures Of(ListTownship township)
    {
        var (leads, cases) = (_leads[township].ToList(), _casesOf[township].ToList());
        return new PlaceFigures(township.Name, township.Group)
        {
            People = _people.GetValueOrDefault(township),
            Households = _households.GetValueOrDefault(township),
            NotComparable = _notComparable.GetValueOrDefault(township),
            Leads = leads.Count,
            New = leads.Count(line => line.Tracked.State == HitState.New),
            Back = leads.Count(line => line.Tracked.State == HitState.Reappeared),
            Gone = _gone.GetValueOrDefault(township),
            LeadHouseholds = leads.Where(line => line.Household is not null).DistinctBy(line => line.Household!.Index).Count(),
            LeadPeople = leads.Where(line => line.Finding.Person is not null).DistinctBy(line => line.Finding.Person!.Index).Count(),
            High = leads.Count(line => line.Finding.Level == Level.High),
            Medium = leads.Count(line => line.Finding.Level == Level.Medium),
            Low = leads.Count(line => line.Finding.Level == Level.Low),
            Info = leads.Count(line => line.Finding.Level == Level.Info),
            Missed = _missed.GetValueOrDefault(township),
            Doubts = _doubts.GetValueOrDefault(township),
            Undecided = _undecided.GetValueOrDefault(township),
            Open = cases.Count(one => one.Case.State.IsOpen()),
            Unanswered = cases.Count(one => one.Case.State.IsToBeVerified()),
            Overdue = cases.Count(one => one.Case.State.IsOpen() && _dueOf(one) < _asOf),
            Confirmed = cases.Count(one => Confirmation.Of(one.Case) is not null),
            Cleared = cases.Count(one => one.Case.State == CaseState.Cleared),
            Closed = cases.Count(one => one.Case.State == CaseState.Closed),
        };
    }

    private static Dictionary<ListTownship, int> Counts(IEnumerable<ListTownship> townships) =>
        townships.CountBy(township => township).ToDictionary();
}
