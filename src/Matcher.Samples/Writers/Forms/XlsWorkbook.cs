using System.Collections.Immutable;
using System.Globalization;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Writers.Forms;

/// <summary>
/// Writes an .xls as Excel 97–2003 did: BIFF8 in an OLE2 file. Our own, because no library that is kept up writes it
/// without the hour of writing. Held in memory until the end; the form itself ends at 65,536 rows.
/// </summary>
internal sealed class XlsWorkbook(Stream output, ImmutableArray<string> sheets) : IDisposable
{
    private const ushort Globals = 0x0005;
    private const ushort Worksheet = 0x0010;
    private const ushort TextFormat = 15;
    private const ushort DateFormat = 16;
    private const int BytesBeforeName = 4 + 8; // record head, place of the sheet, flags, length and flag of the name

    private readonly List<byte[]> _sheets = [];

    /// <summary>Begins the next sheet; the one before must have ended.</summary>
    /// <param name="mergedColumns">How many columns the first row is merged over; 0: it is not.</param>
    public ISheet Begin(int mergedColumns) => new Sheet(_sheets, mergedColumns);

    public void Dispose()
    {
        if (_sheets.Count == sheets.Length)
            Write();
        output.Dispose();
    }

    private void Write()
    {
        var namesLength = sheets.Sum(name => BytesBeforeName + (name.All(c => c < 0x100) ? name.Length : name.Length * 2));
        var head = Head();
        const int EndLength = 4;
        var offset = (uint)(head.Length + namesLength + EndLength);
        for (var index = 0; index < sheets.Length; index++)
        {
            head.AddNamed(0x0085, sheets[index], (ushort)(offset & 0xFFFF), (ushort)(offset >> 16), 0);
            offset += (uint)_sheets[index].Length;
        }

        head.End();
        OleFile.Write(output, "Workbook", [.. head.ToArray(), .. _sheets.SelectMany(sheet => sheet)]);
    }

    private static BiffRecords Head()
    {
        var head = new BiffRecords();
        head.Begin(Globals);
        head.Add(0x0042, 1200); // code page: UTF-16
        head.Add(0x003D, 0, 0, 0x4000, 0x2000, 0x38, 0, 0, 1, 0x0258); // window
        for (var font = 0; font < 4; font++)
            head.AddNamed(0x0031, "Arial", 200, 0, 0x7FFF, 400, 0, 0, 0); // 10 points
        for (var style = 0; style < 15; style++)
            head.Add(0x00E0, 0, 0, 0xFFF5, 0x0020, 0, 0, 0, 0, 0, 0x20C0);
        head.Add(0x00E0, 0, 0, 0x0001, 0x0020, 0, 0, 0, 0, 0, 0x20C0); // the cells' own
        head.Add(0x00E0, 0, 14, 0x0001, 0x0020, 0x0400, 0, 0, 0, 0, 0x20C0); // 14: a date
        head.Add(0x0293, 0x8000, 0xFF00); // Normal
        return head;
    }

    private sealed class Sheet(List<byte[]> sheets, int mergedColumns) : ISheet
    {
        private const int MostRows = 65_536;

        private readonly BiffRecords _cells = new();
        private int _rows;
        private int _columns;

        public void Add(ReadOnlySpan<SheetCell> cells)
        {
            if (_rows == MostRows)
                throw new InvalidOperationException($"A sheet of an .xls ends at {MostRows} rows.");
            for (var column = 0; column < cells.Length; column++)
            {
                var cell = cells[column];
                if (cell.Kind == CellKind.Text && cell.Text.Length > 0)
                    _cells.AddLabel(_rows, column, TextFormat, cell.Text);
                else if (cell.Text.Length > 0)
                    _cells.AddNumber(_rows, column, cell.Kind == CellKind.Date ? DateFormat : TextFormat,
                        double.Parse(cell.Text, CultureInfo.InvariantCulture));
            }

            _rows++;
            _columns = Math.Max(_columns, cells.Length);
        }

        public void End()
        {
            var sheet = new BiffRecords();
            sheet.Begin(Worksheet);
            sheet.Add(0x0200, 0, 0, (ushort)(_rows & 0xFFFF), (ushort)(_rows >> 16), 0, (ushort)_columns, 0); // dimensions
            var tail = new BiffRecords();
            tail.Add(0x023E, 0x06B6, 0, 0, 0x40, 0, 0, 0, 0, 0); // window
            if (mergedColumns > 1)
                tail.Add(0x00E5, 1, 0, 0, 0, (ushort)(mergedColumns - 1));
            tail.End();
            sheets.Add([.. sheet.ToArray(), .. _cells.ToArray(), .. tail.ToArray()]);
        }
    }
}
