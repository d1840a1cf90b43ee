using System.Collections.Immutable;
using Matcher.Problems;
using Matcher.Sources;

namespace Matcher.Rules;

/// <summary>The rule pack: every rule of <c>rules/*.yaml</c>, checked against the sources' columns.</summary>
/// <param name="Rules">Ordered by id.</param>
public sealed record RulePack(ImmutableArray<Rule> Rules)
{
    /// <summary>Reads every rule; null, with every problem of every file, when one is wrong.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="catalogue">The sources' columns.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    public static RulePack? Load(string rulesFolder, string shownFolder, SourceCatalogue catalogue, ProblemList problems) =>
        throw new NotSupportedException();
}
