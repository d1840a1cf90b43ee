namespace Matcher.Roster;

/// <summary>Whether somebody on the roster is covered. 单人保 covers one person of a family; some rosters list the others too.</summary>
public enum Coverage
{
    /// <summary>Covered, as everybody is who stands on the roster.</summary>
    Covered,

    /// <summary>单人保: another member of the household draws the allowance, and this one's share is nothing.</summary>
    OtherMember,

    /// <summary>单人保 with several members on the roster, which does not say which of them is covered.</summary>
    Unsaid,
}
