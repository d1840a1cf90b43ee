using Matcher.Record;
using System.Collections.Immutable;
using Matcher.Matches;
using Matcher.Reports;
using Matcher.Reports.Publishing;

namespace Matcher.Runs.Explaining;

/// <summary>
/// What has changed since the lists of a run were written. An explanation is made from the files as they are now; where
/// they are no longer those of the run, it need not give the same hits.
/// </summary>
/// <param name="HasRun">Whether there are lists of that day at all.</param>
/// <param name="ChangedFiles">Files that are new, gone or different, as the config names them, in ordinal order; also whatever has no
/// fingerprint, of which nobody can say that it is the same.</param>
/// <param name="ChangedRules">Rules that are new, gone or different, by id.</param>
internal sealed record InputsSince(bool HasRun, ImmutableArray<string> ChangedFiles, ImmutableArray<string> ChangedRules)
{
    /// <summary>Compares with <c>run.json</c> of the as-of date.</summary>
    /// <param name="scope">Rules and places of today.</param>
    /// <param name="files">The files of today.</param>
    public static InputsSince Of(RunScope scope, ImmutableArray<FileTally> files)
    {
        if (RunJson.Read(Path.Combine(scope.Config.OutputFolder, RunFolderNames.Day(scope.AsOf, ResultKind.Whole))) is not { } run)
            return new InputsSince(HasRun: false, [], []);
        return new InputsSince(
            HasRun: true,
            Changed(run.Inputs.Select(Known), files.Select(Known), files.Where(file => file.Sha256 is null).Select(file => file.File)),
            Changed(run.Rules.Select(rule => (rule.Id, rule.Sha256)), scope.Pack.Rules.Select(rule => (rule.Id, rule.Hash)), unsure: []));

        static (string Name, string Hash) Known(FileTally file) => (file.File, file.Sha256 ?? "");
    }

    private static ImmutableArray<string> Changed(
        IEnumerable<(string Name, string Hash)> then,
        IEnumerable<(string Name, string Hash)> now,
        IEnumerable<string> unsure)
    {
        // A workbook is there once a sheet.
        var changed = then.ToHashSet();
        changed.SymmetricExceptWith(now);
        return [.. changed.Select(one => one.Name).Concat(unsure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
