namespace Matcher.FollowUp.Learning;

/// <summary>From when on a township is asked. Each is set so that somebody who does the work well is hardly ever asked.</summary>
internal static class SignThresholds
{
    /// <summary>Fewer lines say nothing: a village with ten leads may well be visited in one day by the same two people.</summary>
    public const int FewestLines = 20;

    /// <summary>
    /// Days up to the as-of date whose answers are looked at: a month, or what was asked and explained once is asked for ever.
    /// </summary>
    public const int Days = 30;

    /// <summary>
    /// Share of the lines with one and the same text. Many leads of one rule have the same answer, so half of them would be usual; four
    /// in five over all rules are not.
    /// </summary>
    public const double OneText = 0.8;

    /// <summary>Share of the lines without two different 核查人, which 民发〔2021〕57号 第十六条 asks for: single ones are forgotten.</summary>
    public const double OneInvestigator = 0.5;

    /// <summary>
    /// Households a day: four pairs of investigators, each at a door for forty minutes through eight hours. Two doors in one yard are the
    /// reason why it is not less.
    /// </summary>
    public const int HouseholdsADay = 48;

    /// <summary>Share of the lines of a batch that came back without a verdict.</summary>
    public const double Unread = 0.8;

    /// <summary>Days after its hand-out from which a batch is asked for: what a township can answer is counted by weeks.</summary>
    public const int UnreadAfterDays = 7;

    /// <summary>Share of the open lines that are past their time.</summary>
    public const double Overdue = 0.5;
}
