namespace Matcher.FollowUp.Cases;

/// <summary>A step in a case's history: its state changed, or it went to another township.</summary>
/// <param name="At">When.</param>
/// <param name="Day">The day: the night's, or that on which somebody recorded it.</param>
/// <param name="From">The state before; null: there was no case.</param>
/// <param name="To">The state after.</param>
/// <param name="Trigger">Why; null: it was found for the first time, or went to another township.</param>
/// <param name="FromTownship">乡镇 before.</param>
/// <param name="ToTownship">乡镇 after.</param>
internal sealed record CaseMove(
    Moment At, DateOnly Day, CaseState? From, CaseState To, CaseTrigger? Trigger, string FromTownship, string ToTownship)
{
    /// <summary>Whether it went from one township to another.</summary>
    public bool IsToOtherTownship => From is not null && Trigger is null;

    /// <summary>Whether it was open before.</summary>
    public bool WasOpen => From?.IsOpen() == true;

    /// <summary>Whether it is open after.</summary>
    public bool IsOpen => To.IsOpen();
}
