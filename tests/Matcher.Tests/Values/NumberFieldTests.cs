using System.Globalization;
using CsCheck;

namespace Matcher.Values;

internal sealed class NumberFieldTests
{
    [TestCase("1234.5", "1234.5")]
    [TestCase("1,234.50", "1234.50")] // thousands
    [TestCase("12,345,678", "12345678")]
    [TestCase("１，２３４．５０", "1234.50")] // full width
    [TestCase("￥1,234.50", "1234.50")] // full-width yen sign
    [TestCase("¥ 1234.50", "1234.50")]
    [TestCase("人民币1234.50元整", "1234.50")]
    [TestCase("1234.50元", "1234.50")]
    [TestCase("1234.50 元 ", "1234.50")]
    [TestCase("50万元", "500000")] // the unit is in the field
    [TestCase("50.000000万人民币", "500000")] // as 注册资本 is exported
    [TestCase("1.5亿", "150000000")]
    [TestCase("-123.45", "-123.45")]
    [TestCase("－１２３", "-123")] // full width
    [TestCase("−123", "-123")] // minus sign
    [TestCase("-￥5", "-5")]
    [TestCase("￥-5", "-5")]
    [TestCase("(1,234.50)", "-1234.50")] // accountants' minus
    [TestCase("（1,234.50元）", "-1234.50")]
    [TestCase("+5", "5")]
    [TestCase(".5", "0.5")]
    [TestCase("5.", "5")]
    [TestCase("0", "0")]
    [TestCase("0.00", "0.00")] // nothing paid is not nothing known
    [TestCase("'1234", "1234")] // Excel's apostrophe
    [TestCase("=\"1234\"", "1234")] // text formula
    public void A_number_is_read(string text, string expected) =>
        Assert.That(NumberField.Read(text), Is.EqualTo(FieldValue<decimal>.Of(decimal.Parse(expected, CultureInfo.InvariantCulture))));

    [TestCase("1,5")] // one and a half, or fifteen
    [TestCase("1,23,456")] // not thousands
    [TestCase("1234,567")] // not thousands
    [TestCase("1.234.567")] // two points
    [TestCase("1 234")] // a blank inside
    [TestCase("12.5%")]
    [TestCase("约1000")]
    [TestCase("1000以上")]
    [TestCase("1000-2000")] // a range
    [TestCase("1000/月")] // an amount for a time
    [TestCase("$100")] // not yuan
    [TestCase("100美元")] // not yuan
    [TestCase("1.23457E+11")] // as Excel shows it: rounded
    [TestCase("(100")] // half a bracket
    [TestCase("100)")]
    [TestCase("--5")]
    [TestCase("伍拾万元")] // in words
    [TestCase("元")]
    [TestCase("79228162514264337593543950336")] // one more than a decimal holds
    [TestCase("7922816251426433759354396万")] // the same after multiplying
    [TestCase("有")]
    public void What_is_no_number_for_certain_is_unreadable_and_not_empty(string text) =>
        Assert.That(NumberField.Read(text), Is.EqualTo(FieldValue<decimal>.Unreadable));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \u3000\u00A0")]
    [TestCase("-")] // Excel's accounting format for zero, and people's for nothing: not known which
    [TestCase("——")]
    [TestCase("/")]
    [TestCase("无")]
    [TestCase("NULL")]
    public void Nothing_is_empty(string? text) =>
        Assert.That(NumberField.Read(text), Is.EqualTo(FieldValue<decimal>.Empty));

    [Test]
    public void Every_amount_is_the_same_in_every_form() =>
        Gen.Select(
                Gen.Long[-1_000_000_000_00, 1_000_000_000_00].Select(cents => cents / 100m),
                Gen.OneOf("0.00", "#,##0.00", "￥#,##0.00", "0.00元", "#,##0.00;(#,##0.00)"))
            .Sample((amount, format) =>
            {
                var text = amount.ToString(format, CultureInfo.InvariantCulture);
                Assert.That(NumberField.Read(text), Is.EqualTo(FieldValue<decimal>.Of(amount)), text);
            });

    [Test]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.OneOf("0123456789,.-()¥元万 ".ToCharArray()), 0, 40])
            .Sample(text => { NumberField.Read(text); }, iter: 20_000);
}
