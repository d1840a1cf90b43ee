using System.Collections.Immutable;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>Reads what the config says of the roster.</summary>
internal static class RosterInputReader
{
    private static readonly Dictionary<string, StateAnswer> StateAnswers = new(StringComparer.Ordinal)
    {
        ["skip"] = StateAnswer.Skip,
        ["compare"] = StateAnswer.Compare,
    };

    /// <summary>Reads the key <c>roster</c>.</summary>
    /// <param name="map">The config.</param>
    /// <param name="maxDrop">What holds where the roster has no <c>max_drop</c> of its own.</param>
    public static RosterInput Read(MapReader map, double maxDrop)
    {
        if (map.Map("roster") is not { } roster)
        {
            if (map.Node("roster") is null)
                map.Problems.Add(YamlProblems.MissingKey(map.Where, "roster"));
            return new RosterInput(new InputFiles([]), ImmutableDictionary<string, StateAnswer>.Empty, maxDrop, AllowsEmptyFiles: false);
        }

        var input = new RosterInput(SourceInputReader.Files(roster), States(roster), SourceInputReader.MaxDrop(roster, maxDrop),
            SourceInputReader.AllowsEmptyFiles(roster));
        roster.Finish();
        return input;
    }

    private static ImmutableDictionary<string, StateAnswer> States(MapReader roster)
    {
        var states = ImmutableDictionary.CreateBuilder<string, StateAnswer>(StringComparer.Ordinal);
        if (roster.Map("states") is not { } map)
            return states.ToImmutable();
        foreach (var entry in roster.EntriesOf("states"))
            states[entry.Key.Text] = map.Choice(entry.Key.Text, StateAnswers, StateAnswer.Compare);
        return states.ToImmutable();
    }
}
