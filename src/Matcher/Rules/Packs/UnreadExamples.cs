using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

/// <summary>Examples of the pack that cannot be read any more with what the bureau changed.</summary>
/// <param name="Names">What they call themselves.</param>
/// <param name="Rest">The rule without them.</param>
internal sealed record UnreadExamples(ImmutableArray<string> Names, YamlMap Rest)
{
    private const string Tests = "tests";

    /// <summary>Those in which something is wrong.</summary>
    /// <param name="rule">The rule as it is in force.</param>
    /// <param name="packFile">The pack's file, as messages show it.</param>
    /// <param name="problems">What is wrong with the rule.</param>
    public static UnreadExamples Of(YamlMap rule, string packFile, IReadOnlyList<Problem> problems)
    {
        var found = problems.Where(problem => problem.Severity == Severity.Error && problem.Where.File == packFile).ToList();
        if (found.Count == 0 || rule.Entries.FirstOrDefault(entry => entry.Key.Text == Tests) is not { Value: YamlList list } tests)
            return new UnreadExamples([], rule);
        var unread = list.Items.Where(item => item.Where.File == packFile && found.Any(problem => IsWithin(item, problem.Where))).ToList();
        var rest = tests with { Value = list with { Items = [.. list.Items.Where(item => !unread.Contains(item))] } };
        return new UnreadExamples([.. unread.Select(item => YamlShapes.NameOf(item) ?? "")],
            rule with { Entries = [.. rule.Entries.Select(entry => entry == tests ? rest : entry)] });
    }

    private static bool IsWithin(YamlNode node, Place place) => node.Where == place || node switch
    {
        YamlList list => list.Items.Any(item => IsWithin(item, place)),
        YamlMap map => map.Entries.Any(entry => entry.Key.Where == place || IsWithin(entry.Value, place)),
        _ => false,
    };
}
