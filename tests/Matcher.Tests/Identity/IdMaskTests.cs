namespace Matcher.Identity;

internal sealed class IdMaskTests
{
    [TestCase("14990119900101123X", "149901********123X")] // the form of the log
    [TestCase(" 14990119900101123X ", "149901********123X")]
    [TestCase("149901900101001", "149901*****1001")] // fifteen digits
    [TestCase("E12345678", "E1*****78")] // passport
    [TestCase("1234567", "*******")] // too short to show any of it
    [TestCase("", "")]
    [TestCase(null, "")]
    public void A_number_is_masked(string? text, string expected) => Assert.That(IdMask.Number(text), Is.EqualTo(expected));

    [Test]
    public void A_read_number_is_masked_as_its_text() =>
        Assert.That(IdMask.Number(IdNumber.FromCheckedDigits(34052419800101001)), Is.EqualTo("340524********001X"));

    [TestCase("王小明", "王**")]
    [TestCase("王明", "王**")] // the length is not given away
    [TestCase("王", "*")] // a single character would be all of it
    [TestCase("\U00020BB7小明", "\U00020BB7**")] // a rare character is not cut in half
    [TestCase(" 王小明", "王**")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void A_name_is_masked(string? name, string expected) => Assert.That(IdMask.Name(name), Is.EqualTo(expected));
}
