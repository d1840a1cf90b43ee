using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>Reads <c>matcher.yaml</c>.</summary>
public static class ConfigLoader
{
    /// <summary>Name of the config in a folder.</summary>
    public const string FileName = "matcher.yaml";

    /// <summary>Folder of the bureau's own source descriptions, where the config names no other.</summary>
    public const string UsualLocalSources = "local-sources";

    /// <summary>Folder of the bureau's own rules and of its changes to those of the pack, where the config names no other.</summary>
    public const string UsualLocalRules = "local-rules";

    /// <summary>File with the bureau's own reasons of verdicts, beside the config.</summary>
    public const string UsualLocalVerdicts = "local-verdicts.yaml";

    private static readonly Dictionary<string, CultureInfo> Languages = new(StringComparer.Ordinal)
    {
        ["zh"] = CultureInfo.GetCultureInfo("zh-Hans"),
        ["en"] = CultureInfo.GetCultureInfo("en"),
    };

    private static readonly Dictionary<string, IdStyle> IdStyles = new(StringComparer.Ordinal)
    {
        ["excel"] = IdStyle.Excel,
        ["plain"] = IdStyle.Plain,
    };

    /// <summary>Reads and checks a config; null, with every problem, when it cannot be used.</summary>
    /// <param name="path">Full path of the file, or of a folder that holds <c>matcher.yaml</c>.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    /// <param name="shippedRules">
    /// Full path of the rule pack that came with the program, used where the config names none; null where there is none.
    /// </param>
    public static MatcherConfig? Load(string path, ProblemList problems, string? shippedRules = null)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        var own = new ProblemList();
        var config = YamlFile.Read(file, Path.GetFileName(file), own) is { } root && MapReader.Open(root, FileName, own) is { } map
            ? Read(file, map, shippedRules)
            : null;
        problems.AddRange(own.All);
        return own.HasErrors ? null : config;
    }

    private static MatcherConfig Read(string file, MapReader map, string? shippedRules)
    {
        var folder = Path.GetDirectoryName(file)!;
        var output = map.Map("output");
        var maxDrop = SourceInputReader.MaxDrop(map);
        var roster = RosterInputReader.Read(map, maxDrop);
        var county = map.Required("county")?.Text ?? "";
        var groups = Groups(map);
        var rules = map.Scalar("rules");
        var databases = DatabaseReader.ReadAll(map, folder);
        var (sourcesNotReceived, columnsNotReceived) = NotReceivedReader.Read(map);
        var config = new MatcherConfig
        {
            Path = file,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            Folder = folder,
            County = county,
            AsOf = map.Date("as_of"),
            Language = map.Choice("language", Languages, Languages["zh"]),
            RulesFolder = rules is { } named ? At(folder, named.Text) : Shipped(map, shippedRules),
            RulesAreShipped = rules is null,
            LocalRulesFolder = Local(folder, map, "local_rules", UsualLocalRules),
            LocalSourcesFolder = Local(folder, map, "local_sources", UsualLocalSources),
            Roster = roster.Files,
            RosterStates = roster.States,
            RosterMaxDrop = roster.MaxDrop,
            RosterAllowsEmptyFiles = roster.AllowsEmptyFiles,
            Databases = databases,
            Sources = SourceInputReader.ReadAll(map, maxDrop, map.EntriesOf("databases").Select(entry => entry.Key.Text)),
            NotReceived = sourcesNotReceived,
            ColumnsNotReceived = columnsNotReceived,
            Notice = NoticeReader.Read(map),
            Groups = groups,
            Parameters = OwnParameters.AddTo(Parameters(map), county, groups),
            FollowUp = FollowUpReader.Read(map),
            LocalVerdictsFile = At(folder, UsualLocalVerdicts) is var verdicts && File.Exists(verdicts) ? verdicts : null,
            OutputFolder = At(folder, output?.Text("folder") ?? "out"),
            IdStyle = output?.Choice("id_style", IdStyles, IdStyle.Excel) ?? IdStyle.Excel,
            LedgerFile = At(folder, map.Text("ledger") ?? "ledger.db"),
            SecretFile = At(folder, map.Text("secret") ?? "secret.key"),
            LogFolder = At(folder, map.Text("logs") ?? "logs"),
        };
        output?.Finish();
        map.Finish();
        return config;
    }

    // Where the key is there and says nothing usable, that has been told.
    private static string Shipped(MapReader map, string? shippedRules)
    {
        if (shippedRules is null && map.Node("rules") is null)
            map.Problems.Add(ConfigProblems.NoRulePack(map.Where));
        return shippedRules ?? "";
    }

    // The usual folder need not be there; one that somebody has named must be.
    private static string? Local(string folder, MapReader map, string key, string usual)
    {
        var named = map.Scalar(key);
        var path = At(folder, named?.Text ?? usual);
        if (Directory.Exists(path))
            return path;
        if (named is not null)
            map.Problems.Add(ConfigProblems.FolderMissing(named.Where, named.Text, key));
        return null;
    }

    private static ImmutableArray<WorkingGroup> Groups(MapReader map)
    {
        if (map.Node("townships") is null)
            map.Problems.Add(YamlProblems.MissingKey(map.Where, "townships"));
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<WorkingGroup>();
        foreach (var entry in map.EntriesOf("townships"))
        {
            var names = new MapReader(new YamlMap(entry.Key.Where, [entry]), map.Problems).Scalars(entry.Key.Text);
            foreach (var name in names.Where(name => !seen.TryAdd(name.Text, name)))
                map.Problems.Add(ConfigProblems.TownshipTwice(name.Where, name.Text, seen[name.Text].Where.Line!.Value));
            groups.Add(new WorkingGroup(entry.Key.Text, [.. names.Select(name => name.Text)]));
        }

        return groups.ToImmutable();
    }

    private static ImmutableDictionary<string, RunParameter> Parameters(MapReader map) =>
        map.EntriesOf("parameters").ToImmutableDictionary(
            entry => entry.Key.Text,
            entry => ParameterReader.Read(entry, map.Problems),
            StringComparer.Ordinal);

    private static string At(string folder, string path) => Path.GetFullPath(path, folder);
}
