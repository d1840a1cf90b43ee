using System.Globalization;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.FollowUp.Years;

/// <summary>
/// A year of a ledger: a run a day over people who come and go, change what the data say of them and where they live, sources that fail,
/// runs that are repeated, and people who hand out, answer well and badly, accept, send back and take back. After every day each case is
/// what <see cref="PlainModel"/> says.
/// </summary>
/// <param name="seed">Which year.</param>
internal sealed class PlayedYear(int seed) : LedgerFixture
{
    private const int People = 8;

    // A hit is told by the number that it has first; half a year later another rule takes the place of the one for vehicles.
    private static readonly string[] RuleIds = [Vehicle, Fund];
    private static readonly Rule Next = Some.Rule("car-owned") with { Replaced = new RuleReference(Vehicle, Place.Nowhere) };
    private const int DayOfNext = 180;

    private static readonly DateOnly First = new(2023, 1, 1);

    private readonly Random _random = new(seed);
    private readonly PlainModel _model = new();
    private readonly Dictionary<(string Rule, int Person), (int Evidence, bool IsFound, string Township)> _world = [];
    private readonly List<long> _actions = [];

    /// <summary>The states that were seen: a year in which little happens proves little.</summary>
    public HashSet<CaseState> States { get; } = [];

    /// <summary>Plays some days; returns what the ledger and the model disagree about, the first day of it.</summary>
    public string? Play(int days)
    {
        using var store = Open();
        for (var day = 0; day < days; day++)
        {
            var asOf = First.AddDays(day);
            Live();
            var wrong = Run(store, asOf) ?? (_random.Next(5) == 0 ? Again(store, asOf) : null);
            for (var deeds = _random.Next(3); deeds > 0 && wrong is null; deeds--)
                wrong = Do(store, asOf) ?? (_random.Next(6) == 0 ? Again(store, asOf) : null);
            if (wrong is not null)
                return $"{seed}, {asOf:O}: {wrong}";
        }

        return null;
    }

    private void Live()
    {
        foreach (var rule in RuleIds)
        {
            for (var person = 0; person < People; person++)
            {
                var (evidence, isFound, township) = _world.GetValueOrDefault((rule, person), (0, person % 3 == 0, "柳林镇"));
                _world[(rule, person)] = _random.Next(25) switch
                {
                    0 => (evidence, !isFound, township),
                    1 => (evidence + 1, isFound, township),
                    2 => (evidence, isFound, township == "柳林镇" ? "孟门镇" : "柳林镇"),
                    _ => (evidence, isFound, township),
                };
            }
        }
    }

    private string? Again(LedgerStore store, DateOnly asOf)
    {
        if (_random.Next(2) == 0)
            Live();
        return Run(store, asOf);
    }

    private string? Run(LedgerStore store, DateOnly asOf)
    {
        var run = Findings(asOf, out var seen);
        var history = store.Compare(run);
        store.Stage(history);
        if (_random.Next(10) == 0)
        {
            store.TakeBack();
            return null;
        }

        store.Commit();
        _model.Run(asOf, seen);
        return Wrong(store.Book(), history.Balance) ?? Wrong(history.Book, history.Balance);
    }

    private RunFindings Findings(DateOnly asOf, out Dictionary<string, Seen> seen)
    {
        seen = [];
        var outcomes = new List<RuleOutcome>();
        var townships = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in RuleIds)
        {
            if (_random.Next(8) == 0)
            {
                // Its source is missing, cut, or fell by half.
                outcomes.Add(NotRun(id == Vehicle && asOf >= First.AddDays(DayOfNext) ? Next.Id : id));
                continue;
            }

            var rule = id == Vehicle && asOf >= First.AddDays(DayOfNext) ? Next : Some.Rule(id);
            var undecided = _random.Next(6) == 0 ? _random.Next(People) : -1;
            var found = new List<Finding>();
            for (var person = 0; person < People; person++)
            {
                var (evidence, isFound, township) = _world[(id, person)];
                var number = Number(person, id);
                townships[number] = township;
                townships[Number(person, rule.Id)] = township;
                if (isFound && person != undecided)
                {
                    found.Add(Some.Finding(rule, Roster.People[person], state: evidence.ToString(CultureInfo.InvariantCulture)));
                    seen[number] = new Seen(evidence.ToString(CultureInfo.InvariantCulture), township);
                }
                else if (person != undecided)
                {
                    seen[number] = new Seen(null, township);
                }
            }

            var doubtful = undecided < 0 ? [] : Undecided(rule.Id, undecided).Unchecked;
            outcomes.Add(new RuleOutcome(rule, null, [.. found], doubtful));
        }

