using CsCheck;
using Matcher.FollowUp.Nights;
using Matcher.Hits;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.FollowUp;

/// <summary>
/// The ledger beside a plain model of it: for each date, rule and township, who was found, or that nobody looked. Runs come
/// in any order of dates, again and again, with all rules and townships or some, and some are interrupted.
/// </summary>
public sealed class HistoryModelTests : LedgerFixture
{
    private static readonly string[] Rules = [Vehicle, Fund];
    private static readonly string[] Townships = ["柳林镇", "孟门镇"];

    private static readonly Gen<Played> Runs = Gen.Select(
        Gen.Int[1, 6], Gen.Int[0, 255], Gen.Int[0, 3], Gen.Frequency((4, Gen.Const(2)), (1, Gen.Int[0, 1])), Gen
            .Frequency((4, Gen.Const(2)), (1, Gen.Int[0, 1])), Gen.Int[0, 5],
        (day, found, ran, onlyRule, onlyTownship, end) => new Played(day, found, ran, onlyRule, onlyTownship, (End)Math.Max(0, end - 3)));

    private enum End
    {
        Committed,
        InterruptedBefore,
        InterruptedAfter,
    }

    [Test]
    public void The_ledger_says_what_the_model_says() => Runs.Array[1, 12].Sample(
        runs =>
        {
            using var files = new HistoryModelTests();
            var model = new Dictionary<(int Day, string Rule, string Township), HashSet<int>?>();
            foreach (var played in runs)
            {
                var run = played.RunOf();
                var comparison = files.Play(run, played.End);
                if (!comparison.Hits.Select(Told).SequenceEqual(run.Hits.Hits.Select(hit => Expected(model, played.Day, hit)))
                    || !comparison.Gone.Select(gone => gone.Number).Order(StringComparer.Ordinal).SequenceEqual(ExpectedGone(model, played)))
                    return false;
                if (played.End != End.InterruptedBefore)
                    played.Record(model);
            }
            return true;
        },
        iter: 100,
        threads: 1,
        print: runs => string.Join('\n', runs.AsEnumerable()));

    private HitHistory Play(RunFindings run, End end)
    {
        using var store = Open();
        var comparison = store.Compare(run);
        store.Stage(comparison);
        if (end == End.Committed)
            store.Commit();
        IsInPlace = end == End.InterruptedAfter;
        return comparison;
    }

    private static (string, HitState, int) Told(TrackedHit hit) => (hit.Hit.Number, hit.State, hit.FirstFound.Day);

    private static (string, HitState, int) Expected(Dictionary<(int Day, string Rule, string Township), HashSet<int>?> model, int day,
        Hit hit)
    {
        var person = hit.Finding.Person!.Index;
        var looks = Looks(model, day, hit.Finding.Rule.Id, hit.Township);
        var first = looks.Where(look => look.Found.Contains(person)).Select(look => look.Day).DefaultIfEmpty(0).Min();
        var state = first == 0 ? HitState.New : looks[^1].Found.Contains(person) ? HitState.Continued : HitState.Reappeared;
        return (hit.Number, state, first == 0 ? day : first);
    }

    private static IEnumerable<string> ExpectedGone(Dictionary<(int Day, string Rule, string Township), HashSet<int>?> model, Played run) =>
        (from rule in Rules
         from township in Townships
         where run.Covers(rule, township) && run.Ran(rule)
         let looks = Looks(model, run.Day, rule, township)
         where looks.Count > 0
         from person in looks[^1].Found.Except(run.Found(rule, township))
         select Number(person, rule)).Order(StringComparer.Ordinal);

    private static List<(int Day, HashSet<int> Found)> Looks(
        Dictionary<(int Day, string Rule, string Township), HashSet<int>?> model, int before, string rule, string township) =>
        [.. model
            .Where(entry => entry.Key.Day < before && entry.Key.Rule == rule && entry.Key.Township == township && entry.Value is not null)
            .OrderBy(entry => entry.Key.Day)
            .Select(entry => (entry.Key.Day, entry.Value!))];

    /// <summary>One run. Of a rule or township 2 means all.</summary>
    private sealed record Played(int Day, int FoundBits, int RanBits, int OnlyRule, int OnlyTownship, End End)
    {
        public bool Ran(string rule) => (RanBits >> Array.IndexOf(Rules, rule) & 1) == 1;

        public bool Covers(string rule, string township) =>
            (OnlyRule == 2 || Rules[OnlyRule] == rule) && (OnlyTownship == 2 || Townships[OnlyTownship] == township);

        public HashSet<int> Found(string rule, string township) =>
            [
                .. Enumerable.Range(0, 4)
                    .Where(person => (FoundBits >> Array.IndexOf(Rules, rule) * 4 + person & 1) == 1 && Townships[person % 2] == township),
            ];

        public RunFindings RunOf() => LedgerFixture.RunOf(Day, [.. Rules.Select(OutcomeOf)])
            .OnlyRules(OnlyRule == 2 ? [] : [Rules[OnlyRule]])
            .OnlyTownships(OnlyTownship == 2 ? [] : [Townships[OnlyTownship]]);

        public void Record(Dictionary<(int Day, string Rule, string Township), HashSet<int>?> model)
        {
            foreach (var rule in Rules)
            {
                foreach (var township in Townships.Where(township => Covers(rule, township)))
                    model[(Day, rule, township)] = Ran(rule) ? Found(rule, township) : null;
            }
        }

        private RuleOutcome OutcomeOf(string rule) => Ran(rule)
            ? Outcome(rule, [.. Townships.SelectMany(township => Found(rule, township)).Order()])
            : NotRun(rule);
    }
}
