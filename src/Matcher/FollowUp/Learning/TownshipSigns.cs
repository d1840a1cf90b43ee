using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Learning;

/// <summary>Looks through what a township answered lately, and what it did not, for what is worth a question.</summary>
/// <param name="due">整改期限 of a case; null: none.</param>
/// <param name="asOf">基准日.</param>
internal sealed class TownshipSigns(Func<KnownCase, DateOnly?> due, DateOnly asOf)
{
    /// <summary>The questions, township by township in ordinal order.</summary>
    /// <param name="cases">Cases of the ledger.</param>
    public ImmutableArray<TownshipQuestion> Of(IReadOnlyCollection<KnownCase> cases)
    {
        var answers = cases.SelectMany(Lately).ToLookup(answer => answer.Given.Township, StringComparer.Ordinal);
        var given = cases.Where(known => known.Case.HandOut is not null)
            .ToLookup(known => known.Case.HandOut!.Township, StringComparer.Ordinal);
        var open = cases.Where(CaseOrder.IsWaiting).ToLookup(known => known.Case.Township, StringComparer.Ordinal);
        return
        [
            .. answers.Select(group => group.Key).Concat(given.Select(group => group.Key)).Concat(open.Select(group => group.Key))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .SelectMany(township => OfAnswers(township, [.. answers[township]])
                    .Concat(Unread(township, given[township]))
                    .Concat(Overdue(township, [.. open[township].Where(known => due(known) is not null)]))),
        ];
    }

    private IEnumerable<Answer> Lately(KnownCase known) => known.Case.EarlierVerdicts
        .Append(known.Case.Verdict)
        .OfType<CaseVerdict>()
        .Where(verdict => verdict.Event.Day <= asOf && verdict.Event.Day > asOf.AddDays(-SignThresholds.Days))
        .Select(verdict => new Answer(verdict.Given,
            known.Case.HouseholdNumber.Length > 0 ? known.Case.HouseholdNumber : known.PersonKey));

    private static IEnumerable<TownshipQuestion> OfAnswers(string township, ImmutableArray<Answer> answers)
    {
        var all = answers.Length;
        if (all < SignThresholds.FewestLines)
            yield break;
        var text = Most(answers.Select(TextOf).Where(text => text.Length > 0));
        if (text.Count >= SignThresholds.OneText * all)
            yield return new TownshipQuestion(township, PerfunctorySign.OneText, text.Count, all) { What = text.Key };
        if (answers.All(answer => answer.Given.Verdict == Verdict.NotSo))
            yield return new TownshipQuestion(township, PerfunctorySign.AllNotSo, all, all);
        var alone = answers.Count(answer => !AreTwo(answer.Given));
        if (alone >= SignThresholds.OneInvestigator * all)
            yield return new TownshipQuestion(township, PerfunctorySign.OneInvestigator, alone, all);
        foreach (var one in OfDays(township, answers))
            yield return one;
    }

    // A list without 核查日期 says nothing of days: the day on which it was imported is not the day of a visit.
    private static IEnumerable<TownshipQuestion> OfDays(string township, ImmutableArray<Answer> answers)
    {
        var days = answers.Where(answer => answer.Given.CheckedOn is not null).ToLookup(answer => answer.Given.CheckedOn!.Value);
        var dated = days.Sum(day => day.Count());
        if (dated >= SignThresholds.FewestLines && days.Count == 1)
            yield return new TownshipQuestion(township, PerfunctorySign.OneDay, dated, answers.Length) { Day = days.First().Key };
        foreach (var day in days.OrderBy(day => day.Key))
        {
            var households = day.Select(answer => answer.Household).Distinct(StringComparer.Ordinal).Count();
            if (households > SignThresholds.HouseholdsADay)
                yield return new TownshipQuestion(township, PerfunctorySign.TooManyADay, households, day.Count()) { Day = day.Key };
        }
    }

    private IEnumerable<TownshipQuestion> Unread(string township, IEnumerable<KnownCase> given) => given
        .GroupBy(known => known.Case.HandOut!.Batch, StringComparer.Ordinal)
        .OrderBy(batch => batch.Key, StringComparer.Ordinal)
        .Where(batch => batch.First().Case.HandOut!.On.AddDays(SignThresholds.UnreadAfterDays) <= asOf)
        .Select(batch => new TownshipQuestion(
            township,
            PerfunctorySign.Unread,
            batch.Count(known => known.Case is { State: CaseState.AwaitingVerdict, Verdict: null }),
            batch.Count())
        {
            What = batch.Key,
        })
        // What nobody sent back at all is not unread: it is told as open, and when its time comes as overdue.
        .Where(one => one.All >= SignThresholds.FewestLines && one.Some < one.All && one.Some >= SignThresholds.Unread * one.All
            && given.Any(known => known.Case.HandOut!.Batch == one.What && known.Case.Verdict is { Event.Source: not null }));

    private IEnumerable<TownshipQuestion> Overdue(string township, ImmutableArray<KnownCase> open)
    {
        var late = open.Count(known => due(known) < asOf);
        if (open.Length >= SignThresholds.FewestLines && late >= SignThresholds.Overdue * open.Length)
            yield return new TownshipQuestion(township, PerfunctorySign.Overdue, late, open.Length);
    }

    private static (string Key, int Count) Most(IEnumerable<string> texts)
    {
        var most = texts.CountBy(text => text, StringComparer.Ordinal)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return (most.Key ?? "", most.Value);
    }

    // A reason is chosen from a list; what is typed beside it is what the visit showed.
    private static string TextOf(Answer answer) =>
        string.Join(' ', new[] { answer.Given.Measure.Trim(), answer.Given.Remark.Trim() }.Where(text => text.Length > 0));

    private static bool AreTwo(VerdictGiven given) => given.FirstInvestigator.Trim() is { Length: > 0 } first
        && given.SecondInvestigator.Trim() is { Length: > 0 } second
        && !string.Equals(first, second, StringComparison.Ordinal);

    private sealed record Answer(VerdictGiven Given, string Household);
}
