namespace Matcher.Reports;

/// <summary>What a changed pack does to the hits of one rule in one township.</summary>
/// <param name="Group">工作组; empty for an unknown township.</param>
/// <param name="Township">乡镇.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What people call it, in the changed pack if it is there.</param>
/// <param name="Before">Hits under the current pack.</param>
/// <param name="After">Hits under the changed pack.</param>
/// <param name="Listed">新列出.</param>
/// <param name="Unlisted">不再列出.</param>
/// <param name="Level">级别变化.</param>
/// <param name="Moved">换清单.</param>
public sealed record ChangeCount(
    string Group,
    string Township,
    string RuleId,
    string RuleTitle,
    int Before,
    int After,
    int Listed,
    int Unlisted,
    int Level,
    int Moved)
{
    /// <summary>Whether anything changes.</summary>
    public bool Changes => Listed + Unlisted + Level + Moved > 0;
}
