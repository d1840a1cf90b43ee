using System.Collections.Immutable;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.FollowUp.Nights;

/// <summary>
/// Compares a run's hits with what the ledger knew before: 新增, 延续, 重现, 消失. Hits that nobody looked
/// for stay as they were: of a rule that did not run, of a person whom it could not decide about, outside the run's scope.
/// </summary>
/// <param name="secret">Keys people and evidence.</param>
/// <param name="run">The run.</param>
/// <param name="ledger">The ledger, as messages show it.</param>
internal sealed class HitTracker(BureauSecret secret, RunFindings run, Place ledger)
{
    private const int Stretch = 512;

    private readonly PersonKeys _people = new(secret, run.Roster.Roster);
    private readonly ImmutableArray<Match> _recovered = run.Sources.Recovered;
    private readonly ImmutableArray<RecordedChange>.Builder _changes = ImmutableArray.CreateBuilder<RecordedChange>();

    private ImmutableArray<Hit> Hits => run.Hits.Hits;

    /// <summary>The comparison.</summary>
    /// <param name="known">Every hit in the ledger, as it was before the run's as-of date.</param>
    /// <param name="latestRun">The latest run in the ledger.</param>
    public HitHistory Compare(IReadOnlyList<KnownHit> known, long latestRun)
    {
        var history = known.ToDictionary(hit => hit.Key);
        var evidence = new string[Hits.Length];
        AllCores.For(evidence.Length, Stretch, () => new FieldBytes(),
            (index, fields) => evidence[index] = EvidenceFingerprint.Of(Hits[index].Finding, secret, fields));
        var hits = Hits.Select((hit, i) => Track(hit, history.GetValueOrDefault(HitKey.Of(hit)), evidence[i])).ToImmutableArray();
        var gone = Gone(known);
        return new HitHistory(hits, gone) { Run = run, Changes = _changes.DrainToImmutable(), LatestRun = latestRun };
    }

    private TrackedHit Track(Hit hit, KnownHit? known, string evidence)
    {
        var rule = hit.Finding.Rule.Id;
        if (known is not null && !string.Equals(known.Rule, rule, StringComparison.Ordinal))
            throw new LedgerException(LedgerProblems.Damaged(ledger)); // the rule is part of what the number is made from

        if (run.Scope.CoversRule(rule) && run.Scope.CoversTownship(hit.Township))
            AddChange(hit, known, evidence);

        return known is { WasEverFound: true }
            ? new TrackedHit(hit, known.IsFound ? HitState.Continued : HitState.Reappeared, IsoDate.Read(known.FirstFound))
            : new TrackedHit(hit, HitState.New, run.Scope.AsOf);
    }

    private void AddChange(Hit hit, KnownHit? known, string evidence)
    {
        var household = hit.Finding.Person is { } person ? run.Roster.Roster.HouseholdOf(person).Number : "";
        var isAsBefore = known is { IsFound: true }
            && known.Township == hit.Township
            && known.HouseholdNumber == household
            && known.Evidence == evidence;
        if (!isAsBefore)
        {
            var personKey = known?.PersonKey ?? _people.Of(hit.Finding);
            _changes.Add(
                new RecordedChange(known?.Id, HitKey.Of(hit), hit.Finding.Rule.Id, personKey, IsFound: true, hit.Township, household,
                evidence));
        }
    }

    private ImmutableArray<GoneHit> Gone(IReadOnlyList<KnownHit> known)
    {
        var found = Hits.Select(HitKey.Of).ToHashSet();
        if (found.Count != Hits.Length)
            throw new InvalidOperationException("Two hits of one run have the same number.");

        var ran = run.Hits.Outcomes
            .Where(outcome => outcome.NotRun is null && run.Scope.CoversRule(outcome.Rule.Id))
            .ToDictionary(outcome => (outcome.Rule.Id, outcome.Rule.Status == RuleStatus.Trial),
                outcome => (IsWhole: outcome.Without.IsEmpty, Undecided: UndecidedAbout(outcome)));
        if (Hits.FirstOrDefault(hit => run.Scope.CoversRule(hit.Finding.Rule.Id)
            && !ran.ContainsKey((hit.Finding.Rule.Id, HitKey.Of(hit).IsTrial))) is { } stray)
            throw new ArgumentException($"There are hits of '{stray.Finding.Rule.Id}', which did not run.", nameof(known));

        var asked = run.Hits.Outcomes.Where(outcome => !outcome.Rule.Sources.IsEmpty)
            .Select(outcome => outcome.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var unasked = UnaskedHouseholds();
        var damagedSources = run.Sources.WithDamagedNumbers.ToHashSet(StringComparer.Ordinal);
        var damaged = run.Hits.Outcomes.Where(outcome => outcome.Rule.Sources.Any(damagedSources.Contains))
            .Select(outcome => outcome.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var gone = known
            .Where(hit => hit.IsFound
                && !run.Roster.Numbers.AreTooFew
                && !damaged.Contains(hit.Rule)
                && !(unasked.Contains((hit.Township, hit.HouseholdNumber)) && asked.Contains(hit.Rule))
                && !found.Contains(hit.Key)
                && run.Scope.CoversTownship(hit.Township)
                && ran.TryGetValue((hit.Rule, hit.IsTrial), out var outcome)
                && outcome.IsWhole
                && !outcome.Undecided.Contains(hit.PersonKey))
            .OrderBy(hit => hit.Township, StringComparer.Ordinal)
            .ThenBy(hit => hit.Rule, StringComparer.Ordinal)
            .ThenBy(hit => hit.Number, StringComparer.Ordinal)
            .ToArray();
        _changes.AddRange(gone.Select(hit =>
            new RecordedChange(hit.Id, hit.Key, hit.Rule, hit.PersonKey, IsFound: false, hit.Township, hit.HouseholdNumber, hit.Evidence)));
        var people = GonePeople.Of(secret, run.Roster.Roster, gone);
        return [.. gone.Select(hit => new GoneHit(hit.Number, hit.Rule, hit.IsTrial, hit.Township, hit.HouseholdNumber,
            IsoDate.Read(hit.FirstFound), people.GetValueOrDefault(hit.PersonKey)))];
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
