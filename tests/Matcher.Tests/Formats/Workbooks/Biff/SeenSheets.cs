using System.Text;
using Matcher.Formats.Files;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>All that can be seen of the sheets of a workbook.</summary>
internal static class SeenSheets
{
    /// <summary>What our own reader shows of a stream; null where it leaves it to the library.</summary>
    public static List<string>? ByUs(byte[] stream) => BiffWorkbook.Read(stream) is { } workbook ? By(() => new BiffSheets(workbook)) : null;

    /// <summary>What the library shows of it.</summary>
    public static List<string> ByTheLibrary(byte[] stream) => By(() => XlsSheets.OpenByLibrary(new MemoryStream(stream)));

    private static List<string> By(Func<SheetReader> open)
    {
        var seen = new List<string>();
        try
        {
            using var reader = open();
            while (reader.NextSheet())
            {
                seen.Add($"sheet {reader.Name} {reader.IsHidden}");
                for (var row = 0; reader.ReadRow(); row++)
                {
                    if (row == 0)
                        seen.Add($"columns {reader.CellCount} {string.Join(',', Columns(reader).Where(reader.IsColumnHidden))}");
                    var cells = string.Join('|', Columns(reader).Select(column => Cell(reader, column)));
                    seen.Add($"row {reader.IsRowHidden} {reader.HasNotCalculated} {reader.IsOutOfOrder} {cells}");
                }
            }
        }
        catch (DamagedFileException error)
        {
            seen.Add($"{DamagedFileException.ProblemOf(error, new InputFile(0, "v.xls", "v.xls"))}");
        }

        return seen;
    }

    // Sheets that say they are wider than any.
    private static IEnumerable<int> Columns(SheetReader reader) => Enumerable.Range(0, Math.Min(reader.CellCount, 300));

    private static string Cell(SheetReader reader, int column) =>
        $"{Encoding.UTF8.GetString(reader.Text(column))}{(reader.IsNumber(column) ? "#" : "")}{reader.MergeOf(column) switch
        {
            Tables.CellMerge.First => "^",
            Tables.CellMerge.Below => "v",
            _ => "",
        }}";
}
