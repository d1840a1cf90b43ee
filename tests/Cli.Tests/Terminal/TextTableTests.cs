using Spectre.Console;

namespace Matcher.Cli.Terminal;

[TestFixture]
public sealed class TextTableTests
{
    [Test]
    public void Columns_line_up_though_a_Chinese_character_is_two_wide()
    {
        var table = new TextTable(new TextColumn("乡镇"), new TextColumn("疑点", IsNumber: true), new TextColumn("x"));
        table.Add("贾家垣乡", "7", "|");
        table.Add("abc", "12,345", "|");
        var lines = table.Lines().Skip(2).ToList();
        var ends = lines.Select(line => line[..line.IndexOf('|', StringComparison.Ordinal)].GetCellWidth());
        Assert.That(ends, Is.All.EqualTo(8 + 2 + 6 + 2));
    }

    // What people name townships, files and themselves.
    [TestCase("（柳林）：镇。")] // punctuation of full width
    [TestCase("ＡＢＣ１２３")] // letters and digits of full width
    [TestCase("ｶﾅ")] // half width
    [TestCase("👨‍👩‍👧🇨🇳👍🏽❤️")] // pictures of several characters
    [TestCase("e\u0301o\u0308")] // marks over letters
    [TestCase("a\u200Bb\uFEFFc")] // characters without width
    [TestCase("𠮷䶮〇々")] // rare characters
    [TestCase("")]
    public void Columns_line_up_whatever_stands_in_them(string text)
    {
        var table = new TextTable(new TextColumn("a"), new TextColumn("b", IsNumber: true), new TextColumn("c"));
        table.Add(text, text, "|");
        table.Add("柳林镇", "1,234", "|");
        var ends = table.Lines().Skip(2).Select(line => line[..line.IndexOf('|', StringComparison.Ordinal)].GetCellWidth());
        Assert.That(ends.Distinct().Count(), Is.EqualTo(1));
    }

    // A name of a file may hold anything; a table is a line a row.
    [Test]
    public void A_line_break_in_a_cell_breaks_no_line()
    {
        var table = new TextTable(new TextColumn("a"), new TextColumn("b"));
        table.Add("one\r\ntwo\tthree\nfour", "x");
        Assert.That(table.Lines().Last(), Is.EqualTo("one two three four  x"));
    }

    [Test]
    public void A_line_never_wraps_and_ends_without_spaces()
    {
        var table = new TextTable(new TextColumn("a"), new TextColumn("b"));
        table.Add(new string('长', 500), "");
        Assert.That(table.Lines().Last(), Is.EqualTo(new string('长', 500)));
    }
}
