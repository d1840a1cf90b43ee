using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Sources;

/// <summary>The descriptions of all sources and of the roster, from <c>rules/sources/*.yaml</c>.</summary>
/// <param name="Roster">The roster's own description.</param>
/// <param name="Sources">The others, by id.</param>
public sealed record SourceCatalogue(SourceDefinition Roster, ImmutableDictionary<string, SourceDefinition> Sources)
{
    /// <summary>Folder of the descriptions within the rule pack.</summary>
    public const string Folder = "sources";

    /// <summary>The files they were read from: the pack's, then the bureau's own.</summary>
    internal ImmutableArray<DescriptionFile> Files { get; init; } = [];

    /// <summary>The pack's own descriptions, where files of the bureau say something else of them; null: they do not.</summary>
    internal SourceCatalogue? Shipped { get; init; }

    /// <summary>The description of a source, or of the roster; null where there is none.</summary>
    internal SourceDefinition? Find(string id) => id == SourceDefinition.RosterId ? Roster : Sources.GetValueOrDefault(id);

    /// <summary>Reads every description; null, with every problem, when one is wrong.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    /// <param name="local">The bureau's own descriptions; null where it has none.</param>
    public static SourceCatalogue? Load(string rulesFolder, string shownFolder, ProblemList problems, LocalSources? local = null)
    {
        var own = new ProblemList();
        var shipped = YamlFolder.Open(Path.Combine(rulesFolder, Folder), $"{shownFolder}/{Folder}", own);
        var read = ReadAll(shipped, own).ToDictionary(source => source.Definition.Id, StringComparer.Ordinal);
        var definitions = read.ToDictionary(pair => pair.Key, pair => pair.Value.Definition, StringComparer.Ordinal);
        var ours = definitions.ToImmutableDictionary(StringComparer.Ordinal);
        if (shipped.Exists && !shipped.Files.Any(file => file.Name == SourceDefinition.RosterId))
            own.Add(SourceDescriptionProblems.RosterMissing(new Place(shipped.ShownAs)));
        var theirs = local is null ? null : YamlFolder.Open(local.Folder, local.ShownAs, own);
        if (theirs is not null)
        {
            foreach (var definition in ReadLocal(theirs, read, own))
                definitions[definition.Id] = definition;
        }

        problems.AddRange(own.All.InFileOrder());
        if (own.HasErrors || Of(definitions.ToImmutableDictionary(StringComparer.Ordinal)) is not { } catalogue)
            return null;
        catalogue = catalogue with
        {
            Files = [.. DescriptionFile.Of(shipped, isOwn: false), .. theirs is null ? [] : DescriptionFile.Of(theirs, isOwn: true)],
        };
        // A source of the bureau's own is there with or without what it says of the pack's.
        return ours.Keys.All(id => ReferenceEquals(ours[id], definitions[id]))
            ? catalogue
            : catalogue with { Shipped = Of(catalogue.Sources.SetItems(ours)) };
    }

    private static SourceCatalogue? Of(ImmutableDictionary<string, SourceDefinition> definitions) =>
        definitions.TryGetValue(SourceDefinition.RosterId, out var roster)
            ? new SourceCatalogue(roster, definitions.Remove(SourceDefinition.RosterId))
            : null;

    private static IEnumerable<ReadSource> ReadAll(YamlFolder folder, ProblemList problems)
    {
        foreach (var file in folder.Files)
        {
            if (YamlFile.Read(file.Path, file.ShownAs, problems) is { } root && MapReader.Open(root, file.ShownAs, problems) is { } map)
                yield return SourceDefinitionReader.Read(file.Name, map);
        }
    }

    private static IEnumerable<SourceDefinition> ReadLocal(YamlFolder folder, Dictionary<string, ReadSource> shipped, ProblemList problems)
    {
        foreach (var file in folder.Files)
        {
            if (YamlFile.Read(file.Path, file.ShownAs, problems) is not { } root
                || MapReader.Open(root, file.ShownAs, problems) is not { } map)
                continue;
            if (shipped.TryGetValue(file.Name, out var ours))
                yield return LocalSourceReader.Read(ours, map);
            else if (map.Node("title") is null && map.Node("agency") is null)
                problems.Add(SourceDescriptionProblems.LocalUnknown(new Place(file.ShownAs), file.Name,
                    Suggestion.Hint(file.Name, shipped.Keys)));
            else
                yield return SourceDefinitionReader.Read(file.Name, map).Definition;
        }
    }
}
