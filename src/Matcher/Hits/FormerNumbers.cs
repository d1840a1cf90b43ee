using System.Collections.Immutable;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>
/// The numbers that hits may have had before their rule changed: under the id of the rule that it replaces, and with the columns that its
/// <c>identity</c> named then. Their cases are carried on.
/// </summary>
internal static class FormerNumbers
{
    /// <summary>
    /// The former numbers of each finding, in the order of the findings; none where the rule says of none. Several where one hit takes
    /// together what were several. What was one hit and is several now has one heir: the others have numbers that nothing bears.
    /// </summary>
    /// <param name="numbering">As the run numbers.</param>
    /// <param name="roster">The roster that the findings are about.</param>
    /// <param name="findings">Every finding of the run.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(HitNumbering numbering, LoadedRoster roster, IReadOnlyList<Finding> findings)
    {
        var owners = new List<int>();
        var former = new List<Finding>();
        for (var index = 0; index < findings.Count; index++)
        {
            foreach (var one in FormerOf(findings[index]))
            {
                owners.Add(index);
                former.Add(one);
            }
        }

        if (former.Count == 0)
            return [.. findings.Select(_ => ImmutableArray<string>.Empty)];
        var byOwner = numbering.Number(roster, former).Zip(owners).ToLookup(one => one.Second, one => one.First);
        return [.. findings.Select((_, index) => byOwner[index].ToImmutableArray())];
    }

    private static IEnumerable<Finding> FormerOf(Finding finding)
    {
        var rule = finding.Rule;
        if (rule.Replaces is null && rule.IdentityWas is null)
            return [];
        var before = finding with { Rule = rule with { Id = rule.Replaces ?? rule.Id } };
        return rule.IdentityWas is null ? [before] : finding.FormerIdentities.Select(identity => before with { Identity = identity });
    }
}
