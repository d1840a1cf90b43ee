using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Inspection.Surveying;
using Matcher.Inspection;
using Matcher.Rules.Packs;
using Matcher.Setup.Facts;
using Matcher.Setup.Plans;
using Matcher.Setup.Seeing;
using Matcher.Setup.Writing;

namespace Matcher.Setup;

/// <summary>Makes a working folder that fits the files at hand: looks first, and writes what was planned.</summary>
public static class FolderSetup
{
    /// <summary>The secret's usual file, beside the config.</summary>
    internal const string SecretName = "secret.key";

    /// <summary>
    /// Looks at every file and plans; null, with every problem, where descriptions, rules or a config that is there are wrong.
    /// </summary>
    /// <param name="request">What is to be made of what.</param>
    /// <param name="clock">Measures the waits for files that are locked.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SetupPlan? Plan(SetupRequest request, TimeProvider clock, ProblemList problems, CancellationToken cancellation)
    {
        var own = new ProblemList();
        var config = Directory.Exists(request.Folder) && File.Exists(Path.Combine(request.Folder, ConfigLoader.FileName))
            ? ConfigLoader.Load(request.Folder, own, request.RulesFolder)
            : null;
        var rules = config?.RulesFolder ?? request.RulesFolder;
        var shown = config?.RulesShownFrom(request.Folder) ?? MatcherConfig.ShippedRulesShownAs;
        var local = config is null ? Usual(request, ConfigLoader.UsualLocalSources) : config.LocalSourcesFolder;
        var localRules = config is null ? Usual(request, ConfigLoader.UsualLocalRules) : config.LocalRulesFolder;
        var catalogue = own.HasErrors
            ? null
            : SourceCatalogue.Load(rules, shown, own, LocalSources.Of(local, request.Folder));
        var pack = catalogue is null ? null : RulePack.Load(
            rules, shown, catalogue, own, config?.Notice, LocalRules.Of(localRules, request.Folder));
        var notes = ParameterNotes.Read(rules, shown, request.Language, own);
        problems.AddRange(own.All);
        if (own.HasErrors || catalogue is null || pack is null)
            return null;
        var settings = new InspectionSettings(catalogue, Source: null, request.AsOf, request.Language) { Depth = SurveyDepth.Glance };
        var files = new FolderSurvey(request.Folder, settings, clock).Look(request.From, request.Progress, problems, cancellation);
        var seen = new SeenFolder(request, catalogue, pack, notes, files);
        return config is null ? NewFolder.Plan(seen, clock, cancellation) : KnownFolder.Plan(seen, config, clock, cancellation);
    }

    // What is half made may have them already.
    private static string? Usual(SetupRequest request, string name) =>
        Path.Combine(request.Folder, name) is var path && Directory.Exists(path) ? path : null;

    /// <summary>Writes what is planned and not there; nothing is ever written over.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The names of the files that were written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static ImmutableArray<string> Write(SetupPlan plan)
    {
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var file in plan.ToWrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            if (File.Exists(file.Path))
                continue;
            if (file.Content is { } content)
                WholeFile.Put(file.Path + ".new", file.Path, Encoding.UTF8.GetBytes(content), replaces: false);
            else
                SecretFile.Create(file.Path);
            written.Add(file.Name);
        }

        return written.ToImmutable();
    }
}
