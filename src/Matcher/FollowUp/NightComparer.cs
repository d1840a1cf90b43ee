using System.Collections.Immutable;
using Matcher.Foundation.Cores;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.FollowUp;

/// <summary>
/// Compares a night's hits with what the ledger knew the evening before: 新增, 延续, 重现, 消失. Hits that nobody looked
/// for stay as they were: of a rule that did not run, of a person whom it could not decide about, outside the run's scope.
/// </summary>
/// <param name="secret">Keys people and evidence.</param>
/// <param name="night">The night.</param>
internal sealed class NightComparer(BureauSecret secret, LedgerNight night)
{
    private const int Stretch = 512;

    private readonly PersonKeys _people = new(secret, night.Roster);
    private readonly ImmutableArray<HitChange>.Builder _changes = ImmutableArray.CreateBuilder<HitChange>();

    /// <summary>The comparison.</summary>
    /// <param name="known">Every hit in the ledger, as it was before the night's as-of date.</param>
    /// <param name="latestRun">The latest run in the ledger.</param>
    public NightComparison Compare(IReadOnlyList<KnownHit> known, long latestRun)
    {
        var history = known.ToDictionary(hit => hit.Key);
        var evidence = new string[night.Hits.Count];
        AllCores.For(evidence.Length, Stretch, () => new FieldBytes(),
            (index, fields) => evidence[index] = EvidenceFingerprint.Of(night.Hits[index].Finding, secret, fields));
        var hits = night.Hits.Select((hit, i) => Track(hit, history.GetValueOrDefault(HitKey.Of(hit)), evidence[i])).ToImmutableArray();
        var gone = Gone(known);
        return new NightComparison(hits, gone) { Night = night, Changes = _changes.DrainToImmutable(), LatestRun = latestRun };
    }

    private TrackedHit Track(Hit hit, KnownHit? known, string evidence)
    {
        var rule = hit.Finding.Rule.Id;
        if (known is not null && !string.Equals(known.Rule, rule, StringComparison.Ordinal))
            throw new InvalidOperationException($"The number {hit.Number} of '{rule}' is in the ledger as one of '{known.Rule}'.");

        if (night.CoversRule(rule) && night.CoversTownship(hit.Township))
            AddChange(hit, known, evidence);

        return known is { WasEverFound: true }
            ? new TrackedHit(hit, known.IsFound ? HitState.Continued : HitState.Reappeared, IsoDate.Read(known.FirstFound))
            : new TrackedHit(hit, HitState.New, night.Run.AsOf);
    }

    private void AddChange(Hit hit, KnownHit? known, string evidence)
    {
        var household = hit.Finding.Person is { } person ? night.Roster.HouseholdOf(person).Number : "";
        var isAsBefore = known is { IsFound: true }
            && known.Township == hit.Township
            && known.HouseholdNumber == household
            && known.Evidence == evidence;
        if (!isAsBefore)
        {
            var personKey = known?.PersonKey ?? _people.Of(hit.Finding);
            _changes.Add(new HitChange(known?.Id, HitKey.Of(hit), hit.Finding.Rule.Id, personKey, IsFound: true, hit.Township, household,
                evidence));
        }
    }

    private ImmutableArray<GoneHit> Gone(IReadOnlyList<KnownHit> known)
    {
        var tonight = night.Hits.Select(HitKey.Of).ToHashSet();
        if (tonight.Count != night.Hits.Count)
            throw new InvalidOperationException("Two hits of one night have the same number.");

        var ran = night.Outcomes
            .Where(outcome => outcome.NotRun is null && night.CoversRule(outcome.Rule.Id))
            .ToDictionary(outcome => (outcome.Rule.Id, outcome.Rule.Status == RuleStatus.Trial),
                outcome => (IsWhole: outcome.Without.IsEmpty, Undecided: UndecidedAbout(outcome)));
        if (night.Hits.FirstOrDefault(hit => night.CoversRule(hit.Finding.Rule.Id)
            && !ran.ContainsKey((hit.Finding.Rule.Id, HitKey.Of(hit).IsTrial))) is { } stray)
            throw new ArgumentException($"There are hits of '{stray.Finding.Rule.Id}', which did not run.", nameof(known));

        var asked = night.Outcomes.Where(outcome => !outcome.Rule.Sources.IsEmpty)
            .Select(outcome => outcome.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var unasked = UnaskedHouseholds();
        var damaged = night.Outcomes.Where(outcome => outcome.Rule.Sources.Any(night.DamagedSources.Contains))
            .Select(outcome => outcome.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var gone = known
            .Where(hit => hit.IsFound
                && !night.IsRosterDoubtful
                && !damaged.Contains(hit.Rule)
                && !(unasked.Contains((hit.Township, hit.HouseholdNumber)) && asked.Contains(hit.Rule))
                && !tonight.Contains(hit.Key)
                && night.CoversTownship(hit.Township)
                && ran.TryGetValue((hit.Rule, hit.IsTrial), out var outcome)
                && outcome.IsWhole
                && !outcome.Undecided.Contains(hit.PersonKey))
            .OrderBy(hit => hit.Township, StringComparer.Ordinal)
            .ThenBy(hit => hit.Rule, StringComparer.Ordinal)
            .ThenBy(hit => hit.Number, StringComparer.Ordinal)
            .ToArray();
        _changes.AddRange(gone.Select(hit =>
            new HitChange(hit.Id, hit.Key, hit.Rule, hit.PersonKey, IsFound: false, hit.Township, hit.HouseholdNumber, hit.Evidence)));
        return [.. gone.Select(hit =>
            new GoneHit(hit.Number, hit.Rule, hit.IsTrial, hit.Township, hit.HouseholdNumber, IsoDate.Read(hit.FirstFound)))];
    }

    // A person whose number was damaged since is nobody whom a source was asked about, and bears another key than before: by the household
    // their hits are known.
    private HashSet<(string Township, string Number)> UnaskedHouseholds() =>
    [
        .. night.Roster.People
            .Where(person => !person.IsComparable)
            .Select(night.Roster.HouseholdOf)
            .Where(household => household.Number.Length > 0)
            .Select(household => (household.Township, household.Number)),
    ];

    private HashSet<string> UndecidedAbout(RuleOutcome outcome) =>
        outcome.Unchecked.Select(person => _people.Of(person.Person))
            .Concat(night.Recovered.Where(match => outcome.Rule.Sources.Contains(match.Row.Source.Id))
                .Select(match => _people.Of(match.Person)))
            .Concat(outcome.UncheckedRows.Select(row => _people.OfOutsider(row.Row)))
            .ToHashSet(StringComparer.Ordinal);
}
