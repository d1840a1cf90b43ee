using Matcher.Samples.Writers;

namespace Matcher.Samples.Exports;

/// <summary>The kinds of cell content that exports are described with.</summary>
internal static partial class Fill
{
    /// <summary>An empty cell.</summary>
    public static readonly Filler Nothing = Text("");

    /// <summary>序号: the row's place in the file.</summary>
    public static readonly Filler RowNumber = format => format.Quoted(pen => pen.Buffer.AddNumber(pen.Number));

    /// <summary>Always the same text.</summary>
    public static Filler Text(string text) => format =>
    {
        var ways = format.Encodings(text);
        return pen => pen.Buffer.Add(pen.OneOf(ways));
    };

    /// <summary>The text as it is, without the quotes that it ought to have.</summary>
    public static Filler Unquoted(string text) => format =>
    {
        var bytes = format.Layout.Encoding.GetBytes(text);
        return pen => pen.Buffer.Add(bytes);
    };

    /// <summary>One of several texts.</summary>
    public static Filler OneOf(params string[] texts) => OneOf([.. texts.Select(text => (text, 1))]);

    /// <summary>One of several texts, more or less often.</summary>
    public static Filler OneOf(params (string Text, int Weight)[] texts) => format =>
    {
        var encoded = new Weighted<byte[][]>([.. texts.Select(text => (format.Encodings(text.Text), text.Weight))]);
        return pen => pen.Buffer.Add(pen.OneOf(encoded.Pick(pen.Random)));
    };

    /// <summary>Characters of a pattern: <c>#</c> a digit, <c>@</c> a letter, anything else itself.</summary>
    public static Filler Pattern(string pattern) => format =>
    {
        var pieces = pattern.Select(c => c is '#' or '@' ? [(byte)c] : format.Layout.Encoding.GetBytes(c.ToString())).ToArray();
        return format.Quoted(pen =>
        {
            foreach (var piece in pieces)
            {
                if (piece is [(byte)'#'])
                    pen.Buffer.Add((byte)('0' + pen.Random.Below(10)));
                else if (piece is [(byte)'@'])
                    pen.Buffer.Add("ABCDEFGHJKLMNPQRSTUVWXYZ"u8[pen.Random.Below(24)]);
                else
                    pen.Buffer.Add(piece);
            }
        });
    };

    /// <summary>An amount.</summary>
    public static Filler Amount(decimal amount) => format =>
        AmountWriter(format, _ => decimal.ToInt64(amount * 100));

    /// <summary>A whole number of steps between two amounts of yuan.</summary>
    public static Filler Amounts(int least, int most, int step = 1) => format =>
        AmountWriter(format, pen => 100L * (least + (step * pen.Random.Below(((most - least) / step) + 1))));

    /// <summary>Percent of an amount that the whole row shares: a base and what is paid on it.</summary>
    public static Filler SharedAmount(int least, int most, int percent = 100) => format =>
        AmountWriter(format, pen => percent * (least + (10 * (long)(pen.Shared % (ulong)((most - least) / 10)))));

    private static CellWriter AmountWriter(CellFormat format, Func<RowPen, long> hundredths) =>
        format.Quoted(
            pen =>
            {
                var (whole, rest) = Math.DivRem(hundredths(pen), 100);
                if (format.Column.IsGrouped && whole >= 1000)
                {
                    pen.Buffer.AddNumber(whole / 1000);
                    pen.Buffer.Add((byte)',');
                    pen.Buffer.AddNumber(whole % 1000, 3);
                }
                else
                {
                    pen.Buffer.AddNumber(whole);
                }

                if (rest == 0 && !format.Column.IsGrouped)
                    return;
                pen.Buffer.Add((byte)'.');
                pen.Buffer.AddNumber(rest, 2);
            },
            mayHoldComma: format.Column.IsGrouped);
}
