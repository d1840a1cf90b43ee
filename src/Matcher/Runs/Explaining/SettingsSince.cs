using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Reports;
using Matcher.RunFacts;

namespace Matcher.Runs.Explaining;

/// <summary>What a run went by beside data and rules, and what is different now.</summary>
internal static class SettingsSince
{
    /// <summary>Names the program's version, the config, parameters and descriptions that are different.</summary>
    /// <param name="version">The program's version then.</param>
    /// <param name="then">What the run went by.</param>
    /// <param name="scope">What an explanation goes by now.</param>
    public static ImmutableArray<string> Of(string version, RunSettings then, RunScope scope)
    {
        var now = RunSettings.Of(scope);
        return
        [
            .. Fingerprints.Differing([("Matcher", version)], [("Matcher", EngineVersion.Current)]),
            .. Fingerprints.Differing([(scope.ConfigName, then.ConfigSha256)], [(scope.ConfigName, now.ConfigSha256)]),
            .. Fingerprints.Differing(then.Parameters.Select(Known), now.Parameters.Select(Known)),
            .. Fingerprints.Differing(then.Descriptions.Select(one => Known(one, scope)),
                now.Descriptions.Select(one => Known(one, scope))),
        ];
    }

    private static (string Name, string Hash) Known(RunSettings.Parameter parameter) => ("$" + parameter.Name, parameter.InWords);

    private static (string Name, string Hash) Known(RunSettings.Description description, RunScope scope)
    {
        var folder = description.IsOwn
            ? Path.GetFileName(scope.Config.LocalSourcesFolder ?? ConfigLoader.UsualLocalSources)
            : SourceCatalogue.Folder;
        return ($"{folder}/{description.File}", description.Sha256);
    }
}
