using Matcher.Samples.Wording;
using Matcher.Samples.Writers;

namespace Matcher.Samples.Exports;

/// <summary>Writes one cell of the current row.</summary>
internal delegate void CellWriter(RowPen pen);

/// <summary>
/// What a cell holds, before the file is known: bound once to a file's encoding, quoting, codes and date style, it writes
/// bytes row after row without making a string.
/// </summary>
internal delegate CellWriter Filler(CellFormat format);

/// <summary>What a filler must know of the file and the column.</summary>
/// <param name="Layout">The file.</param>
/// <param name="Column">The column.</param>
/// <param name="Words">What may be written in place of a word.</param>
internal sealed record CellFormat(FileLayout Layout, LayoutColumn Column, OtherWords Words)
{
    public DateStyle Dates => Column.Dates ?? Layout.Dates;

    /// <summary>A text as it stands in the file: the code for the word where the file has codes, quoted where it must be.</summary>
    public byte[] Encode(string text) => Layout.Encode(Column.Codes.GetValueOrDefault(text, text));

    /// <summary>Every way in which this county may write a text; the usual one first.</summary>
    public byte[][] Encodings(string text) => [Encode(text), .. Words.For(Column.Canonical, text).Select(Layout.Encode)];

    /// <summary>
    /// Wraps what is written in quotes where the file does so with every field, or where the text has the delimiter in it.
    /// </summary>
    public CellWriter Quoted(CellWriter writer, bool mayHoldComma = false) =>
        !Layout.IsSheet && (Layout.QuotesAll || (mayHoldComma && Layout.Delimiter == ','))
            ? pen =>
            {
                pen.Buffer.Add((byte)'"');
                writer(pen);
                pen.Buffer.Add((byte)'"');
            }
            : writer;
}
