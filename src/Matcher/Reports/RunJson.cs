using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Rules;

namespace Matcher.Reports;

/// <summary>
/// run.json: what went in, by what rules, with which program, and what came out. The only result file with a clock in it.
/// </summary>
internal static class RunJson
{
    /// <summary>Its name in the run's folder.</summary>
    public const string FileName = "run.json";

    /// <summary>The property with the moment the run began, which tells one run of a day from another.</summary>
    public const string StartedProperty = "started";

    private static readonly RunDocumentContext Written = new(new JsonSerializerOptions(RunDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Version of the program, for the auditor: here and in the ledger.</summary>
    public static string Version { get; } =
        typeof(RunJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Writes it; the time of writing is the end of the run.</summary>
    public static void Write(string path, NightResult night, ImmutableArray<WrittenList> lists, TimeProvider clock)
    {
        var content = new RunDocument
        {
            Program = new("Matcher", Version, RuntimeInformation.FrameworkDescription),
            Started = night.Started,
            Finished = clock.GetUtcNow(),
            AsOf = night.AsOf,
            County = night.Config.County,
            Config = Path.GetFileName(night.Config.Path),
            Language = night.Config.Language.Name,
            OnlyTownships = [.. night.OnlyTownships],
            Roster = new(night.Roster.People.Length, night.Roster.Households.Length, night.NotComparable.Length),
            Inputs = [.. night.Files],
            Rejects = [.. night.Rejects.Select(one => new RunDocument.RejectEntry(one.Source, one.File, one.Sheet,
                RejectCodes.Names[one.Code], one.Count))],
            FieldFaults = [.. night.FieldFaults.Select(one => new RunDocument.FieldFaultEntry(one.Source, one.File, one.Sheet, one.Column,
                one.Kind.ToString(), one.Code, one.Rows, one.FirstRows))],
            RowEquation = new(
                night.Files.Sum(file => file.Rows),
                night.Files.Sum(file => file.Matched),
                night.Files.Sum(file => file.NotOnRoster),
                night.Files.Sum(file => file.Rejected),
                night.Files.All(file => file.Balances)),
            Rules = [.. night.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => Rule(rule, night))],
            IdentityDoubts = night.IdentityDoubts.Length,
            Lists = [.. lists, .. night.RejectLists],
            Problems = [.. night.Problems.Select(problem => new RunDocument.ProblemEntry(
                problem.Code.ToString(),
                problem.Severity.ToString(),
                ProblemText.Render(problem, night.Config.Language)))],
        };
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        JsonSerializer.Serialize(file, content, Written.RunDocument);
        file.Flush(flushToDisk: true);
    }

    private static RunDocument.RuleEntry Rule(Rule rule, NightResult night)
    {
        var outcome = night.Outcomes.FirstOrDefault(one => string.Equals(one.Rule.Id, rule.Id, StringComparison.Ordinal));
        return new(
            rule.Id,
            rule.Title,
            rule.Status.ToString(),
            rule.List.ToString(),
            rule.Hash,
            Ran: outcome is { NotRun: null },
            outcome?.NotRun is { } reason ? ProblemText.Render(reason, night.Config.Language) : null,
            night.Hits.Count(hit => string.Equals(hit.Hit.Finding.Rule.Id, rule.Id, StringComparison.Ordinal)),
            outcome?.Unchecked.Length ?? 0,
            outcome is null ? [] : [.. outcome.Without.Select(one => ProblemText.Render(one, night.Config.Language))]);
    }
}
