using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Reports.Lists;

/// <summary>What the lists of a run are made of: its hits as lines in their order, and the townships that have lists.</summary>
internal sealed class RunLines
{
    private readonly RunResult _run;
    private readonly ImmutableArray<ListTownship> _townshipOf;
    private readonly ILookup<(bool IsTrial, RuleList List), HitLine> _byList;

    /// <summary>Prepares them.</summary>
    public RunLines(RunResult run)
    {
        _run = run;
        // A county has a few dozen of them, and tens of thousands of households.
        var onRoster = TownshipsOnRoster();
        Townships = new ListTownships(Scope.Config.County, Scope.Config.Groups,
            [
                .. onRoster,
                .. run.History.Hits.Select(hit => hit.Hit.Township),
                .. run.History.Hits.SelectMany(MovesOf).Select(move => move.FromTownship),
                .. run.History.Gone.Select(hit => hit.Township),
                .. run.History.Book.All.Select(known => known.Case.Township),
            ]);
        OnRoster = [.. onRoster.Select(Townships.Of)];
        _townshipOf = TownshipsOfHouseholds();
        Hits = HitLine.InOrder(run.History.Hits.Select(Of).Where(line => IsWanted(line.Township)));
        _byList = Hits.ToLookup(line => (line.Rule.Status == RuleStatus.Trial, ListOf(line)));
        MovedOut = [.. run.History.Hits.SelectMany(MovedOutOf).Where(line => IsWanted(line.Township))];
    }

    /// <summary>The run.</summary>
    public RunScope Scope => _run.Found.Scope;

    /// <summary>Its roster.</summary>
    public LoadedRoster Roster => _run.Found.Roster.Roster;

    /// <summary>The townships.</summary>
    public ListTownships Townships { get; }

    /// <summary>Those that the roster has.</summary>
    public ImmutableHashSet<ListTownship> OnRoster { get; }

    /// <summary>Every hit of every list, in the order of the lists, which each part of them keeps.</summary>
    public ImmutableArray<HitLine> Hits { get; }

    /// <summary>转出: open cases that another township has now.</summary>
    public ImmutableArray<GoneLine> MovedOut { get; }

    /// <summary>The hits of one list, also those that were answered.</summary>
    /// <param name="isTrial">Whether of rules on trial; else of the active ones.</param>
    /// <param name="list">The list.</param>
    public ImmutableArray<HitLine> In(bool isTrial, RuleList list) =>
        [.. _byList[(isTrial, list)]];

    /// <summary>Of these what is to be verified tonight: what was answered, and holds, is not asked once more.</summary>
    public ImmutableArray<HitLine> ToBeVerified(bool isTrial, RuleList list) =>
        [.. _byList[(isTrial, list)].Where(line => line.IsToBeVerified)];

    /// <summary>The roster, then the sources by id.</summary>
    public ImmutableArray<SourceDefinition> Sources =>
        [Scope.Catalogue.Roster, .. Scope.Catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)];

    /// <summary>Whether the run writes lists of a township.</summary>
    public bool IsWanted(ListTownship township) => Scope.CoversTownship(township.Name);

    /// <summary>The official townships always, the others where they have something to say.</summary>
    public IEnumerable<ListTownship> TownshipsWith(Func<ListTownship, bool> hasLines) =>
        Townships.Official.Concat(Townships.Unofficial.Where(hasLines)).Where(IsWanted);

    /// <summary>A person on the roster.</summary>
    public RosterLine Of(Person person)
    {
        var household = Roster.HouseholdOf(person);
        return new RosterLine(person, household, TownshipOf(household));
    }

    /// <summary>Whose lists a household is in.</summary>
    public ListTownship TownshipOf(Household household) => _townshipOf[household.Index];

    /// <summary>A hit that the data no longer show.</summary>
    public GoneLine Of(GoneHit gone) => GoneLine.Of(
        gone,
        Scope.Selected.Rules.First(rule => string.Equals(rule.Id, gone.RuleId, StringComparison.Ordinal)),
        Townships.Of(gone.Township),
        gone.Person is { } person ? Roster.HouseholdOf(person) : null);

    // Neighbours stand below each other: the text is the same as the one before.
    private HashSet<string> TownshipsOnRoster()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var last = default(string);
        foreach (var household in Roster.Households)
        {
            if (!ReferenceEquals(household.Township, last))
                names.Add(last = household.Township);
        }

        return names;
    }

    private ImmutableArray<ListTownship> TownshipsOfHouseholds()
    {
        var all = new ListTownship[Roster.Households.Length];
        var (name, township) = (default(string), default(ListTownship));
        for (var i = 0; i < all.Length; i++)
        {
            if (!ReferenceEquals(Roster.Households[i].Township, name))
                township = Townships.Of(name = Roster.Households[i].Township);
            all[i] = township!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    // 身份存疑 sets two people side by side; somebody off the roster has nobody beside them.
    private static RuleList ListOf(HitLine line) =>
        line is { Rule.List: RuleList.IdentityDoubt, Finding.Person: null } ? RuleList.Missed : line.Rule.List;

    private HitLine Of(TrackedHit hit) => new(
        hit,
        Townships.Of(hit.Hit.Township),
        hit.Hit.Finding.Person is { } person ? Roster.HouseholdOf(person) : null)
    {
        Deadline = hit.Case is { } one
            ? CaseDue.Of(one, hit.Hit.Finding.Rule, _run.WorkingDays)
            : CaseDue.From(hit.FirstFound, hit.Hit.Finding.Rule, _run.WorkingDays),
    };

    private IEnumerable<GoneLine> MovedOutOf(TrackedHit hit) =>
        MovesOf(hit).Select(move => GoneLine.MovedOut(Of(hit), Townships.Of(move.FromTownship)));

    // An open case that went to another township this night. Of those that are closed nothing is to be done anywhere.
    private IEnumerable<CaseMove> MovesOf(TrackedHit hit) => hit.Case is null
        ? []
        : hit.Case.Moves.Where(move => move is { IsToOtherTownship: true, WasOpen: true } && move.At == Moment.Of(Scope.AsOf));
}
