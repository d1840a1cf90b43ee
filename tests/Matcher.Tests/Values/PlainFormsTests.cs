using CsCheck;

namespace Matcher.Values;

/// <summary>The short way of the usual forms says what the careful way says.</summary>
[TestFixture]
public sealed class PlainFormsTests
{
    private static readonly Gen<string> Digits = Gen.Char["0123456789"].Array[0, 4].Select(digits => new string(digits));
    private static readonly Gen<string> Between = Among("", "", "-", "/", ".", "年", ":");

    [Test]
    public void Dates() => Gen
        .Select(Among("0000", "1900", "1899", "2023", "9999", "20"), Between, Digits, Between, Digits,
            Among("", "", " 00:00:00", " 1:30:00", "00:00:00", " 00:0x:00", " 23:59:59 "))
        .Select((year, first, month, second, day, time) => $"{year}{first}{month}{second}{day}{time}")
        .Sample(text => DateField.ReadAny(text) == DateField.ReadCarefully(FieldText.Tidy(text)), iter: 20_000);

    [Test]
    public void Numbers() => Gen
        .Select(Digits, Among("", ".", ",", "万"), Digits, Among("", ".", "元", "99999999999999999999999999"))
        .Select((whole, point, fraction, after) => $"{whole}{point}{fraction}{after}")
        .Sample(text => NumberField.Read(text) == NumberField.ReadCarefully(FieldText.Tidy(text)), iter: 20_000);

    [TestCase("2023-07-06", ExpectedResult = true)] // what the tests above would not notice: that the short way is taken
    [TestCase("20230706", ExpectedResult = true)]
    [TestCase("2023/07", ExpectedResult = true)]
    [TestCase("2023.7.6", ExpectedResult = true)]
    [TestCase("202307", ExpectedResult = true)]
    [TestCase("2023-07-06 00:00:00", ExpectedResult = true)]
    [TestCase("2023-07 00:00:00", ExpectedResult = false)] // no day: no date at all
    [TestCase("2023.1", ExpectedResult = false)] // January or October
    [TestCase("2023年7月6日", ExpectedResult = false)]
    [TestCase("0000-00-00", ExpectedResult = false)]
    public bool The_usual_forms_go_the_short_way(string text) => PlainDate.TryRead(text, out _);

    private static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
