namespace Matcher.Formats.Tables;

[TestFixture]
public sealed class ShownHeaderTests
{
    // Whether they are about somebody is asked of all of them: once, or a wide table takes the square of its columns.
    [Test]
    public void However_many_headers_are_shown_all_of_them_are_looked_through_once()
    {
        var looks = 0;
        var headers = Enumerable.Range(0, 100).Select(index => $"指标{index}").ToList();

        var shown = ShownHeader.OneOf(headers.Select(header =>
        {
            looks++;
            return header;
        }));

        Assert.That(headers.ConvertAll(header => shown(header)), Is.EqualTo(headers));
        Assert.That(looks, Is.EqualTo(headers.Count));
    }

    // Where one is a number the row is about somebody, and no cell of it may be shown.
    [Test]
    public void Where_one_of_them_is_a_number_each_is_masked()
    {
        var shown = ShownHeader.OneOf(["欧阳示例", "14990119600101001X"]);
        Assert.That(shown("欧阳示例"), Does.Not.Contain("示例"));
        Assert.That(shown("14990119600101001X"), Does.Contain("*"));
    }
}
