using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;

namespace Matcher.Runs.Desk;

/// <summary><c>matcher ledger show</c>: everything that ever happened to a case, also what was taken back.</summary>
public static class LedgerShow
{
    /// <summary>Tells it.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="typed">疑点编号, as it was typed.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerCase> Execute(
        MatcherConfig config, LedgerOptions options, string typed, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Look, clock, desk => Show(desk, typed),
            cancellation);

    private static LedgerCase? Show(LedgerDesk desk, string typed)
    {
        var hits = desk.Ledger.Hits();
        var hit = HitNumber.Read(typed) is { } number
            ? Of(hits, number) ?? Of(hits, new CarriedNumbers(hits).Of(number))
            : null;
        if (hit?.Case() is not { } now)
        {
            desk.Watch.Problems.Add(OptionProblems.UnknownCase(Place.Nowhere, HitNumber.Read(typed) ?? Identity.IdMask.Cell(typed),
                new ProblemArgument.Hint(NearNumbers.Of(hits).Nearest(typed), [])));
            return null;
        }

        var texts = ShownTexts.Of(desk);
        return new LedgerCase(
            hit.Number,
            hit.Rule,
            desk.Rules.GetValueOrDefault(hit.Rule)?.Title ?? "",
            now.State.Word(),
            now.IsFound,
            texts.Of(now.Township),
            now.HouseholdNumber,
            now.FirstFound,
            now.State.IsOpen() ? desk.DueOf(new KnownCase(hit.Number, hit.Rule, hit.PersonKey, now)) : null,
            now.IsCountys,
            [.. Steps(desk, hit, now).OrderBy(step => step.At).Select(step => texts.Of(step.Step))])
        {
            Changed =
            [
                .. (now.Reopening?.Differences ?? []).Select(one => new LedgerDifference(one.Column, Told(one.Was), Told(one.Is))),
            ],
        };
    }

    private static LoggedHit? Of(IReadOnlyList<LoggedHit> hits, string number) =>
        hits.FirstOrDefault(one => one.Number == number && !one.IsTrial && one.Case() is not null);

    private static IEnumerable<(Moment At, LedgerStep Step)> Steps(LedgerDesk desk, LoggedHit hit, Case now)
    {
        foreach (var night in hit.Nights)
        {
            var at = Moment.Of(night.AsOf);
            yield return (at, new LedgerStep(night.AsOf, night.IsFound ? "found" : "gone", null, "", null, null, null,
                [new("乡镇", night.Township), new("户编号", night.HouseholdNumber), .. WhyMoved(now, at)], now.StateAt(at),
                LedgerStanding.Counts));
        }

        var own = hit.Events.Select(one => one.Id).ToHashSet();
        var idle = now.WithoutEffect.Select(one => one.Id).ToHashSet();
        foreach (var written in desk.Ledger.Events().Where(one => one.Event.HitId == hit.Id || own.Contains(one.Event.Id)))
        {
            var one = written.Event;
            var standing = written.Action.IsUndone ? LedgerStanding.TakenBack
                : written.IsReplaced ? LedgerStanding.Replaced
                : idle.Contains(one.Id) ? LedgerStanding.WithoutEffect
                : LedgerStanding.Counts;
            yield return (one.At, new LedgerStep(one.Day, CaseWords.KindOf(one.Details), written.Action.Id, one.By, one.Source?.File,
                one.Source?.Sheet, one.Source?.Row, CaseWords.FieldsOf(one.Details),
                standing == LedgerStanding.Counts ? now.StateAt(one.At) : "", standing));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> WhyMoved(Case one, Moment at) => one.Moves
        .Where(move => move.At == at && move.Trigger is not null)
        .Select(move => new KeyValuePair<string, string>("变化", move.Trigger!.Value.Word()));

    private static string Told(ImmutableArray<string> values) =>
        string.Join('；', values.Select(value => WatchedColumn.IsHidden(value) ? "***" : Identity.IdMask.InText(value)));
}
