using static Matcher.Identity.IdSamples;

using Matcher.Identity.Cells;

namespace Matcher.Identity;

/// <summary>What web pages, forms and people put about a number, and the digits of other scripts.</summary>
internal sealed class IdReaderSurroundingsTests
{
    private const string Number = "149901197001010013";

    [TestCase("149901197001010013&nbsp;")] // an entity of a web page
    [TestCase("&nbsp;&nbsp;149901197001010013")]
    [TestCase("149901&#160;19700101&#xA0;0013")]
    [TestCase("149901197001010013&amp;nbsp;")] // written twice over
    [TestCase("149901197001010013&nbsp")] // without its end
    [TestCase("&quot;149901197001010013&quot;")]
    [TestCase("149901\u00AD19700101\u00AD0013")] // soft hyphens
    [TestCase("\u200E149901197001010013\u2069")] // direction marks
    [TestCase("1\uFE0F\u20E3" + "49901197001010013")] // a keycap
    [TestCase("149901197001010013\u3164")] // a filler
    [TestCase("(149901197001010013)")]
    [TestCase("（149901197001010013）")]
    [TestCase("【149901197001010013】")]
    [TestCase("[149901197001010013]")]
    [TestCase("<149901197001010013>")]
    [TestCase("身份证：149901197001010013")]
    [TestCase("身份证号码:149901197001010013")]
    [TestCase("公民身份号码 149901197001010013")]
    [TestCase("居民身份证149901197001010013")]
    [TestCase("证件号码：（149901197001010013）")]
    [TestCase("ID:149901197001010013")]
    [TestCase("149901197001010013(男)")]
    [TestCase("149901197001010013（女）")]
    [TestCase("149901197001010013 男")]
    [TestCase("149901197001010013(本人)")]
    [TestCase("149901197001010013/149901197001010013")] // the same twice
    [TestCase("149901197001010013\n149901197001010013")] // the same on two lines
    [TestCase("149901197001010013149901197001010013")] // nothing between them
    [TestCase("①④⑨⑨⓪①①⑨⑦⓪⓪①⓪①⓪⓪①③")] // in circles
    [TestCase("¹⁴⁹⁹⁰¹¹⁹⁷⁰⁰¹⁰¹⁰⁰¹³")] // raised
    [TestCase("١٤٩٩٠١١٩٧٠٠١٠١٠٠١٣")] // Arabic-Indic
    [TestCase("۱۴۹۹۰۱۱۹۷۰۰۱۰۱۰۰۱۳")] // Persian
    [TestCase("१४९९०११९७००१०१००१३")] // Devanagari
    [TestCase("𝟏𝟒𝟗𝟗𝟎𝟏𝟏𝟗𝟕𝟎𝟎𝟏𝟎𝟏𝟎𝟎𝟏𝟑")] // mathematical
    public void A_number_is_read_whatever_stands_about_it(string raw)
    {
        var (idClass, number, _) = Read(raw);
        Assert.That((idClass, number), Is.EqualTo((IdClass.Valid, Number)));
    }

