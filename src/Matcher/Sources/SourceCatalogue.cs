using System.Collections.Immutable;
using Matcher.Problems;
using Matcher.Yaml;

namespace Matcher.Sources;

/// <summary>The descriptions of all sources and of the roster, from <c>rules/sources/*.yaml</c>.</summary>
/// <param name="Roster">The roster's own description.</param>
/// <param name="Sources">The others, by id.</param>
public sealed record SourceCatalogue(SourceDefinition Roster, ImmutableDictionary<string, SourceDefinition> Sources)
{
    /// <summary>Folder of the descriptions within the rule pack.</summary>
    public const string Folder = "sources";

    /// <summary>Reads every description; null, with every problem, when one is wrong.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    public static SourceCatalogue? Load(string rulesFolder, string shownFolder, ProblemList problems)
    {
        var own = new ProblemList();
        var definitions = new List<SourceDefinition>();
        var folder = YamlFolder.Open(Path.Combine(rulesFolder, Folder), $"{shownFolder}/{Folder}", own);
        foreach (var file in folder.Files)
        {
            if (YamlFile.Read(file.Path, file.ShownAs, own) is { } root && MapReader.Open(root, file.ShownAs, own) is { } map)
                definitions.Add(SourceDefinitionReader.Read(file.Name, map));
        }

        var roster = definitions.Find(definition => definition.Id == SourceDefinition.RosterId);
        if (roster is null && folder.Exists && !folder.Files.Any(file => file.Name == SourceDefinition.RosterId))
            own.Error(ProblemCode.SourceRosterMissing, new Place(folder.ShownAs));
        problems.AddRange(own.All.InFileOrder());
        return own.HasErrors || roster is null
            ? null
            : new SourceCatalogue(
                roster,
                definitions.Where(definition => definition != roster).ToImmutableDictionary(definition => definition.Id, StringComparer.Ordinal));
    }
}
