using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Matcher.Reports.Packaging;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks;

/// <summary>
/// Lists as one workbook (.xlsx), a sheet each. The same lists are the same bytes, whatever the machine and the hour. A workbook counts
/// as written only after it was read from the disk, by our own reader, and found to be what was to be written.
/// </summary>
internal static class WorkbookWriter
{
    private const string Extension = ".xlsx";
    private const string MainPart = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Writes a workbook. Several threads may write different ones at once.</summary>
    /// <param name="folder">Full path of the folder that it belongs to.</param>
    /// <param name="path">Path of the workbook in it, with <c>/</c>, without extension.</param>
    /// <param name="sheets">Its sheets, at least one; rows of a list are made once.</param>
    /// <returns>The workbook; its rows are those of all sheets together.</returns>
    /// <exception cref="ArgumentException">A list has more rows than a sheet can have, or there is none: nothing is written.</exception>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(string folder, string path, params ImmutableArray<WorkbookSheet> sheets)
    {
        if (sheets.IsEmpty)
            throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        var names = SheetNames.ForAll(sheets.Select(sheet => sheet.Name));
        var written = sheets.Select((sheet, index) => new WrittenSheet(names[index], TextsOf(sheet))).ToImmutableArray();
        var file = path + Extension;
        var full = Path.Combine([folder, .. file.Split('/')]);
        OfficePackage.Write(full, stream => Make(stream, written), isPacked: true);
        return WorkbookCheck.ReadBack(full, file, written);
    }

    private static string[][] TextsOf(WorkbookSheet sheet) => sheet switch
    {
        ListSheet { List: var list } => TextsOf(list),
        TextSheet { Paragraphs: var paragraphs } => [.. paragraphs.Select(one => new[] { SheetText.Of(one.Text) })],
        _ => throw new ArgumentException("Nobody knows how it is written.", nameof(sheet)),
    };

    private static string[][] TextsOf(ListTable list)
    {
        var rows = list.MakeRows().ToImmutableArray();
        if (rows.Length >= WorkbookCheck.MostRows)
            throw new ArgumentException($"{list.Path}: {rows.Length} rows do not fit on one sheet.", nameof(list));
        var texts = new string[rows.Length + 1][];
        texts[0] = [.. list.Columns.Select(column => SheetText.Of(column.Header))];
        for (var i = 0; i < rows.Length; i++)
            texts[i + 1] = [.. rows[i].Select(cell => SheetText.Of(cell.Value))];
        return texts;
    }

    private static void Make(Stream output, ImmutableArray<WrittenSheet> sheets)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var main = document.AddNewPart<WorkbookPart>(MainPart, "rId1");
        var table = new TextTable();
        var listed = new Sheets();
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Length; i++)
        {
            var part = main.AddNewPart<WorksheetPart>($"sheet{i + 1}");
            var sheet = new SheetPart(sheets[i].Texts, table);
            sheet.Write(part, isFirst: i == 0);
            listed.Append(new Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = $"sheet{i + 1}" });
            names.Append(NamesOf(sheets[i].Name, (uint)i, sheet));
        }

        table.Write(main.AddNewPart<SharedStringTablePart>("texts"));
        main.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Sheet;
        main.Workbook = new Workbook(new BookViews(new WorkbookView()), listed, names);
    }

    // Excel knows a sheet's filter by a name, too.
    private static DefinedName[] NamesOf(string name, uint index, SheetPart sheet) =>
    [
        new($"{SheetNames.Quoted(name)}!{sheet.FixedRange}") { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true },
        new(sheet.Repeated(SheetNames.Quoted(name))) { Name = "_xlnm.Print_Titles", LocalSheetId = index },
    ];
}
