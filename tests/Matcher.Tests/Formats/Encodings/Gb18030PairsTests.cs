using CsCheck;

namespace Matcher.Formats.Encodings;

/// <summary>The table of pairs must say what the library says, or a name on the roster would not be the name in a file.</summary>
[TestFixture]
public sealed class Gb18030PairsTests
{
    private static readonly System.Text.Encoding Library = TextEncoding.Gb18030.Decoder;
    private static readonly Gb18030Pairs Pairs = new(Library);

    [Test]
    public void Every_pair_is_the_librarys_character()
    {
        Span<char> made = stackalloc char[2];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x40; trail <= 0xFE; trail++)
            {
                byte[] pair = [(byte)lead, (byte)trail];
                if (trail != 0x7F)
                    Assert.That(new string(made[..Pairs.Decode(pair, made)]), Is.EqualTo(Library.GetString(pair)), $"{lead:X2}{trail:X2}");
            }
        }
    }

    // Bytes that are no text, cut characters and those of four bytes are the library's own business.
    [Test]
    public void What_it_decodes_is_what_the_library_makes_of_it() =>
        Gen.OneOf(new byte[] { 0x00, 0x30, 0x41, 0x7E, 0x7F, 0x80, 0x81, 0x84, 0x95, 0xB0, 0xFE, 0xFF }).Array[0, 12].Sample(
            bytes =>
            {
                Span<char> made = stackalloc char[12];
                var length = Pairs.Decode(bytes, made);
                return length < 0 || new string(made[..length]) == Library.GetString(bytes);
            },
            iter: 50_000);

    [TestCase("欧阳Abc 1")] // one byte and two, mixed
    [TestCase("")] // an empty cell
    public void Texts_of_one_and_two_bytes_need_no_library(string text)
    {
        var bytes = Library.GetBytes(text);
        var made = new char[bytes.Length];
        Assert.That(new string(made, 0, Pairs.Decode(bytes, made)), Is.EqualTo(text));
    }

    [TestCase("\u3400")] // four bytes in GB18030
    [TestCase("𠮷")] // a surrogate pair, four bytes
    public void A_character_of_four_bytes_is_left_to_the_library(string text)
    {
        var bytes = Library.GetBytes(text);
        Assert.That(Pairs.Decode(bytes, new char[bytes.Length]), Is.EqualTo(-1));
        Assert.That(TextEncoding.Gb18030.Decode(bytes), Is.EqualTo(text));
    }
}
