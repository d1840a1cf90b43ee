using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Reports.Figures;
using Matcher.Reports.Publishing;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Reports;

/// <summary>
/// run.json: what went in, by what rules, with which program, and what came out. The only result file with a clock in it.
/// </summary>
internal static class RunJson
{
    /// <summary>Its name in the run's folder.</summary>
    public const string FileName = ResultRecord.OfRun;

    private static readonly RunDocumentContext Written = new(new JsonSerializerOptions(RunDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes it.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="run">The run.</param>
    /// <param name="figures">What its report says.</param>
    /// <param name="lists">Every file that it wrote.</param>
    /// <param name="finished">The end of the run.</param>
    public static void Write(string path, RunResult run, RunFigures figures, ImmutableArray<WrittenList> lists, DateTimeOffset finished)
    {
        var (scope, roster, sources) = (run.Found.Scope, run.Found.Roster, run.Found.Sources);
        var files = run.Found.Files;
        var content = new RunDocument
        {
            Program = new("Matcher", EngineVersion.Current, RuntimeInformation.FrameworkDescription),
            Started = scope.Started,
            Finished = finished,
            AsOf = scope.AsOf,
            County = scope.Config.County,
            Config = scope.ConfigName,
            Language = scope.Config.Language.Name,
            Settings = RunSettings.Of(scope),
            OnlyTownships = scope.Options.Townships,
            Roster = new(roster.Roster.People.Length, roster.Roster.Households.Length, roster.NotComparable.Length),
            Inputs = files,
            Unusable = [.. Unusable(run.Found)],
            AcceptedDrops = scope.Options.AcceptDrop,
            Rejects = [.. run.Rejects.Select(one => new RunDocument.RejectEntry(one.Source, one.File, one.Sheet,
                RejectNames.All[one.Code], one.Count))],
            FieldFaults = [.. sources.FieldFaults.Select(one => new RunDocument.FieldFaultEntry(one.Source, one.File, one.Sheet, one.Column,
                one.Kind.ToString(), one.Code, one.Rows, one.FirstRows)
            {
                FirstKeys = one.FirstKeys.IsEmpty ? null : one.FirstKeys,
            })],
            RowEquation = new(
                files.Sum(file => file.Rows),
                files.Sum(file => file.Matched),
                files.Sum(file => file.NotOnRoster),
                files.Sum(file => file.Rejected),
                files.All(file => file.Balances)),
            Rules = [.. Rules(run)],
            IdentityDoubts = sources.IdentityDoubts.Length,
            Gone = run.History.Gone.Count(hit => !hit.IsTrial),
            FollowUp = run.FollowUp,
            Figures = figures,
            Lists = [.. lists, .. run.RejectLists],
            Problems = [.. run.Problems.Select(problem => new RunDocument.ProblemEntry(
                problem.Name,
                problem.Severity.ToString(),
                ProblemText.Render(problem, scope.Config.Language)))],
            Seal = RecordSeal.Open,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, Written.RunDocument);
        RecordSeal.Set(bytes);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads what a run wrote; null where there is no such file, or one that cannot be read or is not what a run writes.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    public static RunDocument? Read(string folder)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize(file, Written.RunDocument) is { } run && IsWhole(run) ? run : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Unusable(RunFindings run) => run.Sources.Matches.Values
        .Where(source => source.Failure is not null)
        .Select(source => source.Source.Id)
        .Concat(run.Roster.Doubt is null ? [] : [SourceDefinition.RosterId])
        .Order(StringComparer.Ordinal);

    // What the reader that is made from the type lets pass: a null among the entries of a list.
    private static bool IsWhole(RunDocument run) =>
        run.Inputs.All(one => one is not null) && run.Rules.All(one => one is not null) && run.Lists.All(one => one is not null);

    private static IEnumerable<RunDocument.RuleEntry> Rules(RunResult run)
    {
        var hits = run.History.Hits.CountBy(hit => hit.Hit.Finding.Rule.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var gone = run.History.Gone.CountBy(hit => hit.RuleId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return run.Found.Scope.Selected.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => Rule(rule, run, hits.GetValueOrDefault(rule.Id), gone.GetValueOrDefault(rule.Id)));
    }

    private static RunDocument.RuleEntry Rule(Rule rule, RunResult run, int hits, int gone)
    {
        var outcome = run.Found.Hits.Outcomes.FirstOrDefault(one => string.Equals(one.Rule.Id, rule.Id, StringComparison.Ordinal));
        return new(
            rule.Id,
            rule.Title,
            rule.Status.ToString(),
            rule.List.ToString(),
            rule.Hash,
            Ran: outcome is { NotRun: null },
            outcome?.NotRun is { } reason ? Shown(reason) : null,
            hits,
            outcome?.Unchecked.Length ?? 0)
        {
            Owner = rule.Origin.Owner.ToString(),
            Gone = gone,
            Without = outcome is null ? [] : [.. outcome.Without.Select(Shown)],
        };

        string Shown(Problem problem) => ProblemText.Render(problem.Shown(run.Mask.Of), run.Found.Scope.Config.Language);
    }
}
