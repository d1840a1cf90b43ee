using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Inspection.Proposing;
using Matcher.Setup.Facts;
using Matcher.Setup.Plans;
using Matcher.Setup.Writing;

namespace Matcher.Setup;

/// <summary>Plans a working folder where there is none, or completes one that has no config yet.</summary>
internal static class NewFolder
{
    /// <summary>Plans it.</summary>
    public static SetupPlan Plan(SeenFolder seen, TimeProvider clock, CancellationToken cancellation)
    {
        var request = seen.Request;
        var texts = new SetupTexts(request.Language);
        var shown = ShownFiles.Of(seen.Files, texts);
        var finding = new InputFinding(request.Folder, seen.Catalogue, clock, cancellation);
        var inputs = finding.Find(seen.Files, (_, _) => true);
        var roster = inputs.FirstOrDefault(input => input.Id == SourceDefinition.RosterId);
        var facts = RosterFacts.Of(roster?.Files ?? [], seen.Catalogue.Roster, request.County, clock, cancellation);
        var found = new SetupFindings
        {
            County = request.County,
            Inputs = inputs,
            Unsure = [.. shown.Where(file => file.Kind == SetupFileKind.Unsure)],
            New = finding.FindNew(seen.Files),
            Absent = [.. seen.ReadByRules.Where(source => inputs.All(input => input.Id != source.Id))],
            Facts = facts,
            Parameters = AskedParameter.Of(seen.Pack.Rules, seen.Notes, ImmutableDictionary<string, RunParameter>.Empty),
        };
        var config = new ConfigText(texts).Of(found);
        var decisions = new Decisions(texts, config);
        decisions.AddAll(found);
        decisions.AddFiles(shown, found);
        if (SecretLost(request.Folder))
            decisions.Add(SetupDecisionKind.Secret, FolderSetup.SecretName);
        return new SetupPlan
        {
            Folder = request.Folder,
            IsThere = false,
            Files = shown,
            Inputs = [.. inputs.Select(input => input.Shown)],
            Townships = facts.Townships,
            Parameters = [.. found.Parameters.Select(parameter => parameter.Name)],
            ToWrite = [.. ToWrite(seen, found, config, texts)],
            ToPaste = [],
            Decisions = decisions.All,
        };
    }

    /// <summary>Another secret would cut every hit of the ledger off from its history.</summary>
    public static bool SecretLost(string folder) =>
        File.Exists(Path.Combine(folder, "ledger.db")) && !File.Exists(Path.Combine(folder, FolderSetup.SecretName));

    /// <summary>The descriptions that would be written, of sources that are new and of columns that have other names.</summary>
    public static IEnumerable<(string Source, string Text)> Descriptions(
        SeenFolder seen, IEnumerable<FoundInput> inputs, CultureInfo language)
    {
        foreach (var (_, table) in seen.New)
            yield return (table.Source!, table.Description!);
        foreach (var input in inputs.Where(input => !input.Aliases.IsEmpty || !input.Resembling.IsEmpty))
        {
            yield return (input.Id,
                new ProposalWriter(language).Additions(input.Source, input.Files[0].Name, input.Aliases, input.Resembling));
        }
    }

    private static IEnumerable<PlannedFile> ToWrite(SeenFolder seen, SetupFindings found, string config, SetupTexts texts)
    {
        var folder = seen.Request.Folder;
        foreach (var (source, text) in Descriptions(seen, found.Inputs, texts.Language))
        {
            var name = $"{ConfigLoader.UsualLocalSources}/{source}.yaml";
            if (!File.Exists(Path.Combine(folder, name)))
                yield return new PlannedFile(Path.Combine(folder, name), name, texts.Of("WritesDescription")) { Content = text };
        }

        if (!File.Exists(Path.Combine(folder, FolderSetup.SecretName)) && !SecretLost(folder))
            yield return new PlannedFile(Path.Combine(folder, FolderSetup.SecretName), FolderSetup.SecretName, texts.Of("WritesSecret"));
        yield return new PlannedFile(Path.Combine(folder, ConfigLoader.FileName), ConfigLoader.FileName, texts.Of("WritesConfig"))
        {
            Content = config,
        };
    }
}
