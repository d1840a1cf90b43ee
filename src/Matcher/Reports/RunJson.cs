using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.Rules.Model;

namespace Matcher.Reports;

/// <summary>
/// run.json: what went in, by what rules, with which program, and what came out. The only result file with a clock in it.
/// </summary>
internal static class RunJson
{
    /// <summary>Its name in the run's folder.</summary>
    public const string FileName = "run.json";

    private static readonly RunDocumentContext Written = new(new JsonSerializerOptions(RunDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Version of the program, for the auditor: here and in the ledger.</summary>
    public static string Version { get; } =
        typeof(RunJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Writes it; the time of writing is the end of the run.</summary>
    public static void Write(string path, RunResult run, ImmutableArray<WrittenList> lists, TimeProvider clock)
    {
        var content = new RunDocument
        {
            Program = new("Matcher", Version, RuntimeInformation.FrameworkDescription),
            Started = run.Started,
            Finished = clock.GetUtcNow(),
            AsOf = run.AsOf,
            County = run.Config.County,
            Config = Path.GetFileName(run.Config.Path),
            Language = run.Config.Language.Name,
            OnlyTownships = [.. run.OnlyTownships],
            Roster = new(run.Roster.People.Length, run.Roster.Households.Length, run.NotComparable.Length),
            Inputs = [.. run.Files],
            Rejects = [.. run.Rejects.Select(one => new RunDocument.RejectEntry(one.Source, one.File, one.Sheet,
                RejectCodes.Names[one.Code], one.Count))],
            FieldFaults = [.. run.FieldFaults.Select(one => new RunDocument.FieldFaultEntry(one.Source, one.File, one.Sheet, one.Column,
                one.Kind.ToString(), one.Code, one.Rows, one.FirstRows))],
            RowEquation = new(
                run.Files.Sum(file => file.Rows),
                run.Files.Sum(file => file.Matched),
                run.Files.Sum(file => file.NotOnRoster),
                run.Files.Sum(file => file.Rejected),
                run.Files.All(file => file.Balances)),
            Rules = [.. run.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => Rule(rule, run))],
            IdentityDoubts = run.IdentityDoubts.Length,
            Gone = run.Gone.Count(hit => !hit.IsTrial),
            Lists = [.. lists, .. run.RejectLists],
            Problems = [.. run.Problems.Select(problem => new RunDocument.ProblemEntry(
                problem.Name,
                problem.Severity.ToString(),
                ProblemText.Render(problem, run.Config.Language)))],
        };
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        JsonSerializer.Serialize(file, content, Written.RunDocument);
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
            return JsonSerializer.Deserialize(file, Written.RunDocument);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static RunDocument.RuleEntry Rule(Rule rule, RunResult run)
    {
        var outcome = run.Outcomes.FirstOrDefault(one => string.Equals(one.Rule.Id, rule.Id, StringComparison.Ordinal));
        return new(
            rule.Id,
            rule.Title,
            rule.Status.ToString(),
            rule.List.ToString(),
            rule.Hash,
            Ran: outcome is { NotRun: null },
            outcome?.NotRun is { } reason ? ProblemText.Render(reason, run.Config.Language) : null,
            run.Hits.Count(hit => string.Equals(hit.Hit.Finding.Rule.Id, rule.Id, StringComparison.Ordinal)),
            outcome?.Unchecked.Length ?? 0)
        {
            Gone = run.Gone.Count(hit => string.Equals(hit.RuleId, rule.Id, StringComparison.Ordinal)),
            Without = outcome is null ? [] : [.. outcome.Without.Select(one => ProblemText.Render(one, run.Config.Language))],
        };
    }
}
