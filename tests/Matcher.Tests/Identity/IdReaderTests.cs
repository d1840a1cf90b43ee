using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

internal sealed class IdReaderTests
{
    [TestCase("34052419800101001X")] // worked example with the sum 189, printed in audit practice
    [TestCase("11010519491231002X")] // the example of GB 11643-1999 itself
    public void A_published_number_is_valid(string text) =>
        Assert.That(Read(text), Is.EqualTo((IdClass.Valid, text, text)));

    [TestCase("149901199001010013", IdClass.Mistyped)] // check character
    [TestCase("149901199002300015", IdClass.Mistyped)] // 30 February
    [TestCase("149901190002290013", IdClass.Mistyped)] // 1900 was no leap year
    [TestCase("149901202307070016", IdClass.Mistyped)] // born the day after the as-of date
    [TestCase("169901199001010010", IdClass.Mistyped)] // no province 16
    [TestCase("14990119900101O019", IdClass.Mistyped)] // letter O for a zero, and another digit wrong
    [TestCase("1499O119900101O0l9", IdClass.Mistyped)] // the same, several letters
    [TestCase("1499011990010100", IdClass.Mistyped)] // two digits lost
    [TestCase("14990119900101001", IdClass.Mistyped)] // one digit lost
    [TestCase("1499011990010100199", IdClass.Mistyped)] // one digit doubled
    [TestCase("14990119900101001X、149901199001010020", IdClass.Several)] // two numbers in one cell: to be split, not to be nobody's
    [TestCase("父亲14990119900101001X", IdClass.Mistyped)] // a label that says it is another person's
    [TestCase("34052419800101001X.", IdClass.Mistyped)] // a sign too many is not cleaned away
    [TestCase("110105194912310021.5", IdClass.Mistyped)] // no identity number has a fraction
    [TestCase("12", IdClass.CutShort)] // names no document
    [TestCase("149901900230001", IdClass.Mistyped)] // 15 digits, 30 February
    [TestCase("169901900101001", IdClass.Mistyped)] // 15 digits, no province 16
    [TestCase("149901950101996", IdClass.Mistyped)] // born 1895: 19 would make it another person's
    [TestCase("149901199001010000", IdClass.Truncated)] // cut by Excel
    [TestCase("149901199002300000", IdClass.Truncated)] // cut, and mistyped before
    [TestCase("1.49901199001010E+17", IdClass.Truncated)] // 15 digits were kept
    [TestCase("1.49901199001010 e＋17", IdClass.Truncated)] // full-width and blank
    [TestCase("1.4990119900101012e17", IdClass.Truncated)] // as data tools write a double
    [TestCase("1.41125E+17", IdClass.Scientific)] // as Excel shows it
    [TestCase("1E+17", IdClass.Scientific)] // no decimals
    [TestCase("1.49902E+14", IdClass.Scientific)] // a 15-digit number, as Excel shows it
    [TestCase("1.41125E+170", IdClass.Scientific)] // no number of anybody
    [TestCase("149901199001011008.0", IdClass.NumericCell)] // a double written to a text file
    [TestCase("149901********0010", IdClass.Masked)] // birth date masked
    [TestCase("149901********001X", IdClass.Masked)] // with X
    [TestCase("1499＊＊＊＊0010", IdClass.Masked)] // full-width, a run of any length
    [TestCase("14990119900101001*", IdClass.Masked)] // the X of a keypad
    [TestCase("******************", IdClass.Masked)] // all of it
    [TestCase("E12****78", IdClass.Masked)] // a masked passport may be anybody's
    [TestCase("E12345678", IdClass.OtherDocument)] // passport
    [TestCase("H1234567890", IdClass.OtherDocument)] // permit of a Hong Kong resident
    [TestCase("12345678", IdClass.OtherDocument)] // permit of a Taiwan resident
    [TestCase("军字第1234567号", IdClass.OtherDocument)] // officer's card
    [TestCase("91350100M000100Y43", IdClass.OtherDocument)] // a company's code (GB 32100-2015), often printed as an example
    [TestCase("911499001234567893", IdClass.OtherDocument)] // one of digits only
    [TestCase("91149900MA0K12345Q", IdClass.NotANumber)] // a company's code with a wrong check character
    [TestCase("911499001234567894", IdClass.Mistyped)] // neither a company's code nor a number
    [TestCase("", IdClass.Empty)]
    [TestCase(" \t\u3000\u00A0\u200B\uFEFF", IdClass.Empty)] // nothing but blanks
    [TestCase("'", IdClass.Empty)] // Excel's apostrophe alone
    [TestCase("=\"\"", IdClass.Empty)] // an empty text formula
    [TestCase("—", IdClass.Empty)] // a dash for nothing
    [TestCase("无", IdClass.Empty)] // two people without a document do not have the same one
    [TestCase("NULL", IdClass.Empty)] // a database's nothing
    [TestCase("000000000000000000", IdClass.Empty)] // the same, as a number
    public void A_text_is_classified(string raw, IdClass expected)
    {
        var (idClass, number, _) = Read(raw);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(idClass, Is.EqualTo(expected));
            Assert.That(number, Is.Null, "nothing to look up");
        }
    }

    [Test]
    public void A_number_born_on_the_as_of_date_is_valid() =>
        Assert.That(Read(Number(1, AsOf, 1)).Class, Is.EqualTo(IdClass.Valid));

    [Test]
    public void A_leap_day_is_a_birth_date() =>
        Assert.That(Read(Number(1, new DateOnly(2000, 2, 29), 1)).Class, Is.EqualTo(IdClass.Valid));

    [Test]
    public void Fifteen_digits_become_eighteen()
    {
        var expected = Number(1, new DateOnly(1990, 1, 1), 1);
        Assert.That(Read("149901 900101 001"), Is.EqualTo((IdClass.Legacy, expected, "149901900101001")));
    }

    [Test]
    public void A_number_cell_of_fifteen_digits_is_exact() =>
        Assert.That(Read("149901900101001", isNumberCell: true).Class, Is.EqualTo(IdClass.Legacy));

    [TestCase("1.49901900101001E+14", false)] // all fifteen digits are there
    [TestCase("1.49901900101001E+14", true)]
    [TestCase("149901900101001.0", false)]
    public void Fifteen_digits_written_as_a_number_are_exact(string raw, bool isNumberCell) =>
        Assert.That(Read(raw, isNumberCell), Is.EqualTo((IdClass.Legacy, Number(1, new DateOnly(1990, 1, 1), 1), "149901900101001")));

    [TestCase("34052419800101001X", IdClass.Valid)] // an X makes it text in any cell
    [TestCase("110105194912310021", IdClass.NumericCell)] // damaged
    [TestCase("1.10105194912310E+17", IdClass.NumericCell)] // the same, as a double is printed
    [TestCase("1.1010519491231E+17", IdClass.NumericCell)] // its last zeros not printed
    [TestCase("1.1010519491231E+20", IdClass.NumericCell)] // more digits than any number has
    [TestCase("1101051949123100", IdClass.NumericCell)] // 16 digits
    [TestCase("12345678", IdClass.OtherDocument)] // a permit is short enough to be exact
    public void A_number_cell_is_classified(string raw, IdClass expected) =>
        Assert.That(Read(raw, isNumberCell: true).Class, Is.EqualTo(expected));

    [Test]
    public void A_number_cell_never_gives_a_number_though_its_check_character_be_right()
    {
        var valid = Enumerable.Range(0, 999)
            .Select(sequence => Number(1, new DateOnly(1990, 1, 1), sequence))
            .First(text => text[17] != 'X');
        Assert.That(Read(valid, isNumberCell: true), Is.EqualTo((IdClass.NumericCell, (string?)null, valid)));
    }

    [Test]
    public void A_cut_number_whose_check_character_happens_to_be_right_gives_it_with_a_warning()
    {
        var lucky = Enumerable.Range(0, 100)
            .Select(area => Number(area, new DateOnly(1990, 1, 1), 0))
            .First(text => text.EndsWith("000", StringComparison.Ordinal));
        Assert.That(Read(lucky), Is.EqualTo((IdClass.Truncated, lucky, lucky)));
    }

    [TestCase("1.49901199001011E+17")]
    [TestCase("1.4990119900101142E+17")] // digits past the fifteenth are the double's, not the number's
    public void What_a_double_kept_is_written_out_for_recovery(string raw) =>
        Assert.That(Read(raw).Cleaned, Is.EqualTo("149901199001011000"));

    [Test]
    public void A_document_is_compared_half_width_and_without_blanks() =>
        Assert.That(Read(" ｅ１２３-４５６ 78\u200B"), Is.EqualTo((IdClass.OtherDocument, (string?)null, "E12345678")));

    [Test]
    public void A_document_is_the_same_with_and_without_its_point() =>
        Assert.That(Read("P.1234567"), Is.EqualTo((IdClass.OtherDocument, (string?)null, "P1234567")));

    [Test]
    public void A_text_too_long_to_be_a_document_is_to_be_looked_at() =>
        Assert.That(Read(new string('A', 60) + "123456").Class, Is.EqualTo(IdClass.NotANumber));

    [Test]
    public void Any_amount_of_blanks_around_a_number_is_taken_off()
    {
        var blanks = new string(' ', 5000);
        Assert.That(Read(blanks + "34052419800101001X" + blanks).Class, Is.EqualTo(IdClass.Valid));
    }
}
