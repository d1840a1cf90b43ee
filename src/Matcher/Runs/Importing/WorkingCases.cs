using Matcher.FollowUp.Cases;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>
/// The cases as they stand while files are taken in, line by line: what one line does counts for the next, of which the fold decides. What
/// a file does can be taken away again.
/// </summary>
/// <param name="hits">The ledger.</param>
/// <param name="at">Where what is done stands in the history.</param>
/// <param name="day">The day on which it counts.</param>
/// <param name="by">Who does it.</param>
internal sealed class WorkingCases(IReadOnlyList<LoggedHit> hits, Moment at, DateOnly day, string by)
{
    private readonly Dictionary<string, LoggedHit> _kept =
        hits.Where(hit => !hit.IsTrial).ToDictionary(hit => hit.Number, StringComparer.Ordinal);

    private readonly CarriedNumbers _carried = new(hits);
    private readonly Dictionary<string, LoggedHit> _pending = new(StringComparer.Ordinal);
    private long _next = -1;

    /// <summary>Where what is done stands in the history.</summary>
    public Moment At => at;

    /// <summary>The case of a number, or of the number under which it goes on; null: there is none.</summary>
    public KnownCase? Find(string number) => Of(number) ?? Of(_carried.Of(number));

    /// <summary>Does something to a case; the case as it is then, or null where that means nothing to it in its state.</summary>
    public Case? Do(KnownCase before, CaseEventDetails details)
    {
        var hit = HitOf(before.Number)!;
        var done = new CaseEvent(_next--, hit.Id, at, day, by, before.Case.Watched, null, details);
        var events = details is VerdictGiven { InPlaceOf: { } replaced } ? hit.Events.RemoveAll(one => one.Id == replaced) : hit.Events;
        var after = hit.With([.. events, done]);
        if (after.Case() is not { } one || one.WithoutEffect.Any(lost => lost.Id == done.Id))
            return null;
        _pending[before.Number] = after;
        return one;
    }

    /// <summary>Keeps what was done since it was last kept.</summary>
    public void Keep()
    {
        foreach (var (number, hit) in _pending)
            _kept[number] = hit;
        _pending.Clear();
    }

    /// <summary>Takes away what was done since it was last kept.</summary>
    public void Drop() => _pending.Clear();

    /// <summary>Every case, with what was kept.</summary>
    public CaseBook Book() => CaseBook.Of(hits.Select(hit => hit.IsTrial ? hit : _kept[hit.Number]));

    private KnownCase? Of(string number) => HitOf(number) is { } hit ? KnownCase.Of(hit) : null;

    private LoggedHit? HitOf(string number) => _pending.GetValueOrDefault(number) ?? _kept.GetValueOrDefault(number);
}
