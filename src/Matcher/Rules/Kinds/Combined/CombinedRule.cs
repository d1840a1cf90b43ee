using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>
/// Runs a rule on other rules' hits: about one person, or (applies_to: household) anywhere in one household. With a source
/// it looks at the rows about them, under conditions. A hit is no surer than the weakest it is made of.
/// </summary>
internal sealed class CombinedRule(CompiledRule rule, HitCombination combination, LoadedRoster roster)
{
    /// <summary>Values of facts that the people of an example have; the roster's people have theirs from their numbers.</summary>
    public Func<Person, ImmutableDictionary<string, string>> Facts { get; init; } = _ => ImmutableDictionary<string, string>.Empty;

    /// <summary>Whose hits belong together.</summary>
    public int KeyOf(Person person) => rule.Body.AppliesTo == AppliesTo.Household ? roster.HouseholdOf(person).Group : person.Index;

    /// <summary>Runs it.</summary>
    /// <param name="outcomes">Those of the rules it names, by id; all of them ran.</param>
    /// <param name="source">The rows of its source; null where it has none.</param>
    public RuleOutcome Run(IReadOnlyDictionary<string, RuleOutcome> outcomes, SourceMatches? source)
    {
        var outcome = new Outcome(rule);
        var alike = source is null ? null : new SaidRows(rule, source.Source);
        foreach (var one in Judge(PartsOf(outcomes), source))
        {
            if (DoubtAbout(one.Person) is { } doubt && one.Ruling is Ruling.Met or Ruling.Undecided)
            {
                foreach (var person in one.Hits.Select(hit => hit.Person).Append(one.Person))
                    outcome.AddUndecided(person, doubt);
            }
            else if (one.Open is { } reason && one.Ruling is Ruling.Met or Ruling.Undecided)
                outcome.AddUndecided(one.Person, reason);
            else
                outcome.Add(one.Person, one.Subject, one.Ruling, () => EvidenceOf(one), weighed => Together(weighed, one.Hits) with
                {
                    Alike = one.Match is { } match ? alike!.DroppedBeside(match, source!) : default,
                });
        }

        return outcome.ToOutcome(source is null ? [] : [source], roster) with
        {
            Without = [.. combination.Enough
                .Where(reference => outcomes[reference.Id].NotRun is not null)
                .Select(reference =>
                    RuleRunProblems.RanWithoutRule(outcomes[reference.Id].NotRun!.Where, outcomes[reference.Id].Rule.Title))],
        };
    }

    /// <summary>What each of the rules it names found.</summary>
    /// <param name="outcomes">Their outcomes, by id.</param>
    public Dictionary<string, CombinedPart> PartsOf(IReadOnlyDictionary<string, RuleOutcome> outcomes) =>
        combination.References.ToDictionary(reference => reference.Id, reference => PartOf(reference.Id, outcomes[reference.Id]),
            StringComparer.Ordinal);

    /// <summary>Judges everybody whom the other rules found, or could not decide about.</summary>
    public IEnumerable<CombinedSubject> Judge(IReadOnlyDictionary<string, CombinedPart> parts, SourceMatches? source)
    {
        var positive = combination.Parts.Select(reference => parts[reference.Id]).ToList();
        var keys = positive.SelectMany(part => part.Keys).ToHashSet();
        var rows = source?.ByPerson.Where(one => keys.Contains(KeyOf(one.Person)))
            .SelectMany(one => one.Matches.Where(match => rule.Rule.Grades.Contains(match.Grade)))
            .ToLookup(match => KeyOf(match.Person));
        foreach (var key in keys.Order())
        {
            var truth = Holds(parts, key);
            if (truth == Truth.False)
                continue;
            var hits = positive.SelectMany(part => part.HitsAbout(key)).ToImmutableArray();
            var undecided = truth == Truth.True
                ? null
                : combination.References.Select(reference => parts[reference.Id].UndecidedAbout(key))
                    .FirstOrDefault(one => one is not null);
            var person = hits.Select(hit => hit.Person).FirstOrDefault()
                ?? positive.Select(part => part.UndecidedPerson(key)).First(one => one is not null)!;
            var given = Given(hits, positive, key).SetItems(Facts(person));
            var about = rows is null ? Enumerable.Repeat<Match?>(null, 1) : rows[key];
            foreach (var match in about)
            {
                var subject = new Subject(match?.Row, match?.Person ?? person, rule.AsOf) { Given = given };
                yield return new CombinedSubject(subject.Person!, subject, rule.Judge(subject), match, hits, undecided);
            }
        }
    }

    /// <summary>What it looks at for a person, and what the rules that it rests on have about the person or the household.</summary>
    public LookedAt LookAt(Person person, IReadOnlyDictionary<string, RuleOutcome> outcomes, SourceMatches? source)
    {
        var (parts, key) = (PartsOf(outcomes), KeyOf(person));
        return new LookedAt([
            .. Judge(parts, source).Where(one => KeyOf(one.Person) == key).Select(one => new Look(one.Subject, one.Match)),
        ])
        {
            Parts = [.. parts.Select(part => KeyValuePair.Create(part.Key, part.Value.About(key)))],
        };
    }

