using System.Buffers.Binary;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// A formula that is nothing but a text: <c>="149901197001010119"</c>. Whoever saves a list as .xls without having shown it, as LibreOffice
/// does when it converts, stores a 0 as its result; what it is stands in the formula itself.
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

    private const int Label = 0x0204;

    // A record that nobody reads: those of the world's other programs that ExcelDataReader does not know are passed over.
    private const int Nothing = 0x00E2;

    private const int RecordHead = 4;
    private const int CellHead = 6;

    /// <summary>Whether a record is one whose result was never stored.</summary>
    public static bool IsOne(byte[] stream, BiffRecord formula)
    {
        var length = formula.End - formula.Content;
        if (length < Expression + TokenStart || formula.UShortAt(stream, ExpressionLength) != length - Expression)
            return false;
        var token = stream.AsSpan(formula.Content + Expression, length - Expression);
        return token[0] == TokenOfText
            && token[2] <= 1
            && token.Length == TokenStart + (token[1] << token[2])
            && !stream.AsSpan(formula.Content + Result, sizeof(long)).ContainsAnyExcept((byte)0);
    }

    /// <summary>Puts the text in the place of the formula, and nothing behind it, so that no other record moves.</summary>
    public static void MakeText(byte[] stream, BiffRecord formula)
    {
        var token = stream[(formula.Content + Expression)..formula.End];
        var record = stream.AsSpan(formula.Start, formula.End - formula.Start);
        var text = CellHead + token.Length;
        BinaryPrimitives.WriteUInt16LittleEndian(record, Label);
        BinaryPrimitives.WriteUInt16LittleEndian(record[2..], (ushort)text);
        BinaryPrimitives.WriteUInt16LittleEndian(record[(RecordHead + CellHead)..], token[1]);
        token.AsSpan(2).CopyTo(record[(RecordHead + CellHead + sizeof(ushort))..]);
        var rest = record[(RecordHead + text)..];
        BinaryPrimitives.WriteUInt16LittleEndian(rest, Nothing);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[2..], (ushort)(rest.Length - RecordHead));
        rest[RecordHead..].Clear();
    }
}
