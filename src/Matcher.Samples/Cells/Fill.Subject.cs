using System.Globalization;
using Matcher.Identity.Standards;
using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cells;

internal static partial class Fill
{
    /// <summary>The name of whom the row is about.</summary>
    public static readonly Filler Name = format =>
    {
        byte[][] Encoded(IEnumerable<string> texts) => [.. texts.Select(format.Layout.Encoding.GetBytes)];
        var surnames = Encoded(NameTables.Surnames.Items);
        var mens = Encoded(NameTables.MensCharacters);
        var womens = Encoded(NameTables.WomensCharacters);
        return format.Quoted(pen =>
        {
            var subject = pen.Subject;
            if (subject.Name is { } name)
            {
                pen.Buffer.Add(format.Layout.Encoding.GetBytes(name));
                return;
            }

            var given = subject.IsMale ? mens : womens;
            pen.Buffer.Add(surnames[subject.Surname]);
            pen.Buffer.Add(given[subject.FirstGiven]);
            if (subject.SecondGiven >= 0)
                pen.Buffer.Add(given[subject.SecondGiven]);
        });
    };

    /// <summary>The identity number of whom the row is about.</summary>
    public static readonly Filler Number = format =>
    {
        var sound = format.Quoted(pen =>
        {
            var digits = pen.Subject.Number.Digits17;
            pen.Buffer.AddNumber((long)digits, 17);
            pen.Buffer.Add((byte)CheckCharacter.Of(digits));
        });
        return pen =>
        {
            if (pen.Damage is { } damage && damage.Write($"{pen.Subject.Number}", pen.DamageRandom) is { } written)
                pen.Buffer.Add(damage.IsNumberCell ? NumberCellBytes(format, written) : format.Encode(written));
            else
                sound(pen);
        };
    };

    /// <summary>A number cell in a sheet, and in a text what a program writes of one: digits and <c>.0</c>.</summary>
    public static Filler NumberCell(string written) => format =>
    {
        var bytes = NumberCellBytes(format, written);
        return pen => pen.Buffer.Add(bytes);
    };

    private static byte[] NumberCellBytes(CellFormat format, string written) => format.Layout.IsSheet
        ? Layouts.NumberCell.Of(
            double.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture))
        : format.Encode(written);

    /// <summary>Date of birth.</summary>
    public static readonly Filler Birth = format => DateWriter(format, pen => pen.Subject.Birth);

    /// <summary>男 or 女.</summary>
    public static readonly Filler Sex = format =>
    {
        var (male, female) = (format.Encode("男"), format.Encode("女"));
        return pen => pen.Buffer.Add(pen.Subject.IsMale ? male : female);
    };

    /// <summary>Township of whom the row is about, within a text such as <c>{0}派出所</c>.</summary>
    public static Filler Township(CountyMap map, string around = "{0}") => format =>
    {
        byte[][] encoded =
        [
            .. map.Townships.Select(township => format.Encode(around.Replace("{0}", township.Name, StringComparison.Ordinal))),
        ];
        return pen => pen.Buffer.Add(encoded[pen.Subject.Township]);
    };

    /// <summary>Village of whom the row is about, in full (an address) or by name.</summary>
    public static Filler Village(CountyMap map, bool isAddress = false) => format =>
    {
        byte[][][] encoded =
        [
            .. map.Townships.Select(township => township.Villages
                .Concat(township.Communities)
                .Select(village => format.Encode(isAddress ? $"山西省吕梁市{SampleParameters.County}{township.Name}{village}" : village))
                .ToArray()),
        ];
        return pen => pen.Buffer.Add(encoded[pen.Subject.Township][pen.Subject.Village]);
    };
}
