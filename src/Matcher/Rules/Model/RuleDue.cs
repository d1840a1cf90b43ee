namespace Matcher.Rules.Model;

/// <summary>整改期限 of a rule.</summary>
/// <param name="Days">How many days, at least one.</param>
/// <param name="AreWorkingDays">Whether only working days count; else every day of the calendar.</param>
public sealed record RuleDue(int Days, bool AreWorkingDays);
