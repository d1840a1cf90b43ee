using System.Collections.Immutable;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Balance;

/// <summary>
/// The open cases before and after a night or an action, and what happened in between. The states say how many were open, the steps of
/// the histories say what happened: the two must agree, for each township and for the county.
/// </summary>
/// <param name="Townships">A line a township that has or had any, by name.</param>
internal sealed record CaseBalance(ImmutableArray<BalanceLine> Townships)
{
    /// <summary>The county.</summary>
    public BalanceLine County => Townships.Aggregate(new BalanceLine(""), (sum, line) => sum.Plus(line));

    /// <summary>Whether what happened explains every difference.</summary>
    public bool Holds => Townships.All(line => line.Holds);

    /// <summary>What a night changed.</summary>
    /// <param name="book">The cases after it.</param>
    /// <param name="night">基准日.</param>
    public static CaseBalance OfRun(CaseBook book, DateOnly night) => Of(book, Moment.Of(night), taken: null);

    /// <summary>What an action changed.</summary>
    /// <param name="before">The cases as they were without it.</param>
    /// <param name="after">The cases with it.</param>
    /// <param name="action">Where it stands.</param>
    public static CaseBalance OfAction(CaseBook before, CaseBook after, Moment action) => Of(after, action, before);

    private static CaseBalance Of(CaseBook book, Moment at, CaseBook? taken)
    {
        var counts = new BalanceCounts();
        foreach (var one in book.All)
            Count(one.Case, at, taken?.Find(one.Number)?.Case, taken is not null, counts);
        return new CaseBalance(counts.Lines);
    }

    private static void Count(Case one, Moment at, Case? without, bool isAction, BalanceCounts counts)
    {
        // Where it stood before, by its own steps; and, where an action may have taken something back, as it stood without the action.
        var own = Standing(LastUntil(one, at, isWithin: false));
        var before = isAction ? Standing(without) : own;
        var after = Standing(LastUntil(one, at, isWithin: true));
        if (before.IsOpen)
            counts.Of(before.Township).Before++;
        if (after.IsOpen)
            counts.Of(after.Township).After++;
        if (before != own)
        {
            if (before.IsOpen)
                counts.Of(before.Township).TakenBack--;
            if (own.IsOpen)
                counts.Of(own.Township).TakenBack++;
        }

        foreach (var move in one.Moves)
        {
            if (move.At == at)
                Count(move, counts);
        }
    }

    private static void Count(CaseMove move, BalanceCounts counts)
    {
        if (move.From is null)
        {
            counts.Of(move.ToTownship).New++;
        }
        else if (move is { WasOpen: false, IsOpen: true })
        {
            counts.Of(move.ToTownship).Reopened++;
        }
        else if (move is { WasOpen: true, IsOpen: false })
        {
            counts.Of(move.FromTownship).Left(move.To)++;
        }
        else if (move.IsOpen && move.FromTownship != move.ToTownship)
        {
            counts.Of(move.FromTownship).MovedOut++;
            counts.Of(move.ToTownship).MovedIn++;
        }
    }

    private static CaseMove? LastUntil(Case one, Moment at, bool isWithin)
    {
        for (var i = one.Moves.Length - 1; i >= 0; i--)
        {
            var order = one.Moves[i].At.CompareTo(at);
            if (order < 0 || (isWithin && order == 0))
                return one.Moves[i];
        }

        return null;
    }

    private static (bool IsOpen, string Township) Standing(Case? one) =>
        one is null || !one.State.IsOpen() ? (false, "") : (true, one.Township);

    private static (bool IsOpen, string Township) Standing(CaseMove? last) =>
        last is null ? (false, "") : (last.IsOpen, last.IsOpen ? last.ToTownship : "");
}
