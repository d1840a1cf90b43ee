using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>
/// Runs a rule about a value that several households share: a finding for each of them, at its head, saying where the others are. A
/// value of very many is no household's own: it is told once.
/// </summary>
internal sealed class SharedRule(CompiledRule rule, SharedValue shared, LoadedRoster roster)
{
    private readonly ConditionTest _atMost = rule.Compile(shared.AtMost);

    /// <summary>Values of facts that the people of an example have; the roster's people have theirs from their numbers.</summary>
    public Func<Person, ImmutableDictionary<string, string>> Facts { get; init; } = _ => ImmutableDictionary<string, string>.Empty;

    /// <summary>Runs it.</summary>
    public RuleOutcome Run()
    {
        var outcome = new Outcome(rule);
        var tooCommon = new List<Problem>();
        foreach (var one in Judge())
        {
            if (one.TooCommon is { } told)
                tooCommon.Add(told);
            else
                outcome.Add(one.Head, one.Subject, one.Ruling, () => EvidenceOf(one), weighed => Together(weighed, one));
        }

        return outcome.ToOutcome([], roster) with { Without = [.. tooCommon.DistinctBy(problem => problem.Where)] };
    }

    /// <summary>Judges every household that shares a value with another, or whose value cannot be compared.</summary>
    public IEnumerable<SharedSubject> Judge()
    {
        var holders = new Dictionary<string, List<Holder>>(StringComparer.Ordinal);
        foreach (var household in roster.Households.Where(household => household.Members.Length > 0))
        {
            if (Gather(household, holders) is { } doubt && Undecided(household, doubt) is { } undecided)
                yield return undecided;
        }

        foreach (var (key, group) in holders.Where(one => IsShared(one.Value))
            .OrderBy(one => one.Value[0].Household.Index)
            .ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            foreach (var own in group)
                yield return SubjectOf(own, group, key);
        }
    }

    /// <summary>
    /// What it looks at for a person: the values that the household shares. One that very many share is told once, and is no
    /// household's own.
    /// </summary>
    public LookedAt LookAt(Person person)
    {
        var own = Judge().Where(one => one.Head.HouseholdIndex == person.HouseholdIndex).ToList();
        return new LookedAt(
            [.. own.Where(one => one.TooCommon is null && one.Ruling is not Ruling.Undecided).Select(one => new Look(one.Subject))])
        {
            Open = own.Select(one => one.TooCommon).FirstOrDefault(told => told is not null),
        };
    }

    /// <summary>What the other households say beside its own row.</summary>
    public WeighedRow Together(WeighedRow weighed, SharedSubject one) => weighed with { Watched = WatchedOf(one) };

    /// <summary>The rows behind a finding: its own, and those of the other households.</summary>
    public ImmutableArray<Evidence> EvidenceOf(SharedSubject one) =>
    [
        .. one.Holders.Select(holder => WeighedRow.EvidenceOf(
            rule,
            new Subject(Row: null, holder.Person, rule.AsOf) { Given = one.Subject.Given.SetItem(SharedValue.Value.Name, holder.Text) },
            holder.Person.Row,
            MatchGrade.A,
            NameComparison.Same)),
    ];

    // How a household writes the value makes no difference.
    private ImmutableArray<WatchedValue> WatchedOf(SharedSubject one) =>
    [
        .. Watched(one.Subject, one.Key),
        .. one.Holders.Skip(1).SelectMany(holder => Watched(new Subject(Row: null, holder.Person, rule.AsOf), one.Key)),
    ];

    private ImmutableArray<WatchedValue> Watched(Subject subject, string key) =>
        Watching.Of(rule.Body.ReopensOn, subject with { Given = subject.Given.SetItem(SharedValue.Value.Name, key) });

    // One person in two households has one telephone: that is another rule's lead.
    private static bool IsShared(List<Holder> group) =>
        group.Count > 1
            && group.Select(holder => holder.Person.Number?.Digits17.ToString(CultureInfo.InvariantCulture) ?? $"#{holder.Person.Index}")
                .Distinct(StringComparer.Ordinal)
                .Count() > 1;

    // Why a household cannot be compared; null where it can, or has nothing to compare.
    private Doubt? Gather(Household household, Dictionary<string, List<Holder>> holders)
    {
        Doubt? doubt = null;
        var isThere = false;
        foreach (var index in household.Members)
        {
            var person = roster.People[index];
            if (person[shared.Column.Column.Index] is not { } text)
                continue;
            isThere = true;
            if (SharedText.KeysOf(text, household) is not { } keys)
            {
                doubt ??= shared.Column.DoubtAbout(DoubtReason.NotComparable, new Subject(Row: null, person, rule.AsOf));
                continue;
            }

            foreach (var key in keys)
            {
                if (!holders.TryGetValue(key, out var group))
                    holders.Add(key, group = []);
                if (group.Count == 0 || group[^1].Household.Index != household.Index)
                    group.Add(new Holder(household, person, text));
            }
        }

        return isThere ? doubt : shared.Column.NothingToRead(new Subject(Row: null, roster.People[household.Members[0]], rule.AsOf));
    }

    private SharedSubject? Undecided(Household household, Doubt doubt)
    {
        var head = HouseholdHead.Of(household, roster);
        var subject = new Subject(Row: null, head, rule.AsOf) { Given = Facts(head) };
        return rule.Judge(subject) is Ruling.Met or Ruling.Undecided
            ? new SharedSubject(head, subject, new Ruling.Undecided(doubt), [], "", TooCommon: null)
            : null;
    }

    private SharedSubject SubjectOf(Holder own, List<Holder> group, string key)
    {
        var head = HouseholdHead.Of(own.Household, roster);
        var others = group.Where(holder => holder.Household.Index != own.Household.Index).ToList();
        var subject = new Subject(Row: null, head, rule.AsOf)
        {
            Given = Facts(head)
                .SetItem(SharedValue.Value.Name, own.Text)
                .SetItem(SharedValue.Households.Name, group.Count.ToString(CultureInfo.InvariantCulture))
                .SetItem(SharedValue.Others.Name, string.Join("；", others.Select(holder => HouseholdPlace.InWords(holder.Household)))),
        };
        var isTooCommon = _atMost(subject).Truth == Truth.False;
        var place = group[0].Person.Row.Place;
        var where = place.Under(shared.Column.Name);
        return new SharedSubject(
            head,
            subject,
            isTooCommon ? Ruling.NotMet : rule.Judge(subject),
            [own, .. others],
            key,
            isTooCommon ? RuleRunProblems.ValueTooCommon(where, shared.Column.Name, group.Count) : null);
    }
}