    /// <summary>The rows behind a finding: its own, and those of the other hits.</summary>
    public ImmutableArray<Evidence> EvidenceOf(CombinedSubject one)
    {
        var own = one.Match is { } match
            ? [WeighedRow.EvidenceOf(rule, one.Subject, match.Row, match.Grade, match.Names)]
            : ImmutableArray<Evidence>.Empty;
        return [.. own.Concat(one.Hits.SelectMany(hit => hit.Evidence))
            .DistinctBy(evidence => (evidence.Row.Source.Id, evidence.Row.Place))];
    }

    /// <summary>What the other hits bring with them: their doubts, and their estimate where the rule has none of its own.</summary>
    public WeighedRow Together(WeighedRow weighed, ImmutableArray<PartHit> hits) => weighed with
    {
        Level = IsLowered(hits) ? weighed.Level.OneLower() : weighed.Level,
        Watched = WatchedOf(weighed, hits),
        Beside = hits.Aggregate(default(Further), (sum, hit) => sum + hit.Further),
        Notes = [.. weighed.Notes.Concat(hits.SelectMany(hit => hit.Notes)).Distinct(StringComparer.Ordinal)],
        Estimate = weighed.Estimate
            ?? (weighed.Subject.Person is { Coverage: Coverage.Covered }
                ? FindingMaker.Smallest(hits.Select(hit => hit.Estimate).OfType<Estimate>())
                : null),
    };

    // The text of the other hits never counts: which there are does, and what a clearance of each would rest on.
    private ImmutableArray<WatchedValue> WatchedOf(WeighedRow weighed, ImmutableArray<PartHit> hits)
    {
        var said = HitCombination.Said;
        return !rule.Body.ReopensOn.Contains(said) ? weighed.Watched :
        [
            .. weighed.Watched.Where(value => value.Column != said.Name),
            .. hits.Select(hit => new WatchedValue(said.Name, hit.RuleId, IsPrivate: false)),
            .. hits.SelectMany(hit => hit.Watched.Select(value => value with { Column = $"{hit.RuleId}.{value.Column}" })),
        ];
    }

    private Problem? DoubtAbout(Person person) =>
        rule.Body.AppliesTo == AppliesTo.Household ? HouseholdDoubts.About(roster.HouseholdOf(person), roster) : null;

    // A further hit is further evidence, and never makes the finding weaker: it is lower only where without the lowered hits there
    // would be none.
    private bool IsLowered(ImmutableArray<PartHit> hits)
    {
        var firm = hits.Where(hit => !hit.IsLowered).Select(hit => hit.RuleId).ToHashSet(StringComparer.Ordinal);
        return combination.All.Any(reference => !firm.Contains(reference.Id))
            || (!combination.Any.IsEmpty && !combination.Any.Any(reference => firm.Contains(reference.Id)))
            || (!combination.TwoOf.IsEmpty && combination.TwoOf.Count(reference => firm.Contains(reference.Id)) < 2);
    }

    private CombinedPart PartOf(string ruleId, RuleOutcome outcome) => new(
        ruleId,
        outcome.Findings.Where(finding => finding.Person is not null && rule.Rule.Grades.Contains(finding.Grade)).Select(PartHit.Of),
        outcome.Unchecked,
        KeyOf)
    {
        NotRun = outcome.NotRun,
    };

    private Truth Holds(IReadOnlyDictionary<string, CombinedPart> parts, int key)
    {
        Truth[] truths =
        [
            .. combination.All.Select(About),
            .. combination.Any.IsEmpty ? [] : new[] { combination.Any.Max(About) },
            .. combination.TwoOf.IsEmpty ? [] : new[] { combination.TwoOf.Select(About).OrderDescending().ElementAt(1) },
            .. combination.None.Select(reference =>
                About(reference) switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Undecided }),
        ];
        return truths.Min();

        Truth About(RuleReference reference) => parts[reference.Id].About(key);
    }

    // A hit without a day has none, so that nothing lies before or after it.
    private static ImmutableDictionary<string, string> Given(ImmutableArray<PartHit> hits, List<CombinedPart> parts, int key)
    {
        var days = hits.SelectMany(hit => hit.Days).Order().ToList();
        return ImmutableDictionary<string, string>.Empty
            .Add(HitCombination.Said.Name, string.Join("；", hits.Select(hit => hit.Says).Distinct(StringComparer.Ordinal)))
            .Add(HitCombination.Earliest.Name, Written(days))
            .Add(HitCombination.Latest.Name, Written([.. days.TakeLast(1)]))
            .AddRange(parts.Select(part => KeyValuePair.Create(
                HitCombination.DayOf(part.RuleId).Name,
                Written([.. part.HitsAbout(key).SelectMany(hit => hit.Days).Order()]))));
    }

    private static string Written(List<DateOnly> days) =>
        days.Count == 0 ? "" : days[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
