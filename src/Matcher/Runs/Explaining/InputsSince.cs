using System.Collections.Immutable;
using System.Text.Json;
using System.Text;
using Matcher.Matches;
using Matcher.Reports.Publishing;
using Matcher.Reports;

namespace Matcher.Runs.Explaining;

/// <summary>
/// What has changed since the lists of a run were written. An explanation is made from the files as they are now; where
/// they are no longer those of the run, it need not give the same hits.
/// </summary>
/// <param name="HasRun">Whether there are lists of that day at all.</param>
/// <param name="ChangedFiles">Files that are new, gone or different, as the config names them, in ordinal order.</param>
/// <param name="ChangedRules">Rules that are new, gone or different, by id.</param>
internal sealed record InputsSince(bool HasRun, ImmutableArray<string> ChangedFiles, ImmutableArray<string> ChangedRules)
{
    /// <summary>Compares with <c>run.json</c> of the as-of date.</summary>
    /// <param name="setup">Rules and places of today.</param>
    /// <param name="files">The files of today.</param>
    public static InputsSince Of(RunSetup setup, ImmutableArray<FileTally> files)
    {
        var path = Path.Combine(setup.Config.OutputFolder, RunFolderNames.Day(setup.AsOf, ResultKind.Whole), RunJson.FileName);
        if (!File.Exists(path))
            return new InputsSince(HasRun: false, [], []);
        using var run = JsonDocument.Parse(File.ReadAllText(path, Encoding.UTF8));
        return new InputsSince(
            HasRun: true,
            Changed(Pairs(run, "inputs", "file"), files.Select(file => KeyValuePair.Create(file.File, file.Sha256 ?? ""))),
            Changed(Pairs(run, "rules", "id"), setup.Pack.Rules.Select(rule => KeyValuePair.Create(rule.Id, rule.Hash))));
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(JsonDocument run, string list, string name) =>
        run.RootElement.GetProperty(list).EnumerateArray()
            .Select(item => KeyValuePair.Create(item.GetProperty(name).GetString()!, item.GetProperty("sha256").GetString() ?? ""));

    private static ImmutableArray<string> Changed(IEnumerable<KeyValuePair<string, string>> then, IEnumerable<KeyValuePair<string, string>> now)
    {
        // A workbook is there once a sheet.
        var before = then.ToHashSet();
        var after = now.ToHashSet();
        before.SymmetricExceptWith(after);
        return [.. before.Select(pair => pair.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
