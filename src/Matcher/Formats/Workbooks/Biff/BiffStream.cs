using System.Buffers.Binary;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// The stream of records of an .xls (MS-XLS), put so that ExcelDataReader 3.6.0 reads it as it is meant: it loses the text that an array
/// formula gave, does not know the date formats of Chinese Windows, and takes a text that is not there for an empty cell; and what
/// LibreOffice saved of a text formula without having calculated it, a 0, is the text again.
/// </summary>
internal static class BiffStream
{
    private const ushort DateFormat = 14;

    private static readonly string[] Names = ["Workbook", "Book"];

    /// <summary>
    /// The stream; null where the file has none that begins as one should. Of an export for two versions of Excel it is the newer one,
    /// unless that has no cells.
    /// </summary>
    public static byte[]? Find(SafeFileHandle file)
    {
        var streams = CompoundFile.Find(file, Names)
            .Where(stream => BiffRecord.At(stream, 0) is { Id: RecordKind.Bof })
            .ToList();
        var found = streams.Find(HasCells) ?? streams.FirstOrDefault();
        if (found is not null)
            Mend(found);
        return found;
    }

    // A number, a text or a formula, in any of the forms that they have.
    private static bool HasCells(byte[] stream)
    {
        for (var record = BiffRecord.At(stream, 0); record is { } found; record = Next(stream, found))
        {
            if (found.Id is RecordKind.SharedText or RecordKind.Formula or RecordKind.FormulaOfBiff4
                or RecordKind.Number or RecordKind.ShortNumber or RecordKind.ShortNumbers
                or RecordKind.Label or RecordKind.RichLabel)
                return true;
        }

        return false;
    }

    /// <summary>Puts the stream so that it is read as it is meant.</summary>
    /// <exception cref="DamagedFileException">The text of a cell is not there.</exception>
    public static void Mend(byte[] stream)
    {
        var formats = new HashSet<int>();
        var (texts, isEncrypted) = (0L, false);
        var shared = new SharedTexts(stream);
        for (var next = BiffRecord.At(stream, 0); next is { } record; next = Next(stream, record))
        {
            isEncrypted |= record.Id == RecordKind.FilePass;
            if (isEncrypted)
                return; // what records hold cannot be seen, nor moved
            switch (record.Id)
            {
                case RecordKind.Format:
                    formats.Add(record.UShortAt(stream, 0));
                    break;
                case RecordKind.CellFormat when IsChineseDate(record.UShortAt(stream, 2)) && !formats.Contains(record.UShortAt(stream, 2)):
                    BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(record.Content + 2), DateFormat);
                    break;
                case RecordKind.TextTable:
                    texts = record.UIntAt(stream, 4);
                    break;
                case RecordKind.SharedText when record.UIntAt(stream, 6) >= texts:
                    throw TextMissing(stream, record);
                case RecordKind.Formula or RecordKind.FormulaOfBiff4 when IsText(stream, record):
                    BringTextForward(stream, record);
                    break;
                case RecordKind.Formula when FormulaOfText.IsOne(stream, record):
                    FormulaOfText.MakeText(stream, record);
                    break;
                case RecordKind.Formula:
                    shared.See(record);
                    break;
                case RecordKind.SharedFormula:
                    shared.Learn(record);
                    break;
                case RecordKind.Bof:
                    shared = new SharedTexts(stream);
                    break;
            }
        }
    }

    // 27 to 36 and 50 to 58 (ECMA-376 part 1, 18.8.30).
    private static bool IsChineseDate(int format) => format is (>= 27 and <= 36) or (>= 50 and <= 58);

    // A result that is no number has FFFF at its end, and 0 at its start where it is a text (MS-XLS 2.5.133).
    private static bool IsText(byte[] stream, BiffRecord formula) =>
        formula.UShortAt(stream, 12) == 0xFFFF && stream[formula.Content + 6] == 0;

    // The text follows the formula, but for the formula that is shared, or fills an array or a table (MS-XLS 2.4.268).
    private static void BringTextForward(byte[] stream, BiffRecord formula)
    {
        var at = formula.End;
        while (BiffRecord.At(stream, at) is { } next)
        {
            if (next.Id == RecordKind.FormulaText)
            {
                var text = stream[next.Start..next.End];
                stream.AsSpan(formula.End..next.Start).CopyTo(stream.AsSpan(formula.End + text.Length));
                text.CopyTo(stream, formula.End);
                return;
            }

            if (next.Id is not (RecordKind.Array or RecordKind.DataTable or RecordKind.SharedFormula or RecordKind.Continue))
                break;
            at = next.End;
        }

        throw TextMissing(stream, formula);
    }

    private static DamagedFileException TextMissing(byte[] stream, BiffRecord cell)
    {
        var (row, column) = (cell.UShortAt(stream, 0) + 1L, RepeatedColumn.Letters(cell.UShortAt(stream, 2)));
        return new DamagedFileException(where => WorkbookProblems.TextMissing(where with { Row = row, Column = column }));
    }

    // Between two parts of the stream may stand what is no record.
    private static BiffRecord? Next(byte[] stream, BiffRecord record)
    {
        var at = record.End;
        if (record.Id == RecordKind.Eof)
        {
            while (at + BiffRecord.HeadLength <= stream.Length
                && !(stream[at] == (RecordKind.Bof & 0xFF) && stream[at + 1] == RecordKind.Bof >> 8))
                at++;
        }

        return BiffRecord.At(stream, at);
    }
}
