namespace Matcher.Hits;

[TestFixture]
public sealed class HitNumberTests
{
    [TestCase("Z7TJ-F2EK-BHPF", "Z7TJ-F2EK-BHPF")] // as the list has it
    [TestCase("Z7TJF2EKBHPF", "Z7TJ-F2EK-BHPF")] // retyped without hyphens
    [TestCase("z7tj-f2ek-bhpf", "Z7TJ-F2EK-BHPF")] // small letters
    [TestCase("Ｚ７ＴＪ－Ｆ２ＥＫ－ＢＨＰＦ", "Z7TJ-F2EK-BHPF")] // a full-width keyboard
    [TestCase(" Z7TJ–F2EK—BHPF\t", "Z7TJ-F2EK-BHPF")] // dashes of a word processor, blanks around
    [TestCase("Z7TJ F2EK\u00A0BHPF", "Z7TJ-F2EK-BHPF")] // blanks in place of hyphens
    [TestCase("VMCE-S6OC-7SAV", "VMCE-S60C-7SAV")] // O for zero
    [TestCase("X3SD-JCNV-VKFl", "X3SD-JCNV-VKF1")] // a small L for one
    [TestCase("1I1L-1111-1111", "1111-1111-1111")] // I and L for one
    [TestCase("'Z7TJ-F2EK-BHPF", "Z7TJ-F2EK-BHPF")] // an apostrophe to keep it text
    [TestCase("Z7TJF2EKBHPF0123", "Z7TJ-F2EK-BHPF-0123")] // of two that clash, both have four more
    public void What_people_type_says_which_number_is_meant(string typed, string number) =>
        Assert.That(HitNumber.Read(typed), Is.EqualTo(number));

    [TestCase("")] // nothing
    [TestCase("Z7TJ-F2EK-BHP")] // a character lost
    [TestCase("Z7TJ-F2EK-BHPF-0")] // one too many
    [TestCase("U7TJ-F2EK-BHPF")] // U is none of them
    [TestCase("Z7TJ-F2EK-BHP?")] // somebody was not sure
    [TestCase("1.5E+11")] // a spreadsheet took it for a number
    [TestCase("小计")] // a total
    [TestCase("149901198803241395")] // somebody's ID number: 18 characters are no groups of four
    public void What_cannot_be_one_is_none(string typed) => Assert.That(HitNumber.Read(typed), Is.Null);

    [Test]
    public void A_page_of_text_costs_nothing() => Assert.That(HitNumber.Read(new string('A', 1_000_000)), Is.Null);
}
