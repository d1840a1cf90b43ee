using CsCheck;
using static Matcher.Formats.Workbooks.Biff.TestBiff;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>Workbooks with cells of every kind, in rows that follow one another, and with whatever else is said of rows and columns.</summary>
internal static class AnyWorkbook
{
    private const int Texts = 6;
    private const int FormatCount = 6;

    private static readonly Gen<string> NarrowText = Gen.OneOf(
        Gen.Const("149901197001010013"), Gen.Const(""), Gen.Char["aZ09 é\u0085ÿ"].Array[1, 30].Select(characters => new string(characters)));

    private static readonly Gen<string> WideText = Gen.OneOf(
        Gen.Const("149901197001010013"), Gen.Char["王小明é1\uD800\uDC00\uFFFE\uFDD0"].Array[1, 30].Select(characters => new string(characters)));

    private static readonly Gen<(string Text, bool IsWide)> AnyText =
        Gen.OneOf(NarrowText.Select(text => (text, false)), WideText.Select(text => (text, true)), NarrowText.Select(text => (text, true)));

    private static readonly Gen<double> UsualNumber = Gen.OneOf(
        Gen.Double[0, 70_000],
        Gen.Int[-100, 70_000].Select(number => (double)number),
        OneOf(0, -1, 1, 59, 60, 60.5, 61, 0.5, -0.25, 36_526.999_999_999));

    // Seldom, because what the library makes of some of them in a date's format makes the whole file one for the library.
    private static readonly Gen<double> AnyNumber = Gen.Frequency(
        (60, UsualNumber),
        (1, Gen.Double),
        (1, OneOf(2_958_465, 2_958_465.9999999999, 2_958_466, 20_230_706, 149_901_197_001_010_000, double.NaN, 1e300, -657_434.5, 10_675_199.2)));

    private static readonly Gen<int> UsualShortNumber = Gen.OneOf(
        Gen.Int[0, 400_000], Gen.Int[0, 100_000].Select(number => (number << 2) | 2));

    private static readonly Gen<int> AnyShortNumber = Gen.Frequency((60, UsualShortNumber), (1, Gen.Int));

    private static readonly Gen<int> Column = Gen.Int[0, 6];

    private static readonly Gen<int> Format = Gen.Int[0, FormatCount + 2];

    // A cell of the row that the generator is given.
    private static Gen<Func<int, byte[]>> AnyCell(Gen<double> number, Gen<int> shortNumber) => Gen.OneOf(
        CellOf(Gen.Int[0, Texts - 1], (row, column, format, text) => Cell(0x00FD, row, column, format, UInt(text))),
        CellOf(number, (row, column, format, value) => Cell(0x0203, row, column, format, BitConverter.GetBytes(value))),
        CellOf(shortNumber, (row, column, format, value) => Cell(0x027E, row, column, format, UInt(value))),
        CellOf(shortNumber.Array[1, 4], (row, column, format, values) => Record(0x00BD,
        [
            .. UShort(row), .. UShort(column), .. values.SelectMany(value => (byte[])[.. UShort(format), .. UInt(value)]),
            .. UShort(column + values.Length - 1),
        ])),
        CellOf(AnyText, (row, column, format, text) => Cell(0x0204, row, column, format, Text(text.Text, text.IsWide))),
        CellOf(AnyText, (row, column, format, text) => Cell(0x00D6, row, column, format, [.. Text(text.Text, text.IsWide), 1, 0, 0, 0, 0, 0])),
        CellOf(Gen.Bool, (row, column, format, _) => Cell(0x0201, row, column, format, [])),
        CellOf(Gen.Int[2, 4], (row, column, format, count) =>
            Cell(0x00BE, row, column, format,
                [.. Enumerable.Range(1, count - 1).SelectMany(_ => UShort(format)), .. UShort(column + count - 1)])),
        CellOf(Gen.Int[0, 3], (row, column, format, value) => Cell(0x0205, row, column, format, [(byte)(value & 1), (byte)(value >> 1)])),
        CellOf(number, (row, column, format, value) => Formula(row, column, format, BitConverter.GetBytes(value))),
        CellOf(Gen.Int[0, 4], (row, column, format, kind) =>
        [
            .. Formula(row, column, format, [(byte)kind, 0, 1, 0, 0, 0, 0xFF, 0xFF]),
            .. kind == 0 ? Record(0x0207, Text("合计", isWide: true)) : [],
        ]));

