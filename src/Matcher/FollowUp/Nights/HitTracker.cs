using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.FollowUp.Nights;

/// <summary>
/// Compares a run's hits with what the ledger knew before: 新增, 延续, 重现, 消失. Hits that nobody looked
/// for stay as they were: of a rule that did not run, of a person whom it could not decide about, outside the run's scope.
/// </summary>
/// <param name="secret">Keys people and evidence.</param>
/// <param name="run">The run.</param>
/// <param name="listings">Gives what the ledger knows of people who are listed several times.</param>
/// <param name="ledger">The ledger, as messages show it.</param>
internal sealed class HitTracker(BureauSecret secret, RunFindings run, Func<KnownListings> listings, Place ledger)
{
    private const int Stretch = 512;

    private readonly PersonKeys _people = new(secret, run.Roster.Roster);
    private readonly ImmutableArray<Match> _recovered = run.Sources.Recovered;
    private readonly Dictionary<string, string> _heirs = run.Hits.Outcomes
        .Where(outcome => outcome.Rule.Replaces is { } other && !run.Hits.Outcomes.Any(one => one.Rule.Id == other))
        .DistinctBy(outcome => outcome.Rule.Replaces, StringComparer.Ordinal)
        .ToDictionary(outcome => outcome.Rule.Replaces!, outcome => outcome.Rule.Id, StringComparer.Ordinal);

    private ImmutableArray<Hit> Hits => run.Hits.Hits;

    /// <summary>The comparison.</summary>
    /// <param name="known">Every hit in the ledger, as the nights before the run's as-of date saw it.</param>
    /// <param name="latestRun">The latest run in the ledger.</param>
    public HitHistory Compare(IReadOnlyList<LoggedHit> known, long latestRun)
    {
        var history = known.ToDictionary(HitKey.Of);
        var (watched, people) = (new string[Hits.Length], new string[Hits.Length]);
        AllCores.For(Hits.Length, Stretch, () => new PersonKeys(secret, run.Roster.Roster), (index, keys) =>
        {
            watched[index] = WatchedEvidence.Of(Hits[index].Finding, secret).Write();
            people[index] = history.GetValueOrDefault(HitKey.Of(Hits[index]))?.PersonKey ?? keys.Of(Hits[index].Finding);
        });
        var carrying = Carrying.Of(run, () => new HitNumbering(secret) { Known = listings() }, history);
        var tracked = new (TrackedHit Hit, RecordedChange? Change)[Hits.Length];
        AllCores.For(Hits.Length, Stretch, i => tracked[i] = Track(
            Hits[i],
            history.GetValueOrDefault(HitKey.Of(Hits[i])),
            carrying.Former.GetValueOrDefault(HitKey.Of(Hits[i])),
            people[i],
            watched[i]));
        var hits = tracked.Select(one => one.Hit).ToImmutableArray();
        var lost = Gone(known.Where(hit => !carrying.Left.Contains(HitKey.Of(hit))));
        var gone = lost.Select(one => one.Hit).ToImmutableArray();
        var settled = hits.Where(hit => hit.Case is not null).Select(hit => hit.Hit.Number)
            .Concat(gone.Where(hit => hit.Case is not null).Select(hit => hit.Number))
            .ToHashSet(StringComparer.Ordinal);
        return new HitHistory(hits, gone)
        {
            Run = run,
            Changes = [.. tracked.Select(one => one.Change).OfType<RecordedChange>(), .. lost.Select(one => one.Change)],
            LatestRun = latestRun,
            Carrying = carrying,
            Book = new CaseBook(
            [
                .. hits.Index().Where(hit => hit.Item.Case is not null)
                    .Select(hit => new KnownCase(hit.Item.Hit.Number, hit.Item.Hit.Finding.Rule.Id, people[hit.Index], hit.Item.Case!)),
                .. known.Where(hit => !hit.IsTrial && !settled.Contains(hit.Number) && !carrying.Left.Contains(HitKey.Of(hit)))
                    .Select(hit => KnownCase.Of(hit)).OfType<KnownCase>(),
                .. gone.Where(hit => hit.Case is not null).Select(hit =>
                    KnownAs(history[new HitKey(hit.Number, hit.IsTrial)], hit.Case!)),
            ]),
        };
    }

    private static KnownCase KnownAs(LoggedHit hit, Case one) => new(hit.Number, hit.Rule, hit.PersonKey, one);

    private (TrackedHit Hit, RecordedChange? Change) Track(Hit hit, LoggedHit? own, LoggedHit? former, string person, string watched)
    {
        var rule = hit.Finding.Rule.Id;
        if (own is not null && !string.Equals(own.Rule, rule, StringComparison.Ordinal))
            throw new LedgerException(LedgerProblems.Damaged(ledger)); // the rule is part of what the number is made from

        var known = former ?? own;
        var night = Seen(hit, watched);
        var (history, moved) = After(known, night);
        var isNews = moved || former is not null || !IsAsBefore(known, night);
        var tracked = new TrackedHit(hit,
            StateOf(known, history),
            known?.FirstFound ?? run.Scope.AsOf)
        {
            Case = HitKey.Of(hit).IsTrial ? null : history,
        };
        return (tracked, isNews && run.Scope.CoversRule(rule) && run.Scope.CoversTownship(hit.Township)
            ? new RecordedChange(own?.Id, HitKey.Of(hit), rule, known?.PersonKey ?? person, night)
            : null);
    }

    // A case that the night opens again is listed again, whether the data had stopped saying it or somebody had answered.
    private HitState StateOf(LoggedHit? known, Case? now) =>
        known?.FirstFound is null ? HitState.New
        : known.IsFound && now?.Reopening?.On != run.Scope.AsOf ? HitState.Continued
        : HitState.Reappeared;

