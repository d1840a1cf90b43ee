using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>
/// Runs a rule that adds figures of all members of a household. Only what the sources say is added, over no other time
/// than they say it for; where something is missing the sum is 至少 so much, and what depends on the rest is undecided.
/// </summary>
internal sealed class HouseholdSumRule(CompiledRule rule, FigureSum sum, LoadedRoster roster)
{
    /// <summary>Values of facts that the people of an example have; the roster's people have theirs from their numbers.</summary>
    public Func<Person, ImmutableDictionary<string, string>> Facts { get; init; } = _ => ImmutableDictionary<string, string>.Empty;

    /// <summary>Runs it.</summary>
    public RuleOutcome Run(IReadOnlyDictionary<string, SourceMatches> matches)
    {
        var outcome = new Outcome(rule);
        var households = FiguresOf(matches);
        foreach (var (head, doubt) in Unclear(households))
            outcome.AddUndecided(head, doubt);
        foreach (var (head, subject, ruling, figures, notes) in Judge(matches, households))
        {
            outcome.Add(
                head,
                subject,
                ruling,
                () => EvidenceOf(figures, head, subject),
                weighed => Together(weighed, figures) with { Notes = [.. weighed.Notes, .. notes] });
        }

        var sources = sum.Figures.Select(figure => figure.Source.Id)
            .Distinct(StringComparer.Ordinal)
            .Select(id => matches[id])
            .ToLookup(source => source.Failure is null);
        var found = outcome.ToOutcome([.. sources[true]], roster);
        return found with
        {
            Without =
            [
                .. found.Without,
                .. sources[false]
                    .Select(source => RuleRunProblems.RanWithoutSource(source.Failure!.Where, source.Source.Title)),
            ],
        };
    }

    /// <summary>Judges every household that some source says something about, in the order of the roster.</summary>
    public IEnumerable<(Person Head, Subject Subject, Ruling Ruling, HouseholdFigures Figures, ImmutableArray<string> Notes)> Judge(
        IReadOnlyDictionary<string, SourceMatches> matches) => Judge(matches, FiguresOf(matches));

