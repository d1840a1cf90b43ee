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

    [TestCase("号149901 19880324 1395。", "号149901 ******** 1395。")] // as it stands on a card
    [TestCase("149901-19880324-1395 149901-19880324-1395", "149901-********-1395 149901-********-1395")] // two beside each other
    [TestCase("１４９９０１１９８８０３２４１３９５ 149901-19880324-1395", "１４９９０１********１３９５ 149901-********-1395")] // written in two ways
    [TestCase("149901198803241395 149901 880324 139", "149901********1395 149901 *****4 139")] // a new one and an old one
    [TestCase("2 149901-19880324-1395", "2 149901-********-1395")] // a count before it
    [TestCase("2023-07-06 2023-07-26 120.5", "2023-07-06 2023-07-26 120.5")] // days and an amount
    public void Numbers_in_a_text_are_masked_however_they_are_written(string text, string expected) =>
        Assert.That(IdMask.InText(text), Is.EqualTo(expected));
}