    private Observation Seen(Hit hit, string watched)
    {
        var household = hit.Finding.Person is { } person ? run.Roster.Roster.HouseholdOf(person) : null;
        return new Observation
        {
            AsOf = run.Scope.AsOf,
            IsFound = true,
            Township = hit.Township,
            HouseholdNumber = household?.Number ?? "",
            Watched = watched,
            Facts = new HitFacts(hit.Finding.Level.ToString(), hit.Finding.Grade.ToString(), hit.Finding.Rule.List.ToString(),
                household?.Category ?? ""),
        };
    }

    private static bool IsAsBefore(LoggedHit? known, Observation night) =>
        known is { IsFound: true, Last: { } last } && last with { AsOf = night.AsOf } == night;

    // What people did since a night that is run again stands after it.
    private static (Case? Case, bool Moved) After(LoggedHit? known, Observation night)
    {
        var at = Moment.Of(night.AsOf);
        var fold = known?.FoldUntil(at) ?? new CaseFold(0);
        var moved = fold.See(night);
        foreach (var done in known?.EventsFrom(at) ?? [])
            fold.Do(done);
        return (fold.Case, moved);
    }

    private ImmutableArray<(GoneHit Hit, RecordedChange Change)> Gone(IEnumerable<LoggedHit> known)
    {
        var found = Hits.Select(HitKey.Of).ToHashSet();
        if (found.Count != Hits.Length)
            throw new InvalidOperationException("Two hits of one run have the same number.");

        var ran = run.Hits.Outcomes
            .Where(outcome => outcome.NotRun is null && run.Scope.CoversRule(outcome.Rule.Id))
            .ToDictionary(outcome => (outcome.Rule.Id, outcome.Rule.Status == RuleStatus.Trial),
                outcome => (IsWhole: outcome.Without.IsEmpty, Undecided: new Lazy<HashSet<string>>(() => UndecidedAbout(outcome))));
        if (Hits.FirstOrDefault(hit => run.Scope.CoversRule(hit.Finding.Rule.Id)
            && !ran.ContainsKey((hit.Finding.Rule.Id, HitKey.Of(hit).IsTrial))) is { } stray)
            throw new ArgumentException($"There are hits of '{stray.Finding.Rule.Id}', which did not run.", nameof(known));

        var asked = run.Hits.Outcomes.Where(outcome => !outcome.Rule.Sources.IsEmpty)
            .Select(outcome => outcome.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        // Nobody asks for them where everything is still found.
        var unasked = new Lazy<HashSet<(string Township, string Number)>>(UnaskedHouseholds);
        var damagedSources = run.Sources.WithDamagedNumbers.ToHashSet(StringComparer.Ordinal);
        var damaged = run.Hits.Outcomes.Where(outcome => outcome.Rule.Sources.Any(damagedSources.Contains))
            .Select(outcome => outcome.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var gone = known
            .Where(hit => hit.IsFound
                && !found.Contains(HitKey.Of(hit))
                && !run.Roster.Numbers.AreTooFew
                && LookedWith(hit.Rule) is var rule
                && !damaged.Contains(rule)
                && !(asked.Contains(rule) && unasked.Value.Contains((hit.Last!.Township, hit.Last.HouseholdNumber)))
                && run.Scope.CoversTownship(hit.Last!.Township)
                && ran.TryGetValue((rule, hit.IsTrial), out var outcome)
                && outcome.IsWhole
                && !outcome.Undecided.Value.Contains(hit.PersonKey))
            .OrderBy(hit => hit.Last!.Township, StringComparer.Ordinal)
            .ThenBy(hit => hit.Rule, StringComparer.Ordinal)
            .ThenBy(hit => hit.Number, StringComparer.Ordinal)
            .ToArray();
        var people = GonePeople.Of(secret, run.Roster.Roster,
            [.. gone.Select(hit => new GonePerson(hit.PersonKey, hit.Last!.Township, hit.Last.HouseholdNumber))]);
        return [.. gone.Select(hit => Lost(hit, people.GetValueOrDefault(hit.PersonKey)))];
    }

    // A rule that takes the place of another looks for what that one found.
    private string LookedWith(string rule) => _heirs.GetValueOrDefault(rule, rule);

    private (GoneHit Hit, RecordedChange Change) Lost(LoggedHit hit, Person? person)
    {
        var night = hit.Last! with { AsOf = run.Scope.AsOf, IsFound = false };
        var rule = LookedWith(hit.Rule);
        return (
            new GoneHit(hit.Number, rule, hit.IsTrial, night.Township, night.HouseholdNumber, hit.FirstFound!.Value, person)
            {
                Case = hit.IsTrial ? null : After(hit, night).Case,
            },
            new RecordedChange(hit.Id, HitKey.Of(hit), hit.Rule, hit.PersonKey, night));
    }

    // A person whose number was damaged since is nobody whom a source was asked about, and bears another key than before: by the household
    // their hits are known.
    private HashSet<(string Township, string Number)> UnaskedHouseholds() =>
    [
        .. run.Roster.Roster.People
            .Where(person => !person.IsComparable)
            .Select(run.Roster.Roster.HouseholdOf)
            .Where(household => household.Number.Length > 0)
            .Select(household => (household.Township, household.Number)),
    ];

    private HashSet<string> UndecidedAbout(RuleOutcome outcome) =>
        outcome.Unchecked.Select(person => _people.Of(person.Person))
            .Concat(_recovered.Where(match => outcome.Rule.Sources.Contains(match.Row.Source.Id))
                .Select(match => _people.Of(match.Person)))
            .Concat(outcome.UncheckedRows.Select(row => _people.OfRow(row.Row)))
            .ToHashSet(StringComparer.Ordinal);
}