    private static Gen<Func<int, byte[]>> Row(Gen<Func<int, byte[]>> cell) => Gen.Select(
        Gen.Select(OneOf(0, 300, 0x8000, 0x812C), OneOf(0, 0x100, 0x120)).Array[0, 1], cell.Array[0, 6], Gen.Bool,
        (heights, cells, isAfter) => (Func<int, byte[]>)(row =>
        {
            byte[] own = [.. heights.SelectMany(height => Record(0x0208,
                [.. UShort(row), 0, 0, 7, 0, .. UShort(height.Item1), 0, 0, 0, 0, .. UShort(height.Item2), 15, 0]))];
            byte[] all = [.. cells.SelectMany(cell => cell(row))];
            return isAfter ? [.. all, .. own, .. Record(0x00D7, new byte[8])] : [.. own, .. all];
        }));

    private static readonly Gen<byte[]> Merges = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3], Gen.Int[0, 6]).Array[0, 4].Select(ranges => Record(0x00E5,
    [
        .. UShort(ranges.Length),
        .. ranges.SelectMany(range => (byte[])[.. UShort(range.Item1), .. UShort(range.Item1 + range.Item2), .. UShort(range.Item3), .. UShort(range.Item3)]),
    ]));

    private static readonly Gen<byte[]> Widths = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], OneOf(0, 2304), Gen.Int[0, 1]).Array[0, 3].Select(columns =>
        (byte[])[.. columns.SelectMany(column => Record(0x007D,
            [.. UShort(column.Item1), .. UShort(column.Item1 + column.Item2), .. UShort(column.Item3), 15, 0, .. UShort(column.Item4), 0, 0]))]);

    private static Gen<byte[]> Sheet(Gen<Func<int, byte[]>> row) => Gen.Select(
        Gen.Select(Gen.Int[0, 3], row).Array[0, 40],
        Gen.OneOf(Gen.Const((byte[])[]), Gen.Select(Gen.Int[0, 60], Gen.Int[0, 9], (rows, columns) =>
            Record(0x0200, [.. UInt(0), .. UInt(rows), 0, 0, .. UShort(columns), 0, 0]))),
        OneOf((byte[])[], Record(0x0225, [0, 0, 255, 0]), Record(0x0225, [2, 0, 255, 0])),
        Merges, Widths,
        (rows, size, height, merges, widths) =>
        {
            var at = 0;
            return (byte[])[.. size, .. height, .. widths, .. rows.SelectMany(one => one.Item2(at += one.Item1)), .. merges];
        });

    /// <summary>The streams of records of those that have usual numbers, and so need nothing from the library but what it is asked.</summary>
    public static readonly Gen<byte[]> Usual = Streams(UsualNumber, UsualShortNumber);

    /// <summary>The streams of records of any of them.</summary>
    public static readonly Gen<byte[]> Stream = Streams(AnyNumber, AnyShortNumber);

    /// <summary>Whether a sheet says that it has more rows than any, through all of which the library would go.</summary>
    public static bool SaysManyRows(byte[] stream)
    {
        foreach (var sheet in WorkbookRecords.Read(stream)?.Sheets ?? [])
        {
            for (var at = sheet; BiffRecord.At(stream, at) is { } record; at = record.End)
            {
                if (record.Id == RecordKind.Dimensions && record.UIntAt(stream, 4) > 100_000)
                    return true;
            }
        }

        return false;
    }

    private static Gen<byte[]> Streams(Gen<double> number, Gen<int> shortNumber) => Gen.Select(
        Gen.Select(AnyText, Gen.Int[0, 2], Gen.Int[0, 5]).Array[Texts], Gen.Int[12, 200], Gen.Bool, Sheet(Row(AnyCell(number, shortNumber))).Array[1, 3],
        (texts, most, is1904, sheets) => TestBiff.Stream(
        [
            .. Record(0x0022, [(byte)(is1904 ? 1 : 0), 0]),
            .. TestBiff.Formats("yyyy\"年\"m\"月\"d\"日\"", "[h]:mm:ss", "0.00", "General", "@", "yyyy-mm-dd hh:mm"),
            .. CellFormat(14),
            .. TextTable([.. texts.Select(text => (text.Item1.Text, text.Item1.IsWide, text.Item2, text.Item3))], most + 20),
        ], sheets));

    private static byte[] Formula(int row, int column, int format, byte[] result) =>
        Cell(0x0006, row, column, format, [.. result, 0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]);

    private static Gen<Func<int, byte[]>> CellOf<T>(Gen<T> value, Func<int, int, int, T, byte[]> write) =>
        Gen.Select(Column, Format, value, (column, format, given) => (Func<int, byte[]>)(row => write(row, column, format, given)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
