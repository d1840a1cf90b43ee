using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

/// <summary>Rules that somebody asks for by an id that no rule has.</summary>
public static class UnknownRules
{
    /// <summary>Says of each that there is none, with the rule that was probably meant.</summary>
    /// <param name="ids">The ids that no rule has.</param>
    /// <param name="known">Those that rules have.</param>
    public static IEnumerable<Problem> Told(IEnumerable<string> ids, IReadOnlyCollection<string> known) =>
        ids.Select(id => RuleReadingProblems.UnknownRule(Place.Nowhere, id, Suggestion.Hint(id, known)));
}
