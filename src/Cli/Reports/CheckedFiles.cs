using Matcher.Catalogue.Config;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Runs.Checking;

namespace Matcher.Cli.Reports;

/// <summary>What a check found out about the files.</summary>
internal static class CheckedFiles
{
    // An export has sixty columns of which a dozen matter; the first few say what kind of columns the others are.
    private const int UnknownShown = 4;

    public static Report Of(CheckReport check, MatcherConfig config, Session session)
    {
        var code = ExitCodes.Of(check);
        var json = new { check.Files, Pack = check.Pack is { } since ? PackSinceReport.Json(since, session) : null };
        return new Report(code, session.Detail == Detail.Quiet ? [] : [.. Lines(check, code, config, session)], json);
    }

    private static IEnumerable<string> Lines(CheckReport check, ExitCode code, MatcherConfig config, Session session)
    {
        var texts = session.Texts;
        var separator = texts.Of("ListSeparator");
        if (!check.Files.IsEmpty)
        {
            var table = new TextTable(
                new(texts.Of("ColumnSource")),
                new(texts.Of("ColumnFile")),
                new(texts.Of("ColumnFormat")),
                new(texts.Of("ColumnDelimiter")),
                new(texts.Of("ColumnRows"), IsNumber: true),
                new(texts.Of("ColumnColumns"), IsNumber: true),
                new(texts.Of("ColumnUnknown")));
            foreach (var file in check.Files)
                table.Add(file.Source, file.Sheet is { } sheet ? $"{file.File} [{sheet}]" : file.File, file.Format, file.Delimiter,
                    Rows(file, texts), $"{file.ColumnsFound.Length}", Unknown(file, texts));
            foreach (var line in table.Lines())
                yield return line;
            if (session.Detail == Detail.Verbose)
            {
                foreach (var file in check.Files)
                {
                    yield return texts.Of("CheckColumns", file.File, string.Join(separator, file.ColumnsFound));
                    yield return texts.Of("CheckColumnsUnknown", file.File, string.Join(separator, file.ColumnsUnknown));
                }
            }
        }

        foreach (var (file, server) in check.Files.Where(file => file.Server is not null).Select(file => (file, file.Server!)))
        {
            yield return "";
            yield return texts.Of("InspectServerTable", file.File);
            foreach (var line in ServerFactsLines.Of(server, texts))
                yield return "  " + line;
            foreach (var line in session.Detail == Detail.Verbose ? ServerFactsLines.Columns(server, texts) : [])
                yield return "  " + line;
        }

        yield return "";
        if (check.Files.Any(IsCut))
            yield return texts.Of("CheckCut", CheckReport.RowsLookedAt,
                string.Join(separator, check.Files.Where(IsCut).Select(file => file.File).Distinct()));
        if (check.Pack is { } since)
        {
            foreach (var line in PackSinceReport.Lines(since, config, session))
                yield return line;
            yield return "";
        }

        yield return code != ExitCode.Complete
            ? texts.Of("CheckFailed", check.Problems.Count(problem => problem.Severity == Severity.Error),
                check.Problems.Count(problem => problem.Severity == Severity.Warning))
            : check.Problems.IsEmpty ? texts.Of("CheckPassed")
            : texts.Of("CheckPassedButWarned", check.Problems.Length);
    }

    private static bool IsCut(CheckedFile file) => file.Health is { IsWhole: false };

    private static string Rows(CheckedFile file, CliTexts texts) => file.Health switch
    {
        null => "",
        { IsWhole: true } health => texts.Of("CheckRows", health.Rows),
        { } health => texts.Of("CheckRowsCut", health.Rows),
    };

    private static string Unknown(CheckedFile file, CliTexts texts)
    {
        var shown = string.Join(texts.Of("ListSeparator"), file.ColumnsUnknown.Take(UnknownShown));
        return file.ColumnsUnknown.Length > UnknownShown ? texts.Of("AndMore", shown, file.ColumnsUnknown.Length - UnknownShown) : shown;
    }
}
