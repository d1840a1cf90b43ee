using System.Text;
using CsCheck;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

/// <summary>Whatever is done to a number on its way through keyboards, Excel and exports, it is still that number.</summary>
internal sealed class IdReaderDisguiseTests
{
    private static readonly Gen<string> Blanks =
        Gen.OneOf(" ", "\t", "\u3000", "\u00A0", "\u200B", "\u200D", "\uFEFF", "\r\n", "\u2009", "\u202A", "\u001F").Array[0, 3]
            .Select(string.Concat);

    private static readonly Gen<string> Fillers =
        Gen.Frequency((8, Gen.Const("")), (1, Blanks), (1, Gen.OneOf("-", "－", "–", "—", "‐", "\u2011", "−")));

    private static readonly Gen<(string Before, string After)> Wraps = Gen.OneOf(
        ("", ""), ("'", ""), ("’", ""), ("‘", ""), ("＇", ""), ("`", ""),
        ("=\"", "\""), ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("＂", "＂"), ("'", "'"), ("\"'", "\""), ("＝＂", "＂"));

    private static readonly Gen<char> LastX = Gen.OneOf('X', 'x', 'Х', 'х', 'Ⅹ', 'ⅹ', '×', 'Ｘ', 'ｘ', 'Χ');

    private static readonly Gen<(string Number, string Disguised)> Disguised = Gen.Select(
        Valid, Gen.Bool.Array[18], Fillers.Array[17], Wraps, Blanks.Array[4], LastX,
        (number, wide, fillers, wrap, blanks, lastX) =>
        {
            var text = new StringBuilder(blanks[0]).Append(wrap.Before).Append(blanks[1]);
            for (var index = 0; index < 18; index++)
            {
                var c = number[index];
                text.Append(c == 'X' ? lastX : wide[index] ? (char)(c + 0xFEE0) : c);
                if (index < 17)
                    text.Append(fillers[index]);
            }
            return (number, text.Append(blanks[2]).Append(wrap.After).Append(blanks[3]).ToString());
        });

    [Test]
    public void A_valid_number_survives_every_disguise() =>
        Disguised.Sample(
            (number, disguised) =>
            {
                var expected = number.EndsWith("000", StringComparison.Ordinal) ? IdClass.Truncated : IdClass.Valid;
                Assert.That(Read(disguised), Is.EqualTo((expected, number, number)));
            },
            iter: 20_000);

    [Test]
    public void The_17_digits_and_the_check_character_make_the_number_again() =>
        Valid.Sample(
            number =>
            {
                Assert.That(new IdReader(AsOf).Read(number, false, stackalloc char[IdReader.MaxLength]).TryGetNumber(out var read));
                Assert.That(read.Digits17, Is.EqualTo(ulong.Parse(number[..17], System.Globalization.CultureInfo.InvariantCulture)));
                Assert.That(IdNumber.FromCheckedDigits(read.Digits17).ToString(), Is.EqualTo(number));
            });

    [Test]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Gen.Select(Gen.String, Gen.Bool).Sample((text, isNumberCell) => { Read(text, isNumberCell); }, iter: 20_000);

    [Test]
    public void Any_text_of_number_characters_is_valid_only_when_it_is() =>
        Gen.String[Gen.OneOf("0123456789Xx*.E+-= '\"".ToCharArray()), 0, 24].Sample(
            text =>
            {
                var (idClass, number, cleaned) = Read(text);
                Assert.That(idClass == IdClass.Valid, Is.EqualTo(IsValid(cleaned) && !cleaned.EndsWith("000", StringComparison.Ordinal)));
                Assert.That(number is null || IsValid(number));
            },
            iter: 20_000);
}
