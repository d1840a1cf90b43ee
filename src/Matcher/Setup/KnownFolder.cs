using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Roster;
using Matcher.Setup.Facts;
using Matcher.Setup.Plans;
using Matcher.Setup.Seeing;
using Matcher.Setup.Writing;

namespace Matcher.Setup;

/// <summary>Says of a working folder that has a config what is new: it is people's by now, so nothing in it is changed.</summary>
internal static class KnownFolder
{
    /// <summary>Says it.</summary>
    public static SetupPlan Plan(SeenFolder seen, MatcherConfig config, TimeProvider clock, CancellationToken cancellation)
    {
        var texts = new SetupTexts(seen.Request.Language);
        var shown = ShownFiles.Of(seen.Files, texts);
        var known = config.Sources.ToDictionary(source => source.Id, source => source.Files, StringComparer.Ordinal);
        known[SourceDefinition.RosterId] = config.Roster;
        // A source has its rows in one place only.
        var inDatabases = config.Sources.Where(source => source.Table is not null).Select(source => source.Id)
            .ToHashSet(StringComparer.Ordinal);
        bool IsTaken(SeenFile file, InputFiles files) =>
            files.Patterns.Any(pattern => InputFileFinder.Fits(config.Folder, pattern, file.Path));
        var inputs = new InputFinding(config.Folder, seen.Catalogue, clock, cancellation)
            .Find(seen.Files, (file, source) => !inDatabases.Contains(source)
                && !(known.TryGetValue(source, out var files) && IsTaken(file, files)));
        var roster = seen.Files.Where(file => file.Sources.Contains(SourceDefinition.RosterId)).ToList();
        var facts = RosterFacts.Of(roster, seen.Catalogue.Roster, config.County, clock, cancellation);
        var official = new TownshipList(config.County, config.Groups);
        ImmutableArray<string> townships = [.. facts.Townships.Concat(facts.Doubtful).Where(name => !official.Resolve(name).IsKnown)];
        var parameters = AskedParameter.Of(seen.Pack.Rules, seen.Notes, config.Parameters);
        var decisions = new Decisions(texts, "");
        foreach (var file in seen.Files.Where(file => file.Sources.Any()))
        {
            foreach (var (source, _) in known.Where(pair => IsTaken(file, pair.Value) && !file.Sources.Contains(pair.Key)))
                decisions.Add(SetupDecisionKind.WrongSource, file.Name, source, texts.Listed(file.Sources));
        }

        var all = known.Values.ToList();
        var strange = shown.Zip(seen.Files).Where(pair => !all.Exists(files => IsTaken(pair.Second, files))).ToList();
        foreach (var (file, _) in strange.Where(pair => pair.First.Kind is SetupFileKind.Unread or SetupFileKind.Unsure))
            decisions.Add(file.Kind == SetupFileKind.Unread ? SetupDecisionKind.Unread : SetupDecisionKind.Unsure, file.Name,
                file.Kind == SetupFileKind.Unread ? [file.Why] : [texts.Listed(file.Candidates.Select(one => one.Title)), file.Why]);
        if (!File.Exists(config.SecretFile) && File.Exists(config.LedgerFile))
            decisions.Add(SetupDecisionKind.Secret, InputFileFinder.NameOf(config.Folder, config.SecretFile));
        return new SetupPlan
        {
            Folder = config.Folder,
            IsThere = true,
            Files = [.. strange.Select(pair => pair.First)],
            Inputs = [.. inputs.Select(input => input.Shown)],
            Townships = townships,
            Parameters = [.. parameters.Select(parameter => parameter.Name)],
            ToWrite = File.Exists(config.SecretFile) || File.Exists(config.LedgerFile)
                ? []
                : [new PlannedFile(config.SecretFile, InputFileFinder.NameOf(config.Folder, config.SecretFile), texts.Of("WritesSecret"))],
            ToPaste = [.. Paste(seen, inputs, known, townships, parameters, texts)],
            Decisions = decisions.All,
        };
    }

    // The whole line: next month's file that is merely added would be read beside this month's.
    private static string FilesLine(FoundInput input, InputFiles known)
    {
        var patterns = known.Patterns.Concat(input.Shown.Patterns).Distinct(StringComparer.Ordinal).Select(ConfigText.Scalar);
        return $"files: [{string.Join(", ", patterns)}]{(input.Shown.IsNewestOnly && !known.NewestOnly ? "\nnewest: true" : "")}";
    }

    private static IEnumerable<SetupPaste> Paste(SeenFolder seen, ImmutableArray<FoundInput> inputs, Dictionary<string, InputFiles> known,
        ImmutableArray<string> townships, ImmutableArray<AskedParameter> parameters, SetupTexts texts)
    {
        foreach (var (source, text) in NewFolder.Descriptions(seen, inputs, texts.Language))
            yield return new SetupPaste($"{ConfigLoader.UsualLocalSources}/{source}.yaml", text.TrimEnd('\n'));
        foreach (var input in inputs)
        {
            var isRoster = input.Id == SourceDefinition.RosterId;
            yield return known.TryGetValue(input.Id, out var files) && !files.Patterns.IsEmpty
                ? new SetupPaste(texts.Of("PasteFiles", isRoster ? input.Id : $"sources: {input.Id}", input.Source.Title),
                    FilesLine(input, files))
                : new SetupPaste(texts.Of("PasteSource", isRoster ? "roster" : "sources", input.Source.Title),
                    string.Join('\n', ConfigText.Entry(input.Shown).Select(line => isRoster ? line : $"  {line}")));
        }

        if (!townships.IsEmpty)
            yield return new SetupPaste(texts.Of("PasteTownships"), string.Join(", ", townships.Select(ConfigText.Scalar)));
        if (!parameters.IsEmpty)
        {
            yield return new SetupPaste(texts.Of("PasteParameters"), string.Join('\n', parameters.SelectMany(parameter => new[]
            {
                $"  # {ConfigText.Note(parameter, texts)}",
                $"  {ConfigText.Entry(parameter)}",
            })));
        }
    }
}
