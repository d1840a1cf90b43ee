using Matcher.Rules.Model;

namespace Matcher.Rules.Wording;

/// <summary>Says whose a rule is, where it is not the pack's as it came.</summary>
internal static class OriginWording
{
    /// <summary>In a sentence; null of a rule of the pack that nobody changed.</summary>
    public static string? Of(RuleOrigin origin) => (origin.Owner, origin.Extends) switch
    {
        (RuleOwner.Pack, _) => null,
        (RuleOwner.Changed, _) when origin.Changes.IsEmpty => "谁的规则：规则包的，本局没有改动。",
        (RuleOwner.Changed, _) => $"谁的规则：规则包的，本局改了{Changes(origin)}（{origin.ShownAs}）。",
        (_, { } pack) => $"谁的规则：本局的，以规则包的“{pack.Id}”为底，改了{Changes(origin)}（{origin.ShownAs}）；"
            + $"两条都运行，除非停用“{pack.Id}”。",
        _ => $"谁的规则：本局的（{origin.ShownAs}）。",
    };

    private static string Changes(RuleOrigin origin) =>
        string.Concat(origin.Changes.Select(change => $"“{change.Key}”{(change.IsTakenAway ? "（去掉）" : "")}"));
}
