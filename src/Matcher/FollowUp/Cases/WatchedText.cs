namespace Matcher.FollowUp.Cases;

/// <summary>What the ledger keeps of the evidence that a clearance rests on.</summary>
internal static class WatchedText
{
    /// <summary>Whether two of them say something else about a column that both have; what is not known says nothing.</summary>
    public static bool Differs(string before, string after) =>
        before.Length > 0 && after.Length > 0 && !string.Equals(before, after, StringComparison.Ordinal);
}
