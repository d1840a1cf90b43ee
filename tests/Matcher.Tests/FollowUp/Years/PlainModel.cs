using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Years;

/// <summary>
/// What the page says about cases, as plainly as it can be written: the whole history of one hit is told again for every question. It
/// shares nothing with the program but the words of what people do.
/// </summary>
internal sealed class PlainModel
{
    private readonly SortedDictionary<DateOnly, Dictionary<string, Seen>> _runs = [];
    private readonly List<Deed> _deeds = [];

    // That time is over is noted by the run that finds it so; what is taken back later changes nothing that no run noted.
    private readonly HashSet<(string Hit, DateOnly Day)> _noted = [];
    private ILookup<DateOnly, Deed>? _counting;

    /// <summary>A run looked with the rules of these hits and saw this, in the place of what it saw before on that day.</summary>
    public void Run(DateOnly day, Dictionary<string, Seen> seen)
    {
        _runs[day] = seen;
        foreach (var (hit, now) in seen)
        {
            _noted.Remove((hit, day));
            var before = Tell(hit, day.AddDays(-1));
            var isOver = before is { State: "已销号" or "已排除", Until: { } until } && day >= until;
            if (isOver || before is null || (before.IsThere ? before.Evidence : null) != now.Evidence || before.Township != now.Township)
                _noted.Add((hit, day));
        }
    }

    /// <summary>Somebody did something to some hits.</summary>
    public void Do(long action, DateOnly day, params (string Hit, string Evidence, CaseEventDetails What)[] what) =>
        Add(new Deed(action, _runs.Keys.LastOrDefault(), day, Undoes: null, what));

    /// <summary>Somebody took an action back.</summary>
    public void Undo(long action, long other, DateOnly day) => Add(new Deed(action, _runs.Keys.LastOrDefault(), day, other, []));

    /// <summary>状态 of a hit, its township and whether its last word is that it is there; null: nobody has seen it.</summary>
    public Told? Tell(string hit) => Tell(hit, DateOnly.MaxValue);

    private Told? Tell(string hit, DateOnly last)
    {
        var told = default(Told);
        foreach (var day in _runs.Keys.TakeWhile(day => day <= last))
        {
            if (_runs[day].TryGetValue(hit, out var seen))
                told = See(told, seen, day, _noted.Contains((hit, day)));
            foreach (var deed in (_counting ??= _deeds.Where(Counts).ToLookup(deed => deed.After))[day])
            {
                foreach (var one in deed.What.Where(one => one.Hit == hit))
                    told = told is null ? null : Judge(told, one.What, one.Evidence, deed.Day);
            }
        }

        return told;
    }

    private void Add(Deed deed)
    {
        _deeds.Add(deed);
        _counting = null;
    }

    private bool Counts(Deed deed) => !_deeds.Exists(other => other.Undoes == deed.Action && Counts(other));

    private static Told? See(Told? before, Seen seen, DateOnly day, bool isNoted)
    {
        if (before is null)
            return seen.Evidence is null ? null : new Told("待交办", seen.Township, IsThere: true, seen.Evidence, "", null, "");
        if (seen.Evidence is null)
        {
            var lapses = before.State is "待交办" or "待核查";
            return before with { IsThere = false, State = lapses ? "自动消除" : before.State };
        }

        var after = before with { IsThere = true, Township = seen.Township, Evidence = seen.Evidence };
        var isPast = isNoted && before.Until is { } until && day >= until;
        var reopens = before.State switch
        {
            "自动消除" => true,
            "已销号" => !before.IsThere || isPast,
            "已排除" => seen.Evidence != before.Basis || isPast,
            _ => false,
        };
        return reopens ? after with { State = "待交办", Until = null, Pending = "" } : after;
    }

    private static Told Judge(Told before, CaseEventDetails what, string evidence, DateOnly day)
    {
        var asks = before.State is "待交办" or "待核查" or "已退回";
        var after = what switch
        {
            HandedOut when before.State == "待交办" => before with { State = "待核查" },
            VerdictGiven { Verdict: Verdict.CannotVerify } when asks => before with { State = before.State == "待交办" ? "待核查" : before.State },
            VerdictGiven { NeedsReview: true } verdict when asks => before with { State = "待复核", Pending = EndOf(verdict) },
            VerdictGiven verdict when asks => Closed(before, EndOf(verdict), evidence, verdict.Until),
            Accepted accepted when before.State == "待复核" => Closed(before, before.Pending, evidence, accepted.Until),
            SentBackWithReason when before.State == "待复核" => before with { State = "已退回" },
            Mended { NeedsReview: true } when before.State == "整改中" => before with { State = "待复核", Pending = "已销号" },
            Mended mended when before.State == "整改中" => Closed(before, "已销号", evidence, mended.Until),
            MendingRefused when before.State == "整改中" => before with { State = "已移送" },
            _ => before,
        };
        // What a run that was repeated shows may not be what the verdict was about.
        return after is { State: "已排除", IsThere: true } && before.State != "已排除" && after.Evidence != after.Basis
            ? after with { State = "待交办", Until = null }
            : after;
    }

    private static Told Closed(Told before, string state, string evidence, DateOnly? until) =>
        before with { State = state, Basis = evidence, Until = state == "整改中" ? null : until };

    private static string EndOf(VerdictGiven verdict) => verdict.Verdict switch
    {
        Verdict.Confirmed or Verdict.PartlyConfirmed => verdict.IsComplete ? "已销号" : "整改中",
        _ => "已排除",
    };

    private sealed record Deed(
        long Action, DateOnly After, DateOnly Day, long? Undoes, (string Hit, string Evidence, CaseEventDetails What)[] What);
}

/// <summary>What a run saw of a hit.</summary>
/// <param name="Evidence">The evidence; null: it looked in vain.</param>
/// <param name="Township">乡镇.</param>
internal sealed record Seen(string? Evidence, string Township);

/// <summary>What there is to tell of a hit.</summary>
internal sealed record Told(
    string State, string Township, bool IsThere, string Evidence, string Basis, DateOnly? Until, string Pending);
