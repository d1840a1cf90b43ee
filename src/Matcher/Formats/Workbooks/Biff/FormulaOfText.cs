using System.Buffers.Binary;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// A formula that is nothing but a text: <c>="149901197001010119"</c>. Whoever saves a list as .xls without having shown it, as LibreOffice
/// does when it converts, stores a 0 as its result; what it is stands in the formula itself, or, of cells one below the other that say the
/// same, in a formula that they share.
/// </summary>
internal static class FormulaOfText
{
    // Where the result, the length of the expression and the expression stand in the record (MS-XLS 2.4.127).
    private const int Result = 6;
    private const int ExpressionLength = 20;
    private const int Expression = 22;

    // The token of a text: its mark, the number of characters, whether each has two bytes (MS-XLS 2.5.198.89).
    private const int TokenOfText = 0x17;
    private const int TokenStart = 3;

    // The token of a cell that shares a formula: its mark, row and column of the first that does (MS-XLS 2.5.198.58).
    private const int TokenOfShared = 0x01;
    private const int SharedTokenLength = 5;

    // Where length and expression stand in the record of the shared formula (MS-XLS 2.4.277).
    private const int SharedExpressionLength = 8;
    private const int SharedExpression = 10;

    private const int Label = 0x0204;

    // A record that nobody reads: those of the world's other programs that ExcelDataReader does not know are passed over.
    private const int Nothing = 0x00E2;

    private const int RecordHead = 4;
    private const int CellHead = 6;

    /// <summary>Whether a record is one whose result was never stored.</summary>
    public static bool IsOne(byte[] stream, BiffRecord formula) =>
        IsNotCalculated(stream, formula)
        && IsText(stream.AsSpan(formula.Content + Expression, formula.End - formula.Content - Expression));

    /// <summary>Row and column of the first cell whose formula a cell shares, where its result was never stored; null otherwise.</summary>
    public static (int Row, int Column)? SharedBy(byte[] stream, BiffRecord formula) =>
        formula.End - formula.Content == Expression + SharedTokenLength
            && IsNotCalculated(stream, formula)
            && stream[formula.Content + Expression] == TokenOfShared
                ? (formula.UShortAt(stream, Expression + 1), formula.UShortAt(stream, Expression + 3))
                : null;

    /// <summary>The token of the text that a shared formula is; null: it is more than a text.</summary>
    public static byte[]? TextOf(byte[] stream, BiffRecord shared)
    {
        var length = shared.End - shared.Content;
        if (length < SharedExpression + TokenStart || shared.UShortAt(stream, SharedExpressionLength) != length - SharedExpression)
            return null;
        var token = stream.AsSpan(shared.Content + SharedExpression, length - SharedExpression);
        return IsText(token) ? token.ToArray() : null;
    }

    /// <summary>Puts the text in the place of the formula, and nothing behind it, so that no other record moves.</summary>
    public static void MakeText(byte[] stream, BiffRecord formula) =>
        MakeText(stream, formula, stream[(formula.Content + Expression)..formula.End]);

    /// <summary>Puts the text of a shared formula in a cell's place; one longer than an ID number has no room there.</summary>
    public static void MakeText(byte[] stream, BiffRecord formula, byte[] token)
    {
        var record = stream.AsSpan(formula.Start, formula.End - formula.Start);
        var text = CellHead + token.Length;
        if (RecordHead + text > record.Length)
            return;
        // What is left has no room for a record of its own and stays with the text, which tells its length.
        if (record.Length - RecordHead - text < RecordHead)
            text = record.Length - RecordHead;
        BinaryPrimitives.WriteUInt16LittleEndian(record, Label);
        BinaryPrimitives.WriteUInt16LittleEndian(record[2..], (ushort)text);
        BinaryPrimitives.WriteUInt16LittleEndian(record[(RecordHead + CellHead)..], token[1]);
        token.AsSpan(2).CopyTo(record[(RecordHead + CellHead + sizeof(ushort))..]);
        record[(RecordHead + CellHead + token.Length)..(RecordHead + text)].Clear();
        var rest = record[(RecordHead + text)..];
        if (rest.IsEmpty)
            return;
        BinaryPrimitives.WriteUInt16LittleEndian(rest, Nothing);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[2..], (ushort)(rest.Length - RecordHead));
        rest[RecordHead..].Clear();
    }

    private static bool IsNotCalculated(byte[] stream, BiffRecord formula)
    {
        var length = formula.End - formula.Content;
        return length >= Expression + TokenStart
            && formula.UShortAt(stream, ExpressionLength) == length - Expression
            && !stream.AsSpan(formula.Content + Result, sizeof(long)).ContainsAnyExcept((byte)0);
    }

    private static bool IsText(ReadOnlySpan<byte> token) =>
        token[0] == TokenOfText && token[2] <= 1 && token.Length == TokenStart + (token[1] << token[2]);
}
