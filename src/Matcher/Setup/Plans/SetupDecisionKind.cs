namespace Matcher.Setup.Plans;

/// <summary>What only people can decide, the most important first: without a roster nobody is compared.</summary>
public enum SetupDecisionKind
{
    /// <summary>No roster was found.</summary>
    Roster,

    /// <summary>The name of the county.</summary>
    County,

    /// <summary>There is no secret any more, and a ledger that was kept with it.</summary>
    Secret,

    /// <summary>A file that could not be read.</summary>
    Unread,

    /// <summary>A file that may be one of several sources.</summary>
    Unsure,

    /// <summary>A pattern of the config takes in a file of another source.</summary>
    WrongSource,

    /// <summary>Values of parameters that rules wait for.</summary>
    Parameters,

    /// <summary>Whether people are paid whose state the roster gives.</summary>
    States,

    /// <summary>Whether an export of a month is a whole list or holds only what is new.</summary>
    Months,

    /// <summary>Whether columns were recognised rightly.</summary>
    Columns,

    /// <summary>A source that nobody has described.</summary>
    NewSource,

    /// <summary>Whether townships are official, and how they are grouped.</summary>
    Townships,

    /// <summary>A source without files: will it come?</summary>
    NotReceived,

    /// <summary>Names of files that will not fit next month.</summary>
    Names,
}
