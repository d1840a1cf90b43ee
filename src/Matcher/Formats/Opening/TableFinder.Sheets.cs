using System.Collections.Immutable;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks;
using Matcher.Formats.Workbooks.Xlsx;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Opening;

internal sealed partial class TableFinder
{
    // The tags of a web page are read by a library that keeps its text in memory.
    private const long LargestPage = 256L << 20;

    // The texts of a workbook that cells share are held in memory while it is read.
    private const long LargestTexts = 512L << 20;

    private void LookAtSheets(InputFile file, SheetFile workbook)
    {
        if (workbook.Format == FileFormat.Html && workbook.Length > LargestPage)
        {
            problems.Add(WorkbookProblems.HtmlTooLarge(new Place(file.Name), LargestPage >> 20));
            return;
        }

        if (workbook.Format == FileFormat.Xlsx && LengthOfTexts(workbook) > LargestTexts)
        {
            problems.Add(WorkbookProblems.TooLarge(new Place(file.Name), LargestTexts >> 20));
            return;
        }

        var all = SheetFinder.Find(workbook, source);
        var sheets = all.Where(sheet => IsMeant(file, sheet.Name)).ToList();
        if (sheets.Count == 0 && all.Length > 0)
            return;
        var usable = sheets.Where(sheet => sheet.Header is { } header && !header.Columns.Missing.Any()).ToList();

        // Sheets of notes and code lists stand beside the data; only when no sheet fits is the nearest one at fault.
        if (usable.Count == 0)
        {
            if (sheets.Where(sheet => sheet.Header is not null).MaxBy(sheet => sheet.Header!.Score) is { Header: { } nearest } sheet)
                HasColumns(nearest, new Place(file.Name, sheet.Name));
            else
                problems.Add(
                    workbook.Format == FileFormat.Html
                        ? FileProblems.IsHtml(new Place(file.Name))
                        : FileProblems.Empty(new Place(file.Name)));
            return;
        }

        foreach (var sheet in sheets.Except(usable).Where(sheet => sheet.Header is not null))
            problems.Add(WorkbookProblems.SheetNotUsed(new Place(file.Name, sheet.Name)));
        foreach (var sheet in usable.Where(sheet => sheet.IsHidden))
            problems.Add(WorkbookProblems.SheetHidden(new Place(file.Name, sheet.Name)));
        foreach (var sheet in usable.Where(sheet => !sheet.HiddenColumns.IsEmpty))
            problems.Add(
                WorkbookProblems.ColumnsHidden(new Place(file.Name, sheet.Name), NamesOf(sheet.HiddenColumns, sheet.Header!.Cells)));
        foreach (var sheet in usable.Where(sheet => HasColumns(sheet.Header!, new Place(file.Name, sheet.Name))))
            _tables.Add(
                new SheetTable(workbook, sheet.Index, sheet.Header!.RowsBefore,
                    LayoutOf(file, sheet.Name, TextEncoding.Utf8, sheet.Header)));
    }

    private static IEnumerable<string> NamesOf(ImmutableArray<int> columns, ImmutableArray<string> header)
    {
        var shown = ShownHeader.OneOf(header);
        return columns.Select(column => $"{RepeatedColumn.Letters(column)}（{shown(header[column])}）");
    }

    private static long LengthOfTexts(SheetFile workbook)
    {
        using var sheets = XlsxSheets.Open(workbook.Handle);
        return sheets.LengthOfTexts;
    }
}
