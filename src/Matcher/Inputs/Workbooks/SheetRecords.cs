using System.Buffers;
using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Matcher.Inputs.Workbooks;

/// <summary>
/// Gives the rows of one sheet as records in UTF-8. What kind of cell a value came from is kept: a number cell in an ID
/// column has lost its last digits, whatever it looks like.
/// </summary>
/// <param name="reader">Stands on the sheet; its rows are read from here on, and it is closed with this.</param>
internal sealed class SheetRecords(IExcelDataReader reader) : RecordReader
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<(int Start, int Length, bool IsNumber)> _cells = [];

    public override bool IsBroken => false;

    public override int FieldCount => _cells.Count;

    public override ReadOnlySpan<byte> Field(int index) =>
        index < _cells.Count ? _text.WrittenSpan.Slice(_cells[index].Start, _cells[index].Length) : [];

    public override bool IsNumberCell(int index) => index < _cells.Count && _cells[index].IsNumber;

    public override bool Read()
    {
        if (!reader.Read())
            return false;
        _text.ResetWrittenCount();
        _cells.Clear();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var start = _text.WrittenCount;
            var value = reader.GetValue(i);
            Encoding.UTF8.GetBytes(TextOf(value), _text);
            _cells.Add((start, _text.WrittenCount - start, value is double));
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        // R: the shortest text that is this double; F0 for whole numbers, because 1.4E+17 would be taken for scientific text.
        double number when Math.Abs(number) < 1e18 && Math.Floor(number) == number => number.ToString("F0", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date when date.TimeOfDay == TimeSpan.Zero => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
