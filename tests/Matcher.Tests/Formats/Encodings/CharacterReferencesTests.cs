using System.Text;

namespace Matcher.Formats.Encodings;

[TestFixture]
public sealed class CharacterReferencesTests
{
    [TestCase("&nbsp;149901199001010012", "\u00A0149901199001010012")] // a cell of a web page
    [TestCase("阿依古丽&middot;买买提", "阿依古丽·买买提")]
    [TestCase("刘桂&#33457;", "刘桂花")] // a form whose page could not hold the character
    [TestCase("&#x5218;桂花", "刘桂花")]
    [TestCase("&#X5218;桂花", "刘桂花")]
    [TestCase("赵&#13361;", "赵\u3431")]
    [TestCase("甲&amp;乙", "甲&乙")]
    [TestCase("&amp;nbsp;王", "\u00A0王")] // a page of a page
    [TestCase("&lt;null&gt;", "<null>")]
    [TestCase("R&D", "R&D")] // an ampersand
    [TestCase("A&B;C", "A&B;C")] // no reference
    [TestCase("&#xD800;", "&#xD800;")] // no character
    [TestCase("王小明", "王小明")]
    public void A_cell_is_what_a_reader_of_the_page_sees(string cell, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(cell);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TextEncoding.Utf8.Decode(bytes), Is.EqualTo(expected));
            Assert.That(TextEncoding.Utf8.DecodeInto(bytes, stackalloc char[64]).ToString(), Is.EqualTo(expected), "into a buffer");
        }
    }
}
