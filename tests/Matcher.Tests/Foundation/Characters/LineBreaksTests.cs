namespace Matcher.Foundation.Characters;

[TestFixture]
public sealed class LineBreaksTests
{
    [Test]
    public void Every_character_is_told_wherever_it_stands()
    {
        // Many characters are looked at together: each must be seen in each of the places, and in a text shorter than these.
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            var expected = char.IsControl(c) || c is '\u2028' or '\u2029';
            var at = c % 19;
            var text = string.Create(19, (c, at), (span, one) =>
            {
                span.Fill('王');
                span[one.at] = one.c;
            });
            if (LineBreaks.IsOne(c) != expected || LineBreaks.IsIn(text) != expected || LineBreaks.IsIn(text.AsSpan(at, 1)) != expected)
                Assert.Fail($"U+{(int)c:X4}");
        }
    }

    [Test]
    public void One_is_found_at_every_place_of_texts_of_every_length([Range(0, 33)] int length)
    {
        var text = new string('甲', length).ToCharArray();
        Assert.That(LineBreaks.IsIn(text), Is.False);
        for (var at = 0; at < length; at++)
        {
            text[at] = '\n';
            Assert.That(LineBreaks.IsIn(text), Is.True, $"at {at}");
            text[at] = '甲';
        }
    }

    [Test]
    public void Each_becomes_a_blank_and_a_CR_with_its_LF_one() =>
        Assert.That(LineBreaks.AsBlanks("甲\r\n乙\n丙\r丁\u2028戊\t\n"), Is.EqualTo("甲 乙 丙 丁 戊  "));
}
