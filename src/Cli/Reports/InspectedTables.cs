using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Inspection;
using Matcher.Inspection.Guessing;
using Matcher.Inspection.Surveying;

namespace Matcher.Cli.Reports;

/// <summary>What an inspection found in one table, line by line.</summary>
internal static class InspectedTables
{
    private const int UnknownShown = 12;

    public static IEnumerable<string> Lines(InspectedTable table, InspectedFile file, bool isWhole, CliTexts texts)
    {
        if (table.Sheet is not null || table.File != file.File)
            yield return texts.Of("InspectTable", NameOf(table, file));
        foreach (var line in About(table, isWhole, texts))
            yield return line;
        if (table.Health is not { } health)
            yield break;
        yield return "";
        foreach (var line in Ids(health, texts))
            yield return line;
        yield return "";
        foreach (var line in Columns(table, health, texts))
            yield return line;
    }

    private static IEnumerable<string> About(InspectedTable table, bool isWhole, CliTexts texts)
    {
        if (table.Fit is Fit.Sure or Fit.Asked)
        {
            var own = table.Ranking.FirstOrDefault(source => source.Id == table.Source);
            yield return texts.Of(table.Fit == Fit.Sure ? "InspectSure" : "InspectAsked", table.SourceTitle, table.Source,
                table.Columns.Length, own?.Of ?? table.Columns.Length);
        }
        else
        {
            yield return texts.Of("InspectNotKnown");
            if (!table.Ranking.IsEmpty)
                yield return texts.Of("InspectNearest",
                    Listed(table.Ranking.Select(source => texts.Of("InspectNearestOne", source.Title, source.Found, source.Of)), texts));
        }

        if (table.Delimiter.Length > 0)
            yield return texts.Of("InspectText", table.Format, table.Delimiter);
        if (table.Fit != Fit.None && table.HeaderEnd > 0)
            yield return table.HeaderEnd > table.HeaderRow
                ? texts.Of("InspectHeaderTwo", table.HeaderRow, table.HeaderEnd)
                : texts.Of("InspectHeader", table.HeaderRow);
        if (!table.Above.IsEmpty)
            yield return texts.Of("InspectAbove", Listed(table.Above, texts));
        if (table.Health is { } health)
        {
            yield return !health.IsWhole
                ? texts.Of("InspectRowsFirst", health.Rows)
                : health.NonRowLines > 0
                ? texts.Of("InspectRowsNotes", health.Rows, health.NonRowLines)
                : texts.Of("InspectRows", health.Rows);
            if (health.FirstMisfit is { } misfit)
                yield return texts.Of("InspectMisfits", health.Misfits, misfit);
            if (health.Detailed < health.Rows)
                yield return texts.Of("InspectDetailed", health.Detailed);
        }

        if (!table.Missing.IsEmpty)
            yield return texts.Of("InspectMissing", Listed(table.Missing, texts));
        if (!table.Repeated.IsEmpty)
            yield return texts.Of("InspectRepeated", Listed(table.Repeated, texts));
        if (!table.Unknown.IsEmpty)
            yield return texts.Of("InspectUnknown", Unknown(table, isWhole, texts));
    }

    // Those that resemble a column come first: only they may be a mistake.
    private static string Unknown(InspectedTable table, bool isWhole, CliTexts texts)
    {
        var words = table.Unknown
            .OrderBy(unknown => unknown.Suggestion is null)
            .Select(unknown => unknown.Suggestion is { } meant ? texts.Of("InspectMeant", unknown.Header, meant) : unknown.Header)
            .ToList();
        return isWhole || words.Count <= UnknownShown
            ? Listed(words, texts)
            : texts.Of("AndMore", Listed(words.Take(UnknownShown), texts), words.Count - UnknownShown);
    }

    // The file's own name stands above: a member of an archive and a sheet are told apart by what is behind it.
    private static string NameOf(InspectedTable table, InspectedFile file)
    {
        var member = table.File == file.File ? "" : table.File[(file.File.Length + 1)..];
        return table.Sheet is { } sheet ? $"{member} [{sheet}]".TrimStart() : member;
    }

    private static IEnumerable<string> Ids(TableHealth health, CliTexts texts)
    {
        if (health.Ids.IsEmpty)
            return [texts.Of("InspectIdsNone")];
        var table = new TextTable(
            new(texts.Of("InspectIds")),
            new(texts.Of("ColumnCount"), IsNumber: true),
            new(texts.Of("ColumnFirstRow"), IsNumber: true),
            new(texts.Of("ColumnExample")));
        foreach (var count in health.Ids.OrderByDescending(count => count.Count))
            table.Add(texts.Of(count.Class), Number(count.Count, texts), count.FirstKey ?? Number(count.FirstRow, texts), count.Example);
        return table.Lines();
    }

    private static IEnumerable<string> Columns(InspectedTable inspected, TableHealth health, CliTexts texts)
    {
        var table = new TextTable(
            new(texts.Of("ColumnHeader")),
            new(texts.Of("ColumnColumn")),
            new(texts.Of("ColumnType")),
            new(texts.Of("ColumnFilled"), IsNumber: true),
            new(texts.Of("ColumnRemarks")));
        var healths = health.Columns.DistinctBy(one => one.Column, StringComparer.Ordinal)
            .ToDictionary(one => one.Column, StringComparer.Ordinal);
        foreach (var column in inspected.Columns)
        {
            var own = healths.GetValueOrDefault(column.Column);
            table.Add(
                column.Header,
                column.Column,
                own is null ? "" : texts.Of(own.Type),
                own is null ? "" : Number(own.Filled, texts),
                own is null ? "" : Listed(Remarks(own, texts), texts));
        }

        return table.Lines();
    }

    private static IEnumerable<string> Remarks(ColumnHealth column, CliTexts texts)
    {
        if (column.Unreadable > 0)
            yield return texts.Of("RemarkUnreadable", column.Unreadable, Examples(column.UnreadableExamples, texts));
        if (column.UnknownCodes > 0)
        {
            yield return column.UnknownCodeExamples.IsEmpty
                ? texts.Of("RemarkNoCodes", column.UnknownCodes)
                : texts.Of("RemarkCodes", column.UnknownCodes, Examples(column.UnknownCodeExamples, texts));
        }
    }

    private static string Examples(IEnumerable<ValueExample> examples, CliTexts texts) =>
        Listed(examples.Select(example => example.FirstKey is { } key
            ? texts.Of("RemarkExampleKey", example.Text, example.Count, key)
            : texts.Of("RemarkExample", example.Text, example.Count, example.FirstRow)), texts);

    private static string Listed(IEnumerable<string> words, CliTexts texts) => string.Join(texts.Of("ListSeparator"), words);

    private static string Number(long number, CliTexts texts) => string.Format(texts.Language, "{0:N0}", number);
}
