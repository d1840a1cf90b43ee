using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        _doubts = Counts(run.Found.Sources.IdentityDoubts.Select(match => lines.TownshipOf(roster.HouseholdOf(match.Person)))
            .Concat(lines.ToBeVerified(isTrial: false, RuleList.IdentityDoubt)
                .SelectMany(line => DoubtLine.RowsOf(lines.Of(line.Finding.Person!), line).Select(_ => line.Township))));
        _gone = Counts(run.History.Gone.Where(hit => !hit.IsTrial).Select(hit => townships.Of(hit.Township)));
        _people = Counts(roster.People.Select(person => lines.TownshipOf(roster.HouseholdOf(person))));
        _households = Counts(roster.Households.Select(lines.TownshipOf));
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
        var figures = new PlaceFigures(township.Name, township.Group)
        {
            People = _people.GetValueOrDefault(township),
            Households = _households.GetValueOrDefault(township),
            NotComparable = _notComparable.GetValueOrDefault(township),
            Gone = _gone.GetValueOrDefault(township),
            Missed = _missed.GetValueOrDefault(township),
            Doubts = _doubts.GetValueOrDefault(township),
            Undecided = _undecided.GetValueOrDefault(township),
        };
        return WithCases(WithLeads(figures, _leads[township]), _casesOf[township]);
    }

    private static PlaceFigures WithLeads(PlaceFigures figures, IEnumerable<HitLine> leads)
    {
        var (all, isNew, isBack) = (0, 0, 0);
        var levels = new int[Enum.GetValues<Level>().Length];
        var (households, people) = (new HashSet<int>(), new HashSet<int>());
        foreach (var line in leads)
        {
            all++;
            isNew += line.Tracked.State == HitState.New ? 1 : 0;
            isBack += line.Tracked.State == HitState.Reappeared ? 1 : 0;
            levels[(int)line.Finding.Level]++;
            if (line.Household is { } household)
                households.Add(household.Index);
            if (line.Finding.Person is { } person)
                people.Add(person.Index);
        }

        return figures with
        {
            Leads = all,
            New = isNew,
            Back = isBack,
            LeadHouseholds = households.Count,
            LeadPeople = people.Count,
            High = levels[(int)Level.High],
            Medium = levels[(int)Level.Medium],
            Low = levels[(int)Level.Low],
            Info = levels[(int)Level.Info],
        };
    }

    private PlaceFigures WithCases(PlaceFigures figures, IEnumerable<KnownCase> cases)
    {
        var (open, unanswered, overdue, confirmed, cleared, closed) = (0, 0, 0, 0, 0, 0);
        foreach (var one in cases)
        {
            var state = one.Case.State;
            open += state.IsOpen() ? 1 : 0;
            unanswered += state.IsToBeVerified() ? 1 : 0;
            overdue += state.IsOpen() && _dueOf(one) < _asOf ? 1 : 0;
            confirmed += Confirmation.Of(one.Case) is not null ? 1 : 0;
            cleared += state == CaseState.Cleared ? 1 : 0;
            closed += state == CaseState.Closed ? 1 : 0;
        }

        return figures with
        {
            Open = open,
            Unanswered = unanswered,
            Overdue = overdue,
            Confirmed = confirmed,
            Cleared = cleared,
            Closed = closed,
        };
    }

    private static Dictionary<ListTownship, int> Counts(IEnumerable<ListTownship> townships)
    {
        // A township is a record of names: it is asked for its hash once for those that stand below each other.
        var counts = new Dictionary<ListTownship, int>();
        var (last, of) = (default(ListTownship), 0);
        foreach (var township in townships)
        {
            if (!ReferenceEquals(township, last))
            {
                Keep();
                (last, of) = (township, 0);
            }

            of++;
        }

        Keep();
        return counts;

        void Keep()
        {
            if (last is not null)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, last, out _) += of;
        }
    }
}
