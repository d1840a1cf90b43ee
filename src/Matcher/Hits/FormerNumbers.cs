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

    /// <summary>Whether a rule gives its hits other numbers than they had before.</summary>
    public static bool IsChanged(Rule rule) => rule is { Replaces: not null } or { IdentityWas: not null };

    /// <summary>The rule under which the hits of a rule were known.</summary>
    public static string RuleOf(Rule rule) => rule.Replaces ?? rule.Id;

    /// <summary>The identities that a finding may have had.</summary>
    public static IEnumerable<ImmutableArray<string>> IdentitiesOf(Finding finding) =>
        finding.Rule.IdentityWas is null ? [finding.Identity] : finding.FormerIdentities;

    private static IEnumerable<Finding> FormerOf(Finding finding)
    {
        if (!IsChanged(finding.Rule))
            return [];
        var before = finding with { Rule = finding.Rule with { Id = RuleOf(finding.Rule) } };
        return IdentitiesOf(finding).Select(identity => before with { Identity = identity });
    }
}
