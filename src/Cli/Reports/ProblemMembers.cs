using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Reports;

/// <summary>What <c>--json</c> says of problems.</summary>
internal static class ProblemMembers
{
    /// <summary>The members, with the text in the console's language.</summary>
    public static object[] Of(IEnumerable<Problem> problems, Session session) =>
    [
        .. problems.Select(problem => new
        {
            Code = problem.Name,
            problem.Severity,
            problem.Where.File,
            problem.Where.Sheet,
            problem.Where.Row,
            problem.Where.Column,
            problem.Where.Line,
            problem.Where.Position,
            Text = MaskedText.Of(ProblemText.What(problem, session.Texts.Language)),
        }),
    ];
}