        var run = RunOf(1, [.. outcomes]);
        return run with
        {
            Scope = run.Scope with { AsOf = asOf },
            Hits = run.Hits with { Hits = [.. run.Hits.Hits.Select(hit => hit with { Township = townships[hit.Number] })] },
        };
    }

    private string? Do(LedgerStore store, DateOnly day)
    {
        var before = store.Book();
        if (_actions.Count > 0 && _random.Next(8) == 0)
        {
            var other = _actions[_random.Next(_actions.Count)];
            if (store.Actions().Any(one => one.Undoes == other && !one.IsUndone))
                return null;
            var undo = store.Record(new NewAction(ActionKind.Undo, day, Clock.GetUtcNow(), "县") { Undoes = other });
            _model.Undo(undo, other, day);
            _actions.Add(undo);
        }
        else
        {
            var chosen = before.All.Where(_ => _random.Next(4) == 0).Select(one => (Known: one, What: Details(day))).ToArray();
            var action = store.Record(new NewAction(ActionKind.Import, day, Clock.GetUtcNow(), "县")
            {
                Events = [.. chosen.Select(one => new NewEvent(one.Known.Case, one.What))],
            });
            _model.Do(action, day, [.. chosen.Select(one => (FirstNumber(one.Known.Number), one.What))
                .Select(one => (one.Item1, _model.Tell(one.Item1)!.Evidence, one.What))]);
            _actions.Add(action);
        }

        return Wrong(store.Book(), store.BalanceOf(store.Actions()[^1]));
    }

    private CaseEventDetails Details(DateOnly day) => _random.Next(12) switch
    {
        0 or 1 => new HandedOut("b", "柳林镇", day.AddDays(20)),
        2 => new VerdictGiven { Verdict = Verdict.Confirmed, IsComplete = true, Until = day.AddDays(45), Township = "柳林镇" },
        3 or 4 => new VerdictGiven { Verdict = Verdict.PartlyConfirmed, NeedsReview = _random.Next(2) == 0, Township = "柳林镇" },
        5 => new VerdictGiven { Verdict = Verdict.NotSo, NeedsReview = _random.Next(2) == 0, Until = day.AddDays(30), Township = "柳林镇" },
        6 => new VerdictGiven { Verdict = Verdict.DataWrong, AsksCorrection = true, Township = "柳林镇" },
        7 => new VerdictGiven { Verdict = Verdict.CannotVerify, Until = day.AddDays(20), Township = "柳林镇" },
        8 => new Accepted(day.AddDays(45)),
        9 => new SentBackWithReason("再核查", day.AddDays(10)),
        10 => new Mended { NeedsReview = _random.Next(3) == 0, Until = day.AddDays(45) },
        _ => new MendingRefused("移送"),
    };

    private string? Wrong(CaseBook book, CaseBalance balance)
    {
        States.UnionWith(book.All.Select(one => one.Case.State));
        foreach (var rule in RuleIds)
        {
            for (var person = 0; person < People; person++)
            {
                var number = Number(person, rule);
                var now = rule == Vehicle ? book.Find(Number(person, Next.Id)) : null;
                var (found, told) = ((now ?? book.Find(number))?.Case, _model.Tell(number));
                if ((found?.State.Word(), found?.Township, found?.IsFound) != (told?.State, told?.Township, told?.IsThere))
                    return $"{number} is {found?.State.Word()} in {found?.Township}, should be {told?.State} in {told?.Township}: "
                        + string.Join("; ", found?.Moves.TakeLast(9).Select(m => $"{m.Day} {m.From} {m.Trigger} {m.To}") ?? []) + " | " + string.Join(" ", found?.WithoutEffect.TakeLast(3).Select(e=>e.Day + e.Details.ToString()) ?? []) + found?.Verdict + found?.Mending;
            }
        }

        return balance.Holds ? null : $"the balance does not hold: {string.Join("; ", balance.Townships)}";
    }

    private static string FirstNumber(string number)
    {
        for (var person = 0; person < People; person++)
        {
            if (Number(person, Next.Id) == number)
                return Number(person);
        }

        return number;
    }
}
