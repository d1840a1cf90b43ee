using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Run;

namespace Matcher.Cli.Reports;

/// <summary>What a check found out about the files.</summary>
internal static class CheckedFiles
{
    // An export has sixty columns of which a dozen matter; the first few say what kind of columns the others are.
    private const int UnknownShown = 4;

    public static Report Of(CheckReport check, Session session)
    {
        var code = ExitCodes.Of(check);
        var json = new { check.Files, Problems = JsonReport.Of(check.Problems, session) };
        return new Report(code, session.Detail == Detail.Quiet ? [] : [.. Lines(check, code, session)], json);
    }

    private static IEnumerable<string> Lines(CheckReport check, ExitCode code, Session session)
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
                new(texts.Of("ColumnColumns"), IsNumber: true),
                new(texts.Of("ColumnUnknown")));
            foreach (var file in check.Files)
                table.Add(file.Source, file.Sheet is { } sheet ? $"{file.File} [{sheet}]" : file.File, file.Format, file.Delimiter, $"{file.ColumnsFound.Length}", Unknown(file, texts));
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

        if (code == ExitCode.Complete)
            yield return texts.Of("CheckPassed");
    }

    private static string Unknown(CheckedFile file, CliTexts texts)
    {
        var shown = string.Join(texts.Of("ListSeparator"), file.ColumnsUnknown.Take(UnknownShown));
        return file.ColumnsUnknown.Length > UnknownShown ? texts.Of("AndMore", shown, file.ColumnsUnknown.Length - UnknownShown) : shown;
    }
}
