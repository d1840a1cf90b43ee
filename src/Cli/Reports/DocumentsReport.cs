using System.Globalization;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Desk;
using Matcher.Runs.Documenting;

namespace Matcher.Cli.Reports;

/// <summary>Which documents were written, and where they are.</summary>
internal static class DocumentsReport
{
    public static Report Of(LedgerResult<DocumentsWritten> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { } written
            ? new Report(code, [.. Lines(written, session)], new
            {
                written.AsOf,
                written.Folder,
                written.IsAsBefore,
                written.Documents,
            })
            : Report.Nothing(code);
    }

    private static IEnumerable<string> Lines(DocumentsWritten written, Session session)
    {
        var texts = session.Texts;
        yield return texts.Of("DocumentsDone", LedgerWords.Day(written.AsOf),
            written.Documents.Count(one => one.Kind == DocumentKind.SelfCheck),
            written.Documents.Count(one => one.Kind == DocumentKind.Visits));
        var table = new TextTable(new(texts.Of("ColumnTownship")), new(texts.Of("ColumnHouseholdsToVisit"), IsNumber: true));
        foreach (var visits in written.Documents.Where(one => one.Kind == DocumentKind.Visits))
            table.Add(visits.Township, visits.Rows.ToString("N0", CultureInfo.InvariantCulture));
        foreach (var line in table.Lines())
            yield return line;
        yield return texts.Of(written.IsAsBefore ? "DocumentsAsBefore" : "DocumentsFolder", written.Folder);
    }
}
