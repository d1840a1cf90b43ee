using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Rules.Packs;
using Matcher.Rules.Testing;

namespace Matcher.Cli.Reports;

/// <summary>What the examples of the rules came to: a line a rule, and for each example that does not hold where to look.</summary>
internal static class TestReport
{
    public static Report Of(PackTests tests, ProblemList problems, Session session)
    {
        var isInOrder = !problems.HasErrors && tests.Rules.All(rule => rule.Tests.All(test => test.Holds));
        return new Report(isInOrder ? ExitCode.Complete : ExitCode.ConfigInvalid, [.. Lines(tests, session)],
            Json(tests, problems, session));
    }

    private static IEnumerable<string> Lines(PackTests tests, Session session)
    {
        var texts = session.Texts;
        if (tests.Rules.IsEmpty)
            yield break; // Nothing could be read, which has been said; "all 0 hold" would sound like success.
        var failed = tests.Rules.SelectMany(rule => rule.Tests).Where(test => !test.Holds).ToList();
        if (session.Detail != Detail.Quiet)
        {
            foreach (var line in Table(tests, texts))
                yield return line;
            yield return "";
        }

        foreach (var line in failed.SelectMany(test => Failure(test, texts)))
            yield return line;
        if (session.Detail != Detail.Quiet)
            yield return texts.Of(failed.Count == 0 ? "TestsHold" : "TestsFail", tests.Rules.Sum(rule => rule.Tests.Length),
                tests.Rules.Length, failed.Count);
    }

    private static IEnumerable<string> Table(PackTests tests, CliTexts texts)
    {
        var table = new TextTable(
            new(texts.Of("ColumnRule")),
            new(texts.Of("ColumnTitle")),
            new(texts.Of("ColumnTests"), IsNumber: true),
            new(texts.Of("ColumnPassed"), IsNumber: true),
            new(texts.Of("ColumnFailed"), IsNumber: true));
        foreach (var (rule, examples) in tests.Rules)
        {
            var failed = examples.Count(test => !test.Holds);
            table.Add(rule.Id, rule.Title, Number(examples.Length), Number(examples.Length - failed), failed == 0 ? "" : Number(failed));
        }

        return table.Lines();

        string Number(int count) => count.ToString(texts.Language);
    }

    private static IEnumerable<string> Failure(TestedExample test, CliTexts texts)
    {
        if (test.CannotRun is { } whyNot)
            yield return ProblemText.Render(whyNot, texts.Language);
        else
            yield return $"{ProblemText.Where(test.Where, texts.Language)}: {test.Name}";
        foreach (var difference in test.Differences)
            yield return texts.Of("TestExpected", difference.Expected, difference.Got);
        if (test.Decision is { } decision)
            yield return texts.Of("TestDecided", InWords(decision, texts));
        yield return "";
    }

    private static string InWords(Decision decision, CliTexts texts)
    {
        var place = decision.Where is { } where ? ProblemText.Where(where, texts.Language) + ": " : "";
        var saw = decision.Saw.Length > 0 ? texts.Of("TestSaw", decision.Saw) : "";
        return MaskedText.Of(place + texts.Of($"DecisionKind_{decision.Kind}", decision.Says) + saw);
    }

    private static object Json(PackTests tests, ProblemList problems, Session session) => new
    {
        Rules = tests.Rules.Select(rule => new
        {
            rule.Rule.Id,
            rule.Rule.Title,
            Tests = rule.Tests.Select(test => new
            {
                test.Name,
                test.Where.File,
                test.Where.Line,
                test.Where.Position,
                Passed = test.Holds,
                Problem = test.CannotRun is { } whyNot ? ProblemText.What(whyNot, session.Texts.Language) : null,
                test.Differences,
                Decision = test.Decision is { } decision ? InWords(decision, session.Texts) : null,
            }),
        }),
    };
}
