using CsCheck;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

/// <summary>O for a zero and l for a one, as they are typed and as a scanner reads them.</summary>
internal sealed class IdReaderLookAlikeTests
{
    [TestCase("1499O1197OO1O1OO13")] // every zero
    [TestCase("l4990ll9700l0l00l3")] // every one
    [TestCase("|499011970010I0013")]
    [TestCase("1499〇11970〇1〇1〇〇13")] // the zero of Chinese numerals
    [TestCase("1499О1197ОО1О1ОО13")] // Cyrillic
    [TestCase("身份证号：1499O11970O101OO13（男）")]
    [TestCase("1499O1-1970O1O1-OO13")]
    [TestCase("149901197001010013\uFFFD")] // a character that could not be written, where none belongs
    [TestCase("\uFFFD149901197001010013")]
    public void A_number_with_letters_for_digits_is_read_with_a_doubt(string raw)
    {
        var (idClass, number, _) = Read(raw);
        Assert.That((idClass, number), Is.EqualTo((IdClass.LookAlike, "149901197001010013")));
    }

    [TestCase("1499O1197OO1O1OO14", IdClass.Mistyped)] // the check character does not hold
    [TestCase("149901OOOOOOOO0013", IdClass.Masked)] // no date
    [TestCase("14990119700101OOO3", IdClass.Masked)] // no sequence
    [TestCase("14990119700101OOOO", IdClass.Masked)]
    [TestCase("14990119700101001\uFFFD", IdClass.Masked)] // a digit is gone
    [TestCase("149901197001010014\uFFFD", IdClass.Masked)] // does not check
    [TestCase("14990I900I0I00I", IdClass.Mistyped)] // fifteen characters have nothing that checks
    public void A_number_that_does_not_check_is_none(string raw, IdClass expected)
    {
        var (idClass, number, _) = Read(raw);
        Assert.That((idClass, number), Is.EqualTo((expected, (string?)null)));
    }

    [Test]
    public void Any_letter_in_the_place_of_a_digit_gives_that_number_or_none() =>
        Gen.Select(ValidNotCut, Gen.Bool.Array[18]).Sample(
            (number, replaced) =>
            {
                var typed = string.Concat(number.Select((c, place) => !replaced[place] ? c : c == '0' ? 'O' : c == '1' ? 'l' : c));
                var (idClass, read, _) = Read(typed);
                if (read is not null)
                    Assert.That((idClass, read), Is.EqualTo((typed == number ? IdClass.Valid : IdClass.LookAlike, number)));
                else
                    Assert.That(idClass, Is.EqualTo(IdClass.Masked), "OOO in the sequence");
            },
            iter: 5_000);
}
