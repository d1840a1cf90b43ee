using Matcher.Inputs.Workbooks;
using Matcher.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

internal sealed partial class TableFinder
{
    private void LookAtSheets(InputFile file, SafeFileHandle handle, FileFormat format)
    {
        var sheets = SheetFinder.Find(handle, format, source);
        var usable = sheets.Where(sheet => sheet.Header is { } header && !header.Columns.Missing.Any()).ToList();

        // Sheets of notes and code lists stand beside the data; only when no sheet fits is the nearest one at fault.
        if (usable.Count == 0)
        {
            if (sheets.Where(sheet => sheet.Header is not null).MaxBy(sheet => sheet.Header!.Score) is { Header: { } nearest } sheet)
                HasColumns(nearest, new Place(file.Name, sheet.Name));
            else
                problems.Error(ProblemCode.FileEmpty, new Place(file.Name));
            return;
        }

        foreach (var sheet in sheets.Except(usable).Where(sheet => sheet.Header is not null))
            problems.Warning(ProblemCode.SheetNotUsed, new Place(file.Name, sheet.Name));
        foreach (var sheet in usable)
            _tables.Add(new SheetTable(handle, format, sheet.Index, sheet.Header!.RowsBefore, ColumnsOf(file, sheet.Name, TextEncoding.Utf8, sheet.Header)));
    }
}
