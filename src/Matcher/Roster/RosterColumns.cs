namespace Matcher.Roster;

/// <summary>
/// Columns of the roster that have no role in its description, because nothing but their name tells them from others, and that the
/// engine reads all the same. The names are those of <c>rules/sources/roster.yaml</c>.
/// </summary>
internal static class RosterColumns
{
    /// <summary>The people of a household who draw the allowance.</summary>
    public const string PeopleCovered = "保障人口";

    /// <summary>The month that the roster was last paid for.</summary>
    public const string PaidMonth = "发放年月";

    /// <summary>Whether a household is covered as a whole or one person of it.</summary>
    public const string CoverageForm = "保障方式";

    /// <summary>Whether somebody is still paid.</summary>
    public const string PaidState = "保障状态";

    /// <summary>Sex.</summary>
    public const string Sex = "性别";
}