    private IEnumerable<(Person Head, Subject Subject, Ruling Ruling, HouseholdFigures Figures, ImmutableArray<string> Notes)> Judge(
        IReadOnlyDictionary<string, SourceMatches> matches, HouseholdFigures?[] households)
    {
        var without = sum.Figures.Select(figure => figure.Source)
            .Distinct()
            .Where(source => matches[source.Id].Failure is not null)
            .Select(NotThere)
            .ToList();
        foreach (var household in roster.Households)
        {
            if (households[household.Index] is not { HasAny: true } figures || household.Doubt != HouseholdDoubt.None)
                continue;
            figures.Finish();
            var members = household.Members.Select(index => roster.People[index]).ToList();
            var heads = sum.Heads is { } column ? Heads.Of(column, members) : null;
            var head = HouseholdHead.Of(household, roster);
            var mayBeMore = figures.MayBeMore.Concat(without).Concat(Beyond(members, heads)).ToList();
            var subject = new Subject(Row: null, head, rule.AsOf)
            {
                Given = Given(figures, heads).SetItems(Facts(head)),
                Doubts = Doubts(figures, heads, mayBeMore.FirstOrDefault()),
            };
            yield return (head, subject, rule.Judge(subject), figures,
                [.. mayBeMore.Select(doubt => doubt.InWords())
                    .Concat(heads?.Notes ?? [])
                    .Concat(figures.Notes)
                    .Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>What it looks at for a person: the household's figures.</summary>
    public LookedAt LookAt(Person person, IReadOnlyDictionary<string, SourceMatches> matches) => new(
    [
        .. Judge(matches)
            .Where(household => household.Head.HouseholdIndex == person.HouseholdIndex)
            .Select(household =>
                new Look(household.Subject) { Figures = household.Figures.Evidence(rule.AsOf), Notes = household.Notes }),
    ]);

    // Of one number that may be several households', the figures of each may be those of the others.
    private IEnumerable<(Person Head, Problem Doubt)> Unclear(HouseholdFigures?[] figures)
    {
        foreach (var household in roster.Households.Where(household => household.Doubt != HouseholdDoubt.None)
            .GroupBy(household => household.Group)
            .Where(group => group.Any(household => figures[household.Index]?.HasAny == true))
            .SelectMany(group => group))
            yield return (HouseholdHead.Of(household, roster), HouseholdDoubts.About(household, roster)!);
    }

    private HouseholdFigures?[] FiguresOf(IReadOnlyDictionary<string, SourceMatches> matches)
    {
        // Nearly all households have none.
        var households = new HouseholdFigures?[roster.Households.Length];
        foreach (var figure in sum.Figures.Where(figure => matches[figure.Source.Id].Failure is null))
            new FigureRows(rule, figure).AddTo(households, matches[figure.Source.Id]);
        return households;
    }

    /// <summary>What the rows that were added say beside the household's own.</summary>
    public WeighedRow Together(WeighedRow weighed, HouseholdFigures figures) => weighed with
    {
        Beside = figures.Further(rule.AsOf),
        Watched = [.. weighed.Watched, .. figures.Watched(rule.AsOf)],
    };

    /// <summary>The rows behind a finding: every one added, and the roster's where the rule shows columns of it.</summary>
    public ImmutableArray<Evidence> EvidenceOf(HouseholdFigures figures, Person head, Subject subject) =>
        rule.Body.Evidence.IsEmpty
            ? figures.Evidence(rule.AsOf)
            : [.. figures.Evidence(rule.AsOf),
                WeighedRow.EvidenceOf(rule, subject, head.Row, Identity.MatchGrade.A, Identity.Names.NameComparison.Same)];

    private static Doubt NotThere(SourceDefinition source) =>
        new(FigureSum.Total.Origin, DoubtReason.NoSource, new Place(source.Id)) { What = source.Title };

    // Members whom no source can be asked about.
    private static IEnumerable<Doubt> Beyond(List<Person> members, Heads? heads)
    {
        foreach (var member in members.Where(member => !member.IsComparable))
            yield return new Doubt(FigureSum.Total.Origin, DoubtReason.MemberNotComparable, member.Row.Place.Where);
        if (heads?.Count > members.Count)
            yield return new Doubt(FigureSum.Total.Origin, DoubtReason.MemberOffRoster, members[0].Row.Place.Where);
    }

    private static ImmutableDictionary<string, string> Given(HouseholdFigures figures, Heads? heads)
    {
        var given = ImmutableDictionary<string, string>.Empty;
        if (figures.NoLeast is not null)
            return given;
        given = given
            .Add(FigureSum.Total.Name, AmountText.Of(figures.Total))
            .Add(FigureSum.Working.Name, figures.InWords());
        if (heads?.Count is not { } count)
            return given;
        // Cut off after the fen: who lies less than that above a standard does not exceed it.
        var perHead = AmountText.Of(Math.Floor(figures.Total * 100 / count) / 100);
        return given
            .SetItem(FigureSum.Working.Name, $"{figures.InWords()}，÷{count.ToString(CultureInfo.InvariantCulture)}人＝{perHead}")
            .Add(FigureSum.PerHead.Name, perHead)
            .Add(FigureSum.HeadCount.Name, count.ToString(CultureInfo.InvariantCulture));
    }

    private static ImmutableDictionary<string, Doubt> Doubts(HouseholdFigures figures, Heads? heads, Doubt? mayBeMore)
    {
        var doubts = ImmutableDictionary<string, Doubt>.Empty;
        if ((figures.NoLeast ?? mayBeMore) is { } total)
            doubts = doubts.Add(FigureSum.Total.Name, total).Add(FigureSum.PerHead.Name, total);
        if (heads?.Missing is { } missing)
            doubts = doubts.SetItem(FigureSum.PerHead.Name, missing).Add(FigureSum.HeadCount.Name, missing);
        return doubts;
    }
}
