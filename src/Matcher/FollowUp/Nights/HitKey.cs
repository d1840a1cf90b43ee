using Matcher.FollowUp.Cases;
using Matcher.Hits;

namespace Matcher.FollowUp.Nights;

/// <summary>What makes a hit one hit in the ledger.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="IsTrial">Whether its rule is on trial: nobody has seen such a hit, and it is new once the rule is active.</param>
internal readonly record struct HitKey(string Number, bool IsTrial)
{
    /// <summary>The key of a hit of this run.</summary>
    public static HitKey Of(Hit hit) => new(hit.Number, hit.Finding.Rule.Status == Rules.Model.RuleStatus.Trial);

    /// <summary>The key of a hit that the ledger knows.</summary>
    public static HitKey Of(LoggedHit hit) => new(hit.Number, hit.IsTrial);
}
