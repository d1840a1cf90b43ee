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
        .. problems.Select(problem => Member(problem.Name, problem.Severity, problem.Where,
            MaskedText.Of(ProblemText.What(problem, session.Texts.Language)))),
    ];

    /// <summary>The members of what has been told.</summary>
    public static object[] Of(IEnumerable<ToldProblem> told) =>
        [.. told.Select(problem => Member(problem.Code, problem.Severity, problem.Where, problem.Text))];

    private static object Member(string code, Severity severity, Place where, string text) => new
    {
        Code = code,
        Severity = severity,
        where.File,
        where.Sheet,
        where.Row,
        Key = where.Key is { } key ? MaskedText.Of(key) : null,
        where.Column,
        where.Line,
        where.Position,
        Text = text,
    };
}
