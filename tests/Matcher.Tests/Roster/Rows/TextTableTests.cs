using System.Globalization;
using System.Text;

namespace Matcher.Roster.Rows;

[TestFixture]
public sealed class TextTableTests
{
    // Far more than it has room for at first, so that it grows several times.
    private const int Texts = 5_000;

    [Test]
    public void A_text_has_one_place_however_often_it_comes()
    {
        var table = new TextTable();
        var places = Enumerable.Range(0, 2 * Texts).Select(i => PlaceOf(table, i % Texts)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(places, Is.EqualTo(Enumerable.Range(0, 2 * Texts).Select(i => i % Texts)));
            Assert.That(Encoding.UTF8.GetString(table[17]), Is.EqualTo("村17"));
            Assert.That(table.Count, Is.EqualTo(Texts));
        }
    }

    [Test]
    public void Texts_whose_hashes_are_the_same_are_told_apart()
    {
        var table = new TextTable();
        Assert.That(new[] { table.PlaceOf("a"u8, 1), table.PlaceOf("b"u8, 1), table.PlaceOf("a"u8, 1) }, Is.EqualTo(new[] { 0, 1, 0 }));
    }

    [Test]
    public void What_was_let_go_is_not_found_again()
    {
        var table = new TextTable();
        PlaceOf(table, 1);
        PlaceOf(table, 2);
        table.Clear();
        Assert.That(PlaceOf(table, 2), Is.Zero);
    }

    private static int PlaceOf(TextTable table, int number)
    {
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"村{number}"));
        return table.PlaceOf(text, TextTable.HashOf(text));
    }
}
