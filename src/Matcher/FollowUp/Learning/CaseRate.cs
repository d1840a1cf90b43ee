namespace Matcher.FollowUp.Learning;

/// <summary>The rate by which a case is put in order.</summary>
/// <param name="Basis">What it is the rate of.</param>
/// <param name="Rate">The rate.</param>
internal readonly record struct CaseRate(RateBasis Basis, ConfirmationRate Rate)
{
    /// <summary>What is compared. Where even the county has too few answers, all are alike, and nothing is put in order by it.</summary>
    public double Score => Rate.Share ?? 0;
}

/// <summary>What a rate is the rate of.</summary>
internal enum RateBasis
{
    /// <summary>Leads of the same rule, grade, sources and level.</summary>
    Cell,

    /// <summary>All leads of the rule, because there are too few answers to those that are quite alike.</summary>
    Rule,

    /// <summary>
    /// All leads of the county, because there are too few answers to the rule, or because the case is in the random share.
    /// </summary>
    County,
}
