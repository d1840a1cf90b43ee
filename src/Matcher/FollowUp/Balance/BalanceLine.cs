namespace Matcher.FollowUp.Balance;

/// <summary>How the number of open cases of a township came from one to another.</summary>
/// <param name="Township">乡镇; empty: the county.</param>
public sealed record BalanceLine(string Township)
{
    /// <summary>Open before.</summary>
    public int Before { get; init; }

    /// <summary>新增.</summary>
    public int New { get; init; }

    /// <summary>重现.</summary>
    public int Reopened { get; init; }

    /// <summary>转入.</summary>
    public int MovedIn { get; init; }

    /// <summary>销号.</summary>
    public int Closed { get; init; }

    /// <summary>排除.</summary>
    public int Cleared { get; init; }

    /// <summary>消除.</summary>
    public int Lapsed { get; init; }

    /// <summary>移送.</summary>
    public int Transferred { get; init; }

    /// <summary>转出.</summary>
    public int MovedOut { get; init; }

    /// <summary>撤销: by how much taking back earlier actions changed the number.</summary>
    public int TakenBack { get; init; }

    /// <summary>Open after.</summary>
    public int After { get; init; }

    /// <summary>Whether what happened explains the difference.</summary>
    public bool Holds =>
        Before + New + Reopened + MovedIn - Closed - Cleared - Lapsed - Transferred - MovedOut + TakenBack == After;

    /// <summary>Two lines together, under the name of the first.</summary>
    public BalanceLine Plus(BalanceLine other) => this with
    {
        Before = Before + other.Before,
        New = New + other.New,
        Reopened = Reopened + other.Reopened,
        MovedIn = MovedIn + other.MovedIn,
        Closed = Closed + other.Closed,
        Cleared = Cleared + other.Cleared,
        Lapsed = Lapsed + other.Lapsed,
        Transferred = Transferred + other.Transferred,
        MovedOut = MovedOut + other.MovedOut,
        TakenBack = TakenBack + other.TakenBack,
        After = After + other.After,
    };
}
