using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Reading;

/// <summary>Reads the name of a source.</summary>
internal static class SourceName
{
    /// <summary>The source of a name; null, with a problem, when there is none.</summary>
    public static SourceDefinition? Read(YamlScalar? name, SourceCatalogue catalogue, ProblemList problems)
    {
        if (name is null)
            return null;
        if (catalogue.Sources.TryGetValue(name.Text, out var source))
            return source;
        var meant = Suggestion.Hint(name.Text, [.. catalogue.Sources.Keys.Order(StringComparer.Ordinal)]);
        problems.Add(RuleReadingProblems.UnknownSource(name.Where, name.Text, meant));
        return null;
    }
}
