namespace Matcher.Catalogue.Config;

/// <summary>What the config says of how leads are followed up. What it leaves out has the usual values.</summary>
public sealed record FollowUpSettings
{
    /// <summary>Where the config says nothing.</summary>
    public static FollowUpSettings Usual { get; } = new();

    /// <summary><c>review</c>: which verdicts the county must accept.</summary>
    public ReviewScope Review { get; init; } = ReviewScope.None;

    /// <summary>
    /// <c>mended_within</c>: days after which a hit that is closed as mended and is still found is opened again, as not mended.
    /// </summary>
    public int MendedWithinDays { get; init; } = 45;

    /// <summary><c>random_share</c>: share (0 to 1) of the cases that are chosen at random, so that rates stay honest (抽查).</summary>
    public double RandomShare { get; init; } = 0.05;

    /// <summary><c>capacity</c>: cases that a township can answer a week, at least 1; null: nobody has said.</summary>
    public int? Capacity { get; init; }

    /// <summary>
    /// <c>calendar</c>: the files that say which days are holidays and which weekends are worked; none where it is left out.
    /// </summary>
    public InputFiles Calendar { get; init; } = new([]);
}
