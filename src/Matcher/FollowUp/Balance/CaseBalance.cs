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
        var lines = new SortedDictionary<string, BalanceLine>(StringComparer.Ordinal);
        foreach (var one in book.All)
            Count(one.Case, at, taken?.Find(one.Number)?.Case, taken is not null, lines);
        return new CaseBalance([.. lines.Values]);
    }

    private static void Count(Case one, Moment at, Case? without, bool isAction, SortedDictionary<string, BalanceLine> lines)
    {
        // Where it stood before, by its own steps; and, where an action may have taken something back, as it stood without the action.
        var own = Standing(one.Moves.LastOrDefault(move => move.At.CompareTo(at) < 0));
        var before = isAction ? Standing(without) : own;
        var after = Standing(one.Moves.LastOrDefault(move => move.At.CompareTo(at) <= 0));
        if (before.IsOpen)
            Add(before.Township, line => line with { Before = line.Before + 1 });
        if (after.IsOpen)
            Add(after.Township, line => line with { After = line.After + 1 });
        if (before != own)
        {
            if (before.IsOpen)
                Add(before.Township, line => line with { TakenBack = line.TakenBack - 1 });
            if (own.IsOpen)
                Add(own.Township, line => line with { TakenBack = line.TakenBack + 1 });
        }

        foreach (var move in one.Moves.Where(move => move.At == at))
            Count(move, Add);

        void Add(string township, Func<BalanceLine, BalanceLine> change) =>
            lines[township] = change(lines.GetValueOrDefault(township) ?? new BalanceLine(township));
    }

    private static void Count(CaseMove move, Action<string, Func<BalanceLine, BalanceLine>> add)
    {
        if (move.From is null)
            add(move.ToTownship, line => line with { New = line.New + 1 });
        else if (move is { WasOpen: false, IsOpen: true })
            add(move.ToTownship, line => line with { Reopened = line.Reopened + 1 });
        else if (move is { WasOpen: true, IsOpen: false })
            add(move.FromTownship, line => Left(line, move.To));
        else if (move.IsOpen && move.FromTownship != move.ToTownship)
        {
            add(move.FromTownship, line => line with { MovedOut = line.MovedOut + 1 });
            add(move.ToTownship, line => line with { MovedIn = line.MovedIn + 1 });
        }
    }

    private static BalanceLine Left(BalanceLine line, CaseState to) => to switch
    {
        CaseState.Closed => line with { Closed = line.Closed + 1 },
        CaseState.Cleared => line with { Cleared = line.Cleared + 1 },
        CaseState.Lapsed => line with { Lapsed = line.Lapsed + 1 },
        CaseState.Transferred => line with { Transferred = line.Transferred + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };

    private static (bool IsOpen, string Township) Standing(Case? one) =>
        one is null || !one.State.IsOpen() ? (false, "") : (true, one.Township);

    private static (bool IsOpen, string Township) Standing(CaseMove? last) =>
        last is null ? (false, "") : (last.IsOpen, last.IsOpen ? last.ToTownship : "");
}
