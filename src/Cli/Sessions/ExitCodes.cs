using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Runs;
using Matcher.Runs.Checking;
using Matcher.Runs.Explaining;

namespace Matcher.Cli.Sessions;

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

    /// <summary>Of a run. A rule or township that is only misnamed on the command line is a matter of the command line.</summary>
    public static ExitCode Of(RunSummary summary) => Of(summary.Outcome, summary.Problems);

    /// <summary>Of an outcome with its problems, as above.</summary>
    public static ExitCode Of(RunOutcomeKind outcome, IReadOnlyCollection<Problem> problems) =>
        outcome == RunOutcomeKind.ConfigInvalid && Errors(problems).All(IsOption) && Errors(problems).Any()
            ? ExitCode.Usage
            : Of(outcome);

    /// <summary>Of an outcome.</summary>
    public static ExitCode Of(RunOutcomeKind outcome) => outcome switch
    {
        RunOutcomeKind.Complete => ExitCode.Complete,
        RunOutcomeKind.ConfigInvalid => ExitCode.ConfigInvalid,
        RunOutcomeKind.Incomplete => ExitCode.Incomplete,
        RunOutcomeKind.OutputFailed => ExitCode.OutputFailed,
        RunOutcomeKind.Locked => ExitCode.Locked,
        RunOutcomeKind.Unbalanced => ExitCode.Bug,
        _ => ExitCode.Bug,
    };

    /// <summary>Of a check: the code that a run would end with. Without a roster a run reads nothing else.</summary>
    public static ExitCode Of(CheckReport check)
    {
        var errors = Errors(check.Problems).Select(OfError).ToList();
        return errors.Count > 0 && !check.Files.Any(file => file.Source == SourceDefinition.RosterId)
            ? MostImportant(errors.Append(ExitCode.ConfigInvalid))
            : MostImportant(errors);
    }

    /// <summary>Of an explanation: a number that nobody has is a matter of the command line.</summary>
    public static ExitCode Of(ExplainReport report) => MostImportant(Errors(report.Problems).Select(OfError));

    /// <summary>Of what a look at several things told: the code of what is worst.</summary>
    public static ExitCode OfErrors(IEnumerable<Problem> problems) => MostImportant(Errors(problems).Select(OfError));

    /// <summary>Of what was thrown. The files of a run are the engine's to report; what is left over concerns its outputs.</summary>
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

    private static IEnumerable<Problem> Errors(IEnumerable<Problem> problems) =>
        problems.Where(problem => problem.Severity == Severity.Error);

    private static bool IsOption(Problem problem) => problem.Class == ProblemClass.Usage;

    private static ExitCode OfError(Problem problem) => problem.Class switch
    {
        ProblemClass.ConfigInvalid => ExitCode.ConfigInvalid,
        ProblemClass.Incomplete => ExitCode.Incomplete,
        ProblemClass.OutputFailed => ExitCode.OutputFailed,
        ProblemClass.Usage => ExitCode.Usage,
        ProblemClass.Locked => ExitCode.Locked,
        _ => ExitCode.Bug,
    };
}
