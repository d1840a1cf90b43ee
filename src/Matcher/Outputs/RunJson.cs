using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Matcher.Matching;
using Matcher.Problems;
using Matcher.Rules;

namespace Matcher.Outputs;

/// <summary>
/// run.json: what went in, by what rules, with which program, and what came out. The only result file with a clock in it.
/// </summary>
internal static class RunJson
{
    /// <summary>Its name in the run's folder.</summary>
    public const string FileName = "run.json";

    /// <summary>The property with the moment the run began, which tells one run of a day from another.</summary>
    public const string StartedProperty = "started";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Version of the program, for the auditor: here and in the ledger.</summary>
    public static string Version { get; } =
        typeof(RunJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Writes it; the time of writing is the end of the run.</summary>
    public static void Write(string path, NightResult night, ImmutableArray<WrittenList> lists, TimeProvider clock)
    {
        var content = new
        {
            Program = new { Name = "Matcher", Version, Runtime = RuntimeInformation.FrameworkDescription },
            night.Started,
            Finished = clock.GetUtcNow(),
            night.AsOf,
            night.Config.County,
            Config = Path.GetFileName(night.Config.Path),
            Language = night.Config.Language.Name,
            OnlyTownships = night.OnlyTownships,
            Roster = new { People = night.Roster.People.Length, Households = night.Roster.Households.Length, NotComparable = night.NotComparable.Length },
            Inputs = night.Files,
            Rejects = night.Rejects.Select(one => new { one.Source, one.File, one.Sheet, Code = RejectCodes.Names[one.Code], one.Count }),
            // Only of rows that are decoded: about somebody on the roster, or kept for a 漏保 rule.
            FieldFaults = night.FieldFaults.Select(one => new { one.Source, one.File, one.Sheet, one.Column, Kind = one.Kind.ToString(), one.Code, one.Rows, one.FirstRows }),
            RowEquation = new
            {
                Rows = night.Files.Sum(file => file.Rows),
                Matched = night.Files.Sum(file => file.Matched),
                NotOnRoster = night.Files.Sum(file => file.NotOnRoster),
                Rejected = night.Files.Sum(file => file.Rejected),
                Holds = night.Files.All(file => file.Balances),
            },
            Rules = night.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => Rule(rule, night)),
            IdentityDoubts = night.IdentityDoubts.Length,
            Lists = lists.Concat(night.RejectLists),
            Problems = night.Problems.Select(problem => new
            {
                Code = problem.Code.ToString(),
                Severity = problem.Severity.ToString(),
                Text = ProblemText.Render(problem, night.Config.Language),
            }),
        };
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        JsonSerializer.Serialize(file, content, Options);
        file.Flush(flushToDisk: true);
    }

    private static object Rule(Rule rule, NightResult night)
    {
        var outcome = night.Outcomes.FirstOrDefault(one => string.Equals(one.Rule.Id, rule.Id, StringComparison.Ordinal));
        return new
        {
            rule.Id,
            rule.Title,
            Status = rule.Status.ToString(),
            List = rule.List.ToString(),
            Sha256 = rule.Hash,
            Ran = outcome is { NotRun: null },
            NotRun = outcome?.NotRun is { } reason ? ProblemText.Render(reason, night.Config.Language) : null,
            Hits = night.Hits.Count(hit => string.Equals(hit.Hit.Finding.Rule.Id, rule.Id, StringComparison.Ordinal)),
            Unchecked = outcome?.Unchecked.Length ?? 0,
        };
    }
}
