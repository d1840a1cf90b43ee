namespace Matcher.Catalogue.Config;

/// <summary>复核: which verdicts of the townships the county must accept before they count.</summary>
public enum ReviewScope
{
    /// <summary>None: a verdict counts as it comes in.</summary>
    None,

    /// <summary>Those by which a case is cleared, as not so, wrong data, or known and dealt with.</summary>
    Clearing,

    /// <summary>Every one.</summary>
    All,
}
