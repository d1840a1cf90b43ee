using System.Buffers.Binary;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// What a cell's record holds (MS-XLS 2.4: row, column, cell format, value). Records must be as long as their kind has to be, which
/// is seen to before any is read.
/// </summary>
internal static class BiffCell
{
    /// <summary>Row, column and cell format.</summary>
    public const int HeadLength = 6;

    // Of numbers in columns side by side: row and first column, a format and a number each, the last column (MS-XLS 2.4.175).
    private const int NumbersHead = 4;
    private const int NumbersEach = 6;

    // Where a formula has its result, and what that is (MS-XLS 2.5.133).
    private const int NoNumber = 0xFFFF;
    private const int ResultKind = 6;
    private const int ResultValue = 8;
    private const int ResultMark = 12;
    private const int ResultOfText = 0;
    private const int ResultOfTruth = 1;

    /// <summary>Bytes of a record of numbers in columns side by side.</summary>
    public static int LengthOfNumbers(int columns) => NumbersHead + (columns * NumbersEach) + 2;

    /// <summary>Its last column.</summary>
    public static int LastColumn(ReadOnlySpan<byte> stream, BiffRecord record) => record.UShortAt(stream, record.Length - 2);

    /// <summary>Whether a record has a number for each of its cells, be it a day or not.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> stream, BiffRecord record) => record.Id switch
    {
        RecordKind.Number or RecordKind.ShortNumber or RecordKind.ShortNumbers => true,
        RecordKind.Formula => record.UShortAt(stream, ResultMark) != NoNumber,
        _ => false,
    };

    /// <summary>The cell format of a cell.</summary>
    public static int FormatOf(ReadOnlySpan<byte> stream, BiffRecord record, int column) =>
        record.UShortAt(stream, record.Id == RecordKind.ShortNumbers ? PlaceInNumbers(stream, record, column) : 4);

    /// <summary>The number of a cell that has one.</summary>
    public static double NumberOf(ReadOnlySpan<byte> stream, BiffRecord record, int column) => record.Id switch
    {
        RecordKind.ShortNumber => ShortNumber((uint)record.UIntAt(stream, HeadLength)),
        RecordKind.ShortNumbers => ShortNumber((uint)record.UIntAt(stream, PlaceInNumbers(stream, record, column) + 2)),
        _ => BinaryPrimitives.ReadDoubleLittleEndian(stream[(record.Content + HeadLength)..]),
    };

    /// <summary>Whether a formula gave a text, which stands in the next record.</summary>
    public static bool IsFormulaOfText(ReadOnlySpan<byte> stream, BiffRecord formula) =>
        formula.UShortAt(stream, ResultMark) == NoNumber && stream[formula.Content + ResultKind] == ResultOfText;

    /// <summary>That text; null where it is not there, or goes on in further records.</summary>
    public static StoredText? TextOfFormula(ReadOnlySpan<byte> stream, BiffRecord formula) =>
        BiffRecord.At(stream, formula.End) is { Id: RecordKind.FormulaText } text ? StoredText.At(stream, text, 0) : null;

    /// <summary>Yes or no, where a cell says so; null: something else, or an error.</summary>
    public static bool? TruthOf(ReadOnlySpan<byte> stream, BiffRecord record) => record.Id switch
    {
        RecordKind.BoolOrError when stream[record.Content + HeadLength + 1] == 0 => stream[record.Content + HeadLength] != 0,
        RecordKind.Formula when record.UShortAt(stream, ResultMark) == NoNumber && stream[record.Content + ResultKind] == ResultOfTruth =>
            stream[record.Content + ResultValue] != 0,
        _ => null,
    };

    // Thirty bits of a whole number, or of a double whose other bits are 0, perhaps a hundred times too large (MS-XLS 2.5.217).
    private static double ShortNumber(uint bits)
    {
        var number = (bits & 2) != 0 ? unchecked((int)bits) >> 2 : BitConverter.UInt64BitsToDouble((ulong)(bits & 0xFFFFFFFC) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    private static int PlaceInNumbers(ReadOnlySpan<byte> stream, BiffRecord record, int column) =>
        NumbersHead + ((column - record.UShortAt(stream, 2)) * NumbersEach);
}
