using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>
/// Reads a parameter of the run: a bare value, a list, one mapping with <c>value</c>, <c>from</c> and <c>basis</c>, or a
/// list of such mappings, one a date.
/// </summary>
internal static class ParameterReader
{
    /// <summary>Reads one.</summary>
    public static RunParameter Read(YamlEntry entry, ProblemList problems)
    {
        ImmutableArray<DatedValue> values = entry.Value switch
        {
            YamlMap map => [Dated(map, problems)],
            YamlList list when list.Items.Length > 0 && list.Items.All(item => item is YamlMap) =>
                [.. list.Items.Cast<YamlMap>().Select(item => Dated(item, problems)).OrderBy(value => value.From ?? DateOnly.MinValue)],
            _ => [new DatedValue(From: null, Items(entry, problems), Basis: null)],
        };
        return new RunParameter(entry.Key.Text, values);
    }

    private static DatedValue Dated(YamlMap node, ProblemList problems)
    {
        var map = new MapReader(node, problems);
        var value = node.Entries.FirstOrDefault(entry => entry.Key.Text == "value");
        if (map.Node("value") is null)
            problems.Add(YamlProblems.MissingKey(node.Where, "value"));
        var dated = new DatedValue(map.Date("from"), value is null ? [] : Items(value, problems), map.Text("basis"));
        map.Finish();
        return dated;
    }

    private static ImmutableArray<string> Items(YamlEntry entry, ProblemList problems) =>
        new MapReader(new YamlMap(entry.Key.Where, [entry]), problems).TextList(entry.Key.Text);
}
