using Matcher.Cli.Resources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;

namespace Matcher.Cli.Reports;

/// <summary>Whose a rule is, and what the bureau changed.</summary>
internal static class RuleOwners
{
    /// <summary>In few words, for a table.</summary>
    public static string Of(RuleOrigin origin, CliTexts texts)
    {
        var keys = string.Join(texts.Of("ListSeparator"), origin.Changes.Select(change => change.Key));
        return (origin.Owner, origin.Extends) switch
        {
            (RuleOwner.Pack, _) => texts.Of("OwnerPack"),
            (RuleOwner.Changed, _) => texts.Of("OwnerChanged", keys),
            (_, { } pack) => texts.Of("OwnerExtends", pack.Id, keys),
            _ => texts.Of("OwnerOwn"),
        };
    }

    /// <summary>A line for each change, with where it is written.</summary>
    public static IEnumerable<string> Changes(RuleOrigin origin, CliTexts texts) => origin.Changes.Select(change =>
        texts.Of(change.IsTakenAway ? "OwnerTookAway" : "OwnerSays", change.Key, ProblemText.Where(change.Where, texts.Language)));
}
