using System.Collections.Immutable;
using System.Globalization;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Reports.Documents;
using Matcher.Reports.Naming;
using Matcher.Rules.Model;

namespace Matcher.Runs.Documenting;

/// <summary>The figures of 自查自纠报告 for a township and for the county: each is asked of the ledger or of the night.</summary>
/// <param name="night">The night.</param>
internal sealed class SelfCheck(RecordedRun night)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>The figures of a township; null: of the county.</summary>
    public SelfCheckFigures Of(ListTownship? township)
    {
        var all = night.Book.All.Where(known => township is null || night.Townships.Of(known.Case.Township) == township).ToList();
        var cases = all.Where(known => night.IsOf(known, RuleList.Hits)).ToList();
        var counter = CounterOf(all);
        var confirmed = cases.Where(known => CaseStandings.Of(known.Case) == CaseStanding.Confirmed).ToList();
        var people = night.Roster.People.Where(person => IsIn(township, night.Roster.HouseholdOf(person).Township)).ToList();
        var outcomes = night.Run.Hits.Active.ToList();
        var runs = night.Nights.Runs.Where(run => run.Counts && run.AsOf <= night.AsOf).Select(run => run.AsOf).ToList();
        return new SelfCheckFigures
        {
            County = night.Setup.Config.County,
            Township = township?.Name,
            AsOf = night.AsOf,
            Notice = night.Setup.Config.Notice,
            OnRoster = LeadCounts.Split([.. people.Select(PlaceOf)]),
            Compared = LeadCounts.Split([.. people.Where(IsCompared).Select(PlaceOf)]),
            Villages = people.Select(night.Roster.HouseholdOf)
                .Where(household => household.Village.Length > 0)
                .Select(household => (household.Township, household.Village))
                .Distinct()
                .Count(),
            MonthlyAmount = SumOf(people.Select(person => person.MonthlyShare)),
            Sources = [.. Sources()],
            RulesRun = outcomes.Count(outcome => outcome.NotRun is null),
            RulesNotRun = [.. outcomes.Where(outcome => outcome.NotRun is not null).Select(outcome => outcome.Rule.Title)],
            Runs = runs.Count,
            FirstRun = runs.Count == 0 ? null : runs.Min(),
            LastRun = runs.Count == 0 ? null : runs.Max(),
            Batches = BatchesOf(township),
            Cases = counter.Of(cases),
            Checks = [.. Checks(counter, cases, outcomes)],
            Townships = township is not null
                ? []
                : [.. night.Reporting.Select(one => new TownshipFigures(one.Name,
                    Counted([.. cases.Where(known => night.Townships.Of(known.Case.Township) == one)])))],
            Missed = counter.Of([.. all.Where(known => night.IsOf(known, RuleList.Missed))]),
            Reasons = [.. Reasons(counter, confirmed)],
            Corrections = Corrections(all),
            Estimated = EstimateOf(confirmed),
            Reported = SumOf(confirmed.Select(known => known.Case.Verdict?.Given.Amount)),
            LastDue = cases.Where(known => CaseStandings.Of(known.Case) == CaseStanding.Open).Max(night.DueOf),
        };
    }

    // In the line of a township, and in its own report, somebody has the category that they have there.
    private CaseFigures Counted(IReadOnlyCollection<KnownCase> cases) => CounterOf(cases).Of(cases);

    private CaseCounter CounterOf(IEnumerable<KnownCase> cases) => new(new LeadCounts(cases), night.DueOf, night.AsOf);

    private bool IsIn(ListTownship? township, string written) => township is null || night.Townships.Of(written) == township;

    private (int Household, string Category) PlaceOf(Roster.Person person) =>
        (person.HouseholdIndex, night.Roster.HouseholdOf(person).Category);

    private bool IsCompared(Roster.Person person) => person.IsComparable && !night.Roster.Unanswered.ContainsKey(person.Index);

    private IEnumerable<ComparedSource> Sources()
    {
        var rows = night.Run.Sources.Files.ToLookup(file => file.Source, file => file.Rows, StringComparer.Ordinal);
        return night.Run.Sources.Matches.Values.OrderBy(source => source.Source.Id, StringComparer.Ordinal)
            .Select(source => source.Failure is { } failure
                ? new ComparedSource(source.Source.Id, source.Source.Title, 0, SentenceOf(failure))
                : new ComparedSource(source.Source.Id, source.Source.Title, rows[source.Source.Id].Sum(), null));
    }

    private static string SentenceOf(Problem failure) =>
        ProblemText.What(failure, Chinese).TrimEnd('。', '.', ' ');

    // A batch counts for a township that was given at least one of its cases.
    private long BatchesOf(ListTownship? township) => night.Logged
        .SelectMany(hit => hit.Events)
        .Select(one => one.Details)
        .OfType<HandedOut>()
        .Where(handOut => IsIn(township, handOut.Township))
        .Select(handOut => handOut.Batch)
        .Distinct(StringComparer.Ordinal)
        .Count();

    // Also a rule that did not run this night, or is there no longer, as long as it has cases: they are in the sum.
    private IEnumerable<CheckFigures> Checks(
        CaseCounter counter, IReadOnlyCollection<KnownCase> cases, IReadOnlyCollection<RuleOutcome> outcomes)
    {
        var of = cases.ToLookup(known => known.Rule, StringComparer.Ordinal);
        return outcomes.Where(outcome => outcome is { NotRun: null, Rule.List: RuleList.Hits })
            .Select(outcome => outcome.Rule.Id)
            .Union(of.Select(rule => rule.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new CheckFigures(
                id,
                night.Setup.Pack.Rules.FirstOrDefault(rule => rule.Id == id)?.Title ?? id,
                Check: null,
                counter.Of([.. of[id]]),
                of[id].Where(known => known.Case.State == CaseState.Mending).Max(night.DueOf)));
    }

    private IEnumerable<ReasonFigures> Reasons(CaseCounter counter, IEnumerable<KnownCase> confirmed)
    {
        var known = night.Setup.Reasons.All.Select(reason => reason.Code).ToList();
        return confirmed.Where(one => one.Case.Verdict is { Given.Reason.Length: > 0 })
            .GroupBy(one => one.Case.Verdict!.Given.Reason, StringComparer.Ordinal)
            .OrderBy(group => known.IndexOf(group.Key) is var place and >= 0 ? place : int.MaxValue)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReasonFigures(group.Key, TextOf(group.Key), counter.Of([.. group]).Found));
    }

    private string TextOf(string code) => night.Setup.Reasons.All.FirstOrDefault(reason => reason.Code == code)?.Text ?? code;

    // What the data no longer say was put right, whether the agency wrote so or not.
    private CorrectionFigures Corrections(IEnumerable<KnownCase> cases)
    {
        var all = cases.Select(known => known.Case.Correction).OfType<CaseCorrection>().ToList();
        return new CorrectionFigures(
            all.Count,
            all.Count(one => one.Answered?.IsCorrected ?? one.GoneOn is not null),
            all.Count(one => one.Answered is { IsCorrected: false }),
            all.Count(one => one.IsOpen),
            all.Count(one => one.IsOpen && one.Sent?.Due < night.AsOf));
    }

    private decimal? EstimateOf(IEnumerable<KnownCase> confirmed)
    {
        var numbers = confirmed.Select(known => known.Number).ToHashSet(StringComparer.Ordinal);
        return SumOf(night.Run.Hits.Hits
            .Where(hit => hit.Finding.Rule.Status == RuleStatus.Active && numbers.Contains(hit.Number))
            .Select(hit => hit.Finding.Estimate?.Amount));
    }

    private static decimal? SumOf(IEnumerable<decimal?> amounts) =>
        amounts.OfType<decimal>().ToImmutableArray() is { IsEmpty: false } known ? known.Sum() : null;
}
