using Matcher.Problems;
using Matcher.Run;

namespace Matcher.Cli;

/// <summary>The one place where what happened becomes an exit code.</summary>
internal static class ExitCodes
{
    /// <summary>
    /// Which one is told when several apply, first to last: what stopped everything comes before what stopped a part,
    /// and a list that is missing before a list that is incomplete.
    /// </summary>
    public static IReadOnlyList<ExitCode> Priority { get; } =
    [
        ExitCode.Bug,
        ExitCode.Cancelled,
        ExitCode.Usage,
        ExitCode.ConfigInvalid,
        ExitCode.Locked,
        ExitCode.OutputFailed,
        ExitCode.Incomplete,
        ExitCode.Complete,
    ];

    /// <summary>Of a run.</summary>
    public static ExitCode Of(RunOutcomeKind outcome) => outcome switch
    {
        RunOutcomeKind.Complete => ExitCode.Complete,
        RunOutcomeKind.ConfigInvalid => ExitCode.ConfigInvalid,
        RunOutcomeKind.Incomplete => ExitCode.Incomplete,
        RunOutcomeKind.OutputFailed => ExitCode.OutputFailed,
        RunOutcomeKind.Locked => ExitCode.Locked,
        _ => ExitCode.Bug,
    };

    /// <summary>Of a check: the code that a run would end with.</summary>
    public static ExitCode Of(IEnumerable<Problem> problems) =>
        MostImportant(problems.Where(problem => problem.Severity == Severity.Error).Select(OfError));

    /// <summary>Of what was thrown. The files of a night are the engine's to report; what is left over concerns its outputs.</summary>
    public static ExitCode Of(Exception exception) => exception switch
    {
        OperationCanceledException => ExitCode.Cancelled,
        IOException or UnauthorizedAccessException => ExitCode.OutputFailed,
        _ => ExitCode.Bug,
    };

    /// <summary>The one of several that is told; none: complete.</summary>
    public static ExitCode MostImportant(IEnumerable<ExitCode> codes)
    {
        var present = codes.ToHashSet();
        return Priority.FirstOrDefault(present.Contains, ExitCode.Complete);
    }

    // A place with a line is in a YAML file: only config, rules and source descriptions have one.
    private static ExitCode OfError(Problem problem) => problem.Code switch
    {
        _ when problem.Where.Line is not null => ExitCode.ConfigInvalid,
        _ when Concerns(problem, "Yaml", "Config", "Option", "Rule") => ExitCode.ConfigInvalid,
        _ when Concerns(problem, "Output", "Ledger", "Secret") => ExitCode.OutputFailed,
        ProblemCode.RunLocked => ExitCode.Locked,
        _ => ExitCode.Incomplete,
    };

    private static bool Concerns(Problem problem, params ReadOnlySpan<string> families)
    {
        foreach (var family in families)
        {
            if (problem.Code.ToString().StartsWith(family, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
