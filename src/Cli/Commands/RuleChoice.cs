using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Rules.Packs;

namespace Matcher.Cli.Commands;

/// <summary>Rules that the command line names.</summary>
internal static class RuleChoice
{
    /// <summary>Says which of them there are not, with the one that was probably meant; null where there is nothing to say.</summary>
    public static Report? Unknown(IEnumerable<string> unknown, IReadOnlyCollection<string> known, Session session)
    {
        var problems = UnknownRules.Told(unknown, known).ToList();
        new ProblemLines(session).Show(problems);
        return problems.Count == 0 ? null : Report.Nothing(ExitCode.Usage);
    }
}
