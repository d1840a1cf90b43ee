namespace Matcher.FollowUp.Cases;

/// <summary>What somebody did about one case, whether it still counts or not.</summary>
/// <param name="Action">What it was a part of.</param>
/// <param name="Event">What was done.</param>
internal sealed record WrittenEvent(LedgerAction Action, CaseEvent Event)
{
    /// <summary>Whether a later verdict took its place.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether it counts: it was neither taken back nor replaced.</summary>
    public bool Counts => !Action.IsUndone && !IsReplaced;
}
