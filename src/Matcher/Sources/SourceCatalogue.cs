using System.Collections.Immutable;
using Matcher.Problems;

namespace Matcher.Sources;

/// <summary>The descriptions of all sources and of the roster, from <c>rules/sources/*.yaml</c>.</summary>
/// <param name="Roster">The roster's own description.</param>
/// <param name="Sources">The others, by id.</param>
public sealed record SourceCatalogue(SourceDefinition Roster, ImmutableDictionary<string, SourceDefinition> Sources)
{
    /// <summary>Reads every description; null, with every problem, when one is wrong.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    public static SourceCatalogue? Load(string rulesFolder, string shownFolder, ProblemList problems) =>
        throw new NotSupportedException();
}
