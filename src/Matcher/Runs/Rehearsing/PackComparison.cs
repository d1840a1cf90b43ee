using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Roster;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Runs.Rehearsing;

/// <summary>
/// What the changed pack does to the hits of the current one. A rule that could not be run under one of the two says nothing
/// about anybody: its hits are left out, and it is told.
/// </summary>
internal sealed class PackComparison
{
    private readonly RehearsedSide _before;
    private readonly RehearsedSide _after;

    /// <summary>Compares.</summary>
    /// <param name="before">The current pack.</param>
    /// <param name="after">The changed one.</param>
    /// <param name="townships">The townships to look at; empty: all.</param>
    public PackComparison(RehearsedSide before, RehearsedSide after, ImmutableArray<string> townships)
    {
        _before = before;
        _after = after;
        var notRun = NotRun.Select(rule => rule.RuleId).ToHashSet(StringComparer.Ordinal);
        Before = Wanted(before);
        After = Wanted(after);
        Changes = HitComparison.Compare(Before, After, Why);

        ImmutableArray<Hit> Wanted(RehearsedSide side) =>
            [.. side.Run.Hits.Hits.Where(hit => !notRun.Contains(hit.Finding.Rule.Id)
                && (townships.IsEmpty || townships.Contains(hit.Township)))];
    }

    /// <summary>Hits of the current pack that could be compared.</summary>
    public ImmutableArray<Hit> Before { get; }

    /// <summary>Hits of the changed pack that could be compared.</summary>
    public ImmutableArray<Hit> After { get; }

    /// <summary>Every hit that the two treat differently.</summary>
    public ImmutableArray<HitChange> Changes { get; }

    /// <summary>Every rule of either pack.</summary>
    public ImmutableArray<RehearsedRule> Rules =>
    [
        .. _before.Run.Scope.Selected.Rules.Concat(_after.Run.Scope.Selected.Rules)
            .Select(rule => rule.Id)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(RuleOf),
    ];

    /// <summary>Rules that were not run, under which pack and why.</summary>
    public ImmutableArray<RehearsedNotRun> NotRun =>
    [
        .. NotRunOf(_before, isChanged: false), .. NotRunOf(_after, isChanged: true),
        .. PartlyRun(_before, _after, isChanged: false), .. PartlyRun(_after, _before, isChanged: true),
    ];

    /// <summary>Whether everything could be compared. A source that the bureau does not receive is no surprise.</summary>
    public bool IsComplete =>
        !_before.Run.Sources.Matches.Values.Concat(_after.Run.Sources.Matches.Values)
            .Any(source => source.Failure is { Severity: Severity.Error })
        && NotRun.All(rule => RuleOutcome.IsDeclared(rule.Reason))
        && !_before.Run.Hits.Outcomes.Concat(_after.Run.Hits.Outcomes).Any(outcome => outcome.LacksColumn);

    /// <summary>The household of the person whom a hit is about.</summary>
    public Household? HouseholdOf(Hit hit) =>
        hit.Finding.Person is { } person ? (After.Contains(hit) ? _after : _before).Run.Roster.Roster.HouseholdOf(person) : null;

    private static IEnumerable<RehearsedNotRun> NotRunOf(RehearsedSide side, bool isChanged) => side.Run.Hits.Outcomes
        .Where(outcome => outcome.NotRun is not null)
        .Select(outcome => new RehearsedNotRun(outcome.Rule.Id, outcome.Rule.Title, isChanged, outcome.NotRun!));

    // One that did without something which the other pack had: whom it does not list it has not cleared.
    private static IEnumerable<RehearsedNotRun> PartlyRun(RehearsedSide side, RehearsedSide other, bool isChanged) => side.Run.Hits.Outcomes
        .Where(outcome => !outcome.Without.IsEmpty)
        .Where(outcome => !WithoutOf(other, outcome.Rule.Id).SetEquals(outcome.Without.Select(Told)))
        .Select(outcome => new RehearsedNotRun(outcome.Rule.Id, outcome.Rule.Title, isChanged, outcome.Without[0]));

    private static HashSet<Problem> WithoutOf(RehearsedSide side, string rule) =>
        side.Run.Hits.Outcomes.Where(outcome => outcome.Rule.Id == rule)
            .SelectMany(outcome => outcome.Without)
            .Select(Told)
            .ToHashSet();

    // The same said of another place is no difference between the packs.
    private static Problem Told(Problem problem) => problem with { Where = Place.Nowhere };

    private RehearsedRule RuleOf(string id)
    {
        var before = _before.Run.Scope.Selected.Rules.FirstOrDefault(rule => rule.Id == id);
        var after = _after.Run.Scope.Selected.Rules.FirstOrDefault(rule => rule.Id == id);
        return new RehearsedRule(
            id,
            (after ?? before)!.Title,
            before?.Status,
            after?.Status,
            before?.Hash != after?.Hash,
            Undecided(_before, id),
            Undecided(_after, id));
    }

    private static int Undecided(RehearsedSide side, string id) =>
        side.Run.Hits.Outcomes.Where(outcome => outcome.Rule.Id == id)
            .Sum(outcome => outcome.Unchecked.Length + outcome.UncheckedRows.Length);

    // Why one pack does not list what the other does. To be undecided is not to be cleared, so it is said first.
    private string Why(Hit hit, bool isChanged)
    {
        var silent = isChanged ? _after : _before;
        var whose = isChanged ? "改后" : "现行规则";
        if (silent.Run.Hits.Outcomes.FirstOrDefault(outcome => outcome.Rule.Id == hit.Finding.Rule.Id) is not { } outcome)
            return $"{whose}没有这条规则，或未启用";
        if (outcome.Unchecked.Any(one => IsSame(one.Person, hit.Finding.Person))
            || outcome.UncheckedRows.Any(one => one.Row.Place == hit.Finding.OffRoster?.Place))
            return $"{whose}未能判断，列入未比对";
        if (silent.Run.Hits.Hits
            .Any(other => other.Finding.Rule.Id == hit.Finding.Rule.Id && IsSame(other.Finding.Person, hit.Finding.Person)))
            return $"{whose}仍有此人的另一条疑点（区分疑点的列取值不同）";
        return Judge(silent, outcome.Rule, hit) is Ruling.Exempt exempt ? $"{whose}属于“{exempt.Name}”" : $"{whose}条件不成立";
    }

    private static Ruling? Judge(RehearsedSide side, Rule rule, Hit hit)
    {
        var row = hit.Finding.Evidence[0].Row;
        return side.Runner.JudgeAgain(
            rule, row.Source.Id == SourceDefinition.RosterId ? null : row, hit.Finding.Person);
    }

    // The two packs may have read the roster each for itself.
    private static bool IsSame(Person? one, Person? other) =>
        one is not null && other is not null && one.Index == other.Index && one.RawId == other.RawId && one.Name == other.Name;
}
