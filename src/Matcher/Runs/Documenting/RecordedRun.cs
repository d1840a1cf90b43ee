using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs.Documenting;

/// <summary>
/// A night that the ledger has, as documents tell it: the roster and the hits, compared once more, and the cases as they stood when
/// nothing was recorded any more before the next night.
/// </summary>
internal sealed class RecordedRun
{
    private readonly ImmutableDictionary<string, Rule> _rules;

    /// <summary>Prepares it.</summary>
    /// <param name="setup">Config and rules.</param>
    /// <param name="run">What the night finds, compared once more.</param>
    /// <param name="hits">Every hit of the ledger with its history up to the night.</param>
    /// <param name="nights">Its nights.</param>
    public RecordedRun(RunSetup setup, RunFindings run, IReadOnlyList<LoggedHit> hits, RecordedNights nights)
    {
        Setup = setup;
        Run = run;
        Logged = hits;
        Nights = nights;
        Book = CaseBook.Of(hits);
        _rules = setup.Pack.Rules.ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal);
        var written = Roster.Households.Select(household => household.Township).ToHashSet(StringComparer.Ordinal);
        written.UnionWith(Book.All.Where(known => IsOf(known, RuleList.Hits)).Select(known => known.Case.Township));
        var own = written.ToList();
        written.UnionWith(Book.All.Select(known => known.Case.Township));
        written.UnionWith(run.Hits.Hits.Select(hit => hit.Township));
        written.UnionWith(hits.SelectMany(hit => hit.Events).Select(one => one.Details).OfType<HandedOut>().Select(one => one.Township));
        Townships = new ListTownships(setup.Config.County, setup.Config.Groups, written);
        var known = own.Select(Townships.Of).ToHashSet();
        Reporting = [.. Townships.Official.Concat(Townships.Unofficial.Where(known.Contains))];
    }

    /// <summary>Config and rules.</summary>
    public RunSetup Setup { get; }

    /// <summary>What the night finds.</summary>
    public RunFindings Run { get; }

    /// <summary>Every hit of the ledger with its history up to the night.</summary>
    public IReadOnlyList<LoggedHit> Logged { get; }

    /// <summary>The nights of the ledger.</summary>
    public RecordedNights Nights { get; }

    /// <summary>The cases, as they stood.</summary>
    public CaseBook Book { get; }

    /// <summary>The townships.</summary>
    public ListTownships Townships { get; }

    /// <summary>Those that have a report: the official ones, and others that the roster or a case of 疑点清单 names.</summary>
    public ImmutableArray<ListTownship> Reporting { get; }

    /// <summary>基准日.</summary>
    public DateOnly AsOf => Setup.AsOf;

    /// <summary>The roster.</summary>
    public LoadedRoster Roster => Run.Roster.Roster;

    /// <summary>整改期限 of a case; null: none.</summary>
    public DateOnly? DueOf(KnownCase known) => CaseDue.Of(known.Case, _rules.GetValueOrDefault(known.Rule), Setup.WorkingDays);

    /// <summary>Which list a case is in; an older ledger does not say it, its rule does.</summary>
    public bool IsOf(KnownCase known, RuleList list) => known.Case.Facts.List.Length > 0
        ? known.Case.Facts.List == list.ToString()
        : _rules.GetValueOrDefault(known.Rule)?.List == list;

    /// <summary>What is to be verified, of 疑点清单 and 漏保线索, in the order of the lists.</summary>
    public ImmutableArray<HitLine> ToVerify() => HitLine.InOrder(Run.Hits.Hits
        .Where(hit => hit.Finding.Rule is { Status: RuleStatus.Active, List: RuleList.Hits or RuleList.Missed })
        .Select(hit => Book.Find(hit.Number) is { } known ? LineOf(hit, known) : null)
        .OfType<HitLine>()
        .Where(line => line.IsToBeVerified));

    private HitLine LineOf(Hits.Hit hit, KnownCase known) => new(
        new FollowUp.Nights.TrackedHit(hit, Hits.HitState.Continued, known.Case.FirstFound) { Case = known.Case },
        Townships.Of(hit.Township),
        hit.Finding.Person is { } person ? Roster.HouseholdOf(person) : null)
    {
        Deadline = DueOf(known),
    };
}
