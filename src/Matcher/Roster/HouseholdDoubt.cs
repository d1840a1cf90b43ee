namespace Matcher.Roster;

/// <summary>Why nobody can say who belongs to a household: what is reckoned for a whole household is then 未比对.</summary>
public enum HouseholdDoubt
{
    /// <summary>Known.</summary>
    None,

    /// <summary>Its number stands for several households, or for one, and the roster does not say which.</summary>
    NumberShared,

    /// <summary>Its row has no household number, and nothing else shows who belongs to it.</summary>
    NumberMissing,

    /// <summary>The roster does not say of a member whether the allowance is still paid (停保, 暂停), and nobody has answered yet.</summary>
    MemberState,
}
