using Matcher.Rules.Model;

namespace Matcher.FollowUp.Learning;

/// <summary>级别 as the ledger writes it.</summary>
internal static class CaseLevel
{
    /// <summary>Its place: the gravest first, what no version of the pack knows last.</summary>
    public static int Order(string level) => Read(level) is { } known ? (int)known : int.MaxValue;

    /// <summary>The level; null where an older ledger does not say it.</summary>
    public static Level? Read(string level) => Enum.TryParse<Level>(level, out var known) && Enum.IsDefined(known) ? known : null;
}
