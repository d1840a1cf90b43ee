using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Learning;

/// <summary>A case in the order in which it is best answered.</summary>
/// <param name="Known">The case.</param>
/// <param name="Rate">The rate that gave it its place inside its level.</param>
/// <param name="IsSampled">抽查: whether it is in the random share.</param>
internal sealed record OrderedCase(KnownCase Known, CaseRate Rate, bool IsSampled);

/// <summary>A case, and whether its township is to answer it this week.</summary>
/// <param name="Case">The case, in its order.</param>
/// <param name="IsDue">本期必查; else 本期可缓: it waits in sight. Null: nobody has said how many a township can answer.</param>
internal sealed record PlannedCase(OrderedCase Case, bool? IsDue);
