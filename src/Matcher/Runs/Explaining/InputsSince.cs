using System.Collections.Immutable;
using Matcher.Formats.Files;
using Matcher.Matches;
using Matcher.Reports;
using Matcher.Reports.Publishing;
using Matcher.RunFacts;

namespace Matcher.Runs.Explaining;

/// <summary>
/// What has changed since the lists of a run were written. An explanation is made from the files as they are now; where
/// they are no longer those of the run, it need not give the same hits.
/// </summary>
/// <param name="Folder">Where the lists of that day were looked for, as the config shows folders.</param>
/// <param name="HasRun">Whether there are lists of that day at all.</param>
/// <param name="ChangedFiles">Files that are new, gone or different, as the config names them, in ordinal order.</param>
/// <param name="ChangedRules">Rules that are new, gone or different, by id.</param>
/// <param name="ChangedSettings">What else the run went by and is different now; null where the run does not say what it went by.</param>
internal sealed record InputsSince(string Folder, bool HasRun, ImmutableArray<string> ChangedFiles, ImmutableArray<string> ChangedRules,
    ImmutableArray<string>? ChangedSettings)
{
    /// <summary>Tables, which have no fingerprint: nobody can say whether they are the same. In ordinal order.</summary>
    public ImmutableArray<string> UnsureFiles { get; init; } = [];

    /// <summary>Everything that is different.</summary>
    public ImmutableArray<string> Changed => [.. ChangedSettings ?? [], .. ChangedFiles, .. ChangedRules];

    /// <summary>Compares with <c>run.json</c> of the as-of date.</summary>
    /// <param name="scope">Rules and places of today.</param>
    /// <param name="files">The files of today.</param>
    public static InputsSince Of(RunScope scope, ImmutableArray<FileTally> files)
    {
        var folder = Path.Combine(scope.OutputFolder, RunFolderNames.Day(scope.AsOf, ResultKind.Whole));
        var shown = InputFileFinder.NameOf(scope.Config.Folder, folder);
        if (RunJson.Read(folder) is not { } run)
            return new InputsSince(shown, HasRun: false, [], [], ChangedSettings: null);
        return new InputsSince(
            shown,
            HasRun: true,
            Fingerprints.Differing(run.Inputs.Select(Known), files.Select(Known)),
            Fingerprints.Differing(run.Rules.Select(rule => (rule.Id, rule.Sha256)),
                scope.Pack.Rules.Select(rule => (rule.Id, rule.Hash))),
            run.Settings is { } settings ? SettingsSince.Of(run.Program.Version, settings, scope) : null)
        {
            UnsureFiles =
            [
                .. files.Where(file => file.Sha256 is null).Select(file => file.File).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };

        static (string Name, string Hash) Known(FileTally file) => (file.File, file.Sha256 ?? "");
    }
}
