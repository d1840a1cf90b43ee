using System.Globalization;
using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html;

/// <summary>Whatever a text holds, it is text on the page, and there is no way around it.</summary>
[TestFixture]
public sealed class NodeTests
{
    [TestCase("a<b>&\"c\"", "<p>a&lt;b&gt;&amp;&quot;c&quot;</p>\n", TestName = "Signs_of_HTML")]
    [TestCase("柳林镇𠮷", "<p>柳林镇𠮷</p>\n", TestName = "Rare_characters_stay")]
    [TestCase("a\u0000b\u001Bc", "<p>a\uFFFDb\uFFFDc</p>\n", TestName = "What_HTML_does_not_allow")]
    [TestCase("a\u202Eb\u2066c", "<p>a\uFFFDb\uFFFDc</p>\n", TestName = "What_turns_the_direction_of_reading")]
    public void Text(string text, string html) => Assert.That(Written(Node.Of("p", text)), Is.EqualTo(html));

    [TestCase("柳林\" onload=\"x", "<b title=\"柳林&quot; onload=&quot;x\"></b>", TestName = "Quotes")]
    [TestCase("a b", "<b title=\"a b\"></b>", TestName = "A_blank_needs_quotes")]
    [TestCase("a`b", "<b title=\"a`b\"></b>", TestName = "So_does_everything_that_is_not_a_letter_or_a_digit")]
    [TestCase("#rates", "<b title=#rates></b>", TestName = "A_word_does_not")]
    [TestCase("", "<b title></b>", TestName = "Nothing")]
    public void A_value_of_an_attribute(string value, string html) => Assert.That(Written(Node.Of("b").With("title", value)), Is.EqualTo(html));

    [Test]
    public void A_shape_ends_where_it_begins() =>
        Assert.That(Written(Node.Of("rect").With("width", "5%")), Is.EqualTo("<rect width=5% />"));

    [Test]
    public void A_script_that_would_end_its_element_is_a_bug() =>
        Assert.That(() => Node.Verbatim("script", "x = '</script>'"), Throws.ArgumentException);

    private static string Written(Node node)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        node.Write(writer);
        return writer.ToString();
    }
}
