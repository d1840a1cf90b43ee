using System.Collections.Immutable;
using System.Globalization;
using Matcher.Reports.Packaging;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Parts;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks;

/// <summary>
/// Lists and pages as one workbook (.xlsx), a sheet each. Rows are written as they are made, and never held. The same lists are the same
/// bytes, whatever the machine and the hour. A workbook counts as written only after it was read from the disk, by our own reader, and
/// found to be what was to be written.
/// </summary>
internal static class WorkbookWriter
{
    private const string Extension = ".xlsx";

    // The first row of a sheet is the header.
    private const int MostRows = WorkbookCheck.MostRows - 1;

    /// <summary>Writes a workbook. Several threads may write different ones at once.</summary>
    /// <param name="folder">Full path of the folder that it belongs to.</param>
    /// <param name="path">Path of the workbook in it, with <c>/</c>, without extension.</param>
    /// <param name="sheets">
    /// Its sheets, at least one. A list with more rows than a sheet can have goes onto several, numbered. What people choose from goes
    /// onto one more, which is hidden.
    /// </param>
    /// <returns>The workbook; its rows are those of all lists together.</returns>
    /// <exception cref="ArgumentException">There is no sheet, or a list has no columns: nothing is written.</exception>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(string folder, string path, params ImmutableArray<WorkbookSheet> sheets)
    {
        if (sheets.IsEmpty)
            throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        var parts = PartsOf(sheets);
        var file = path + Extension;
        var full = Path.Combine([folder, .. file.Split('/')]);
        OfficePackage.WriteMembers(full, zip => Make(zip, parts));
        return WorkbookCheck.ReadBack(full, file, [.. parts.Select(part => new WrittenSheet(part.Name, part.Rows, part.Sums))]);
    }

    private static ImmutableArray<SheetPart> PartsOf(ImmutableArray<WorkbookSheet> sheets)
    {
        List<(string Name, Func<string, SheetPart> Make)> parts = [.. sheets.SelectMany(PartsOf)];
        var choices = sheets.OfType<ListSheet>()
            .SelectMany(sheet => sheet.List.Columns)
            .Select(column => column.Choices)
            .OfType<ChoiceList>()
            .Where(list => !list.Items.IsEmpty)
            .DistinctBy(ChoicePart.NameOf, StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        if (!choices.IsEmpty)
            parts.Add((ChoicePart.SheetName, name => new ChoicePart(name, choices)));
        return [.. SheetNames.ForAll(parts.Select(part => part.Name)).Zip(parts, (name, part) => part.Make(name))];
    }

    private static IEnumerable<(string Name, Func<string, SheetPart> Make)> PartsOf(WorkbookSheet sheet)
    {
        switch (sheet)
        {
            case TextSheet text:
                return [(sheet.Name, name => new TextPart(name, text))];
            case ListSheet { List.Columns.IsEmpty: false } list:
                // How far a sheet goes stands at its beginning.
                return PartsOf(list, list.List.CountRows());
            default:
                throw new ArgumentException($"{sheet.Name}: a list without columns.", nameof(sheet));
        }
    }

    private static IEnumerable<(string Name, Func<string, SheetPart> Make)> PartsOf(ListSheet sheet, int rows)
    {
        for (var first = 0; first == 0 || first < rows; first += MostRows)
        {
            var (start, length) = (first, Math.Min(MostRows, rows - first));
            yield return (
                start == 0 ? sheet.Name : string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}_{(start / MostRows) + 1}"),
                name => new ListPart(name, sheet, start, length));
        }
    }

    private static void Make(SteadyZip zip, ImmutableArray<SheetPart> sheets)
    {
        var shared = new SharedTexts();
        PackageXml.WriteStart(zip, sheets.Length);
        for (var i = 0; i < sheets.Length; i++)
        {
            using var part = zip.Begin(PackageXml.SheetPath(i), isPacked: true);
            sheets[i].Write(part, shared, i);
        }

        PackageXml.WriteEnd(zip, sheets, shared);
    }
}