    [TestCase("监护人149901197001010013", IdClass.Mistyped)] // another person's
    [TestCase("149901197001010013(父)", IdClass.Mistyped)]
    [TestCase("149901197001010013/149901195803120223", IdClass.Several)]
    [TestCase("149901197001010013 149901195803120223", IdClass.Several)] // nothing between them once the blank is out
    [TestCase("149901197001010013(男);149901195803120223(女)", IdClass.Several)]
    [TestCase("149901197001010013,149901195803120223,149901198005060426,149901196507210157", IdClass.Several)] // more than is read
    [TestCase("149901197001", IdClass.CutShort)] // the first twelve digits
    [TestCase("010013", IdClass.CutShort)] // the last six
    [TestCase("01001X", IdClass.CutShort)]
    [TestCase("0013", IdClass.CutShort)]
    [TestCase("13800138000", IdClass.NotANumber)] // a telephone number
    [TestCase("138-0013-8000", IdClass.NotANumber)]
    [TestCase("0358-4021234", IdClass.NotANumber)]
    [TestCase("+86 13800138000", IdClass.NotANumber)]
    [TestCase("晋J01000", IdClass.NotANumber)] // a plate
    [TestCase("晋J0100012345", IdClass.NotANumber)]
    [TestCase("4b2e556f006c0f6dac63e29dabb7c607", IdClass.NotANumber)] // MD5
    [TestCase("5RF7YmNXwmqVFfMnt2T7J4bgSy4=", IdClass.NotANumber)] // Base64
    [TestCase("MbcyQYDLZ+E6Uz5BCt6DPUjX/ic==", IdClass.NotANumber)]
    [TestCase("91149901MA06975N5X", IdClass.NotANumber)] // a company's code with a wrong check character
    [TestCase("2020-05-01", IdClass.NotANumber)] // a date
    [TestCase("已注销", IdClass.NotANumber)] // a remark
    [TestCase("见附件2", IdClass.NotANumber)]
    [TestCase("王小明", IdClass.NotANumber)] // the name's column
    [TestCase("(Null)", IdClass.Empty)]
    [TestCase("\\N", IdClass.Empty)] // a database's nothing
    [TestCase("nan", IdClass.Empty)]
    public void Anything_else_is_told_as_what_it_is(string raw, IdClass expected)
    {
        var (idClass, number, _) = Read(raw);
        Assert.That((idClass, number), Is.EqualTo((expected, (string?)null)));
    }

    [TestCase("914156198501010015")] // a foreigner's permanent residence card since 2023
    [TestCase("911033197501010034")]
    [TestCase("810000198501010010")] // 港澳台居民居住证
    [TestCase("830000198501010022")]
    public void The_number_of_a_residence_card_is_a_number(string raw) =>
        Assert.That(Read(raw), Is.EqualTo((IdClass.Valid, raw, raw)));

    [TestCase("E12345678", "E12345678")] // passports
    [TestCase("EA1234567", "EA1234567")]
    [TestCase("G12345678", "G12345678")]
    [TestCase("SE1234567", "SE1234567")]
    [TestCase("MA1234567", "MA1234567")] // of Macao
    [TestCase("K12345678", "K12345678")] // of Hong Kong
    [TestCase("B1234567", "B1234567")] // of Vietnam
    [TestCase("护照：E12345678", "E12345678")]
    [TestCase("H12345678", "H12345678")] // 回乡证
    [TestCase("M1234567890", "M1234567890")]
    [TestCase("C12345678", "C12345678")] // 往来港澳通行证
    [TestCase("12345678", "12345678")] // 台胞证
    [TestCase("1234567890(B)", "1234567890B")]
    [TestCase("ABC123456789012", "ABC123456789012")] // a permanent residence card of before 2023
    [TestCase("军字第1234567号", "军字第1234567号")]
    public void A_document_has_the_form_of_one(string raw, string cleaned) =>
        Assert.That(Read(raw), Is.EqualTo((IdClass.OtherDocument, (string?)null, cleaned)));

    [TestCase("13800138000", nameof(OtherTextKind.Telephone))]
    [TestCase("0358-4021234", nameof(OtherTextKind.Telephone))]
    [TestCase("晋J01000", nameof(OtherTextKind.Plate))]
    [TestCase("晋JD12345", nameof(OtherTextKind.Plate))]
    [TestCase("4b2e556f006c0f6dac63e29dabb7c607", nameof(OtherTextKind.Hash))]
    [TestCase("5RF7YmNXwmqVFfMnt2T7J4bgSy4=", nameof(OtherTextKind.Encrypted))]
    [TestCase("91149901MA06975N5X", nameof(OtherTextKind.CompanyCode))]
    [TestCase("已注销", nameof(OtherTextKind.Remark))]
    [TestCase("", nameof(OtherTextKind.Remark))]
    public void What_it_is_can_be_told_to_the_agency(string raw, string kind) =>
        Assert.That(OtherText.KindOf(raw).ToString(), Is.EqualTo(kind));
}
