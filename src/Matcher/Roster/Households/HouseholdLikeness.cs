namespace Matcher.Roster.Households;

/// <summary>What two rows with one household number in one township say of their households.</summary>
internal enum HouseholdLikeness
{
    /// <summary>One household.</summary>
    Same,

    /// <summary>Two households.</summary>
    Different,

    /// <summary>One or two.</summary>
    Unclear,
}
