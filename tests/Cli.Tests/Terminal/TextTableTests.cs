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

    [Test]
    public void A_line_never_wraps_and_ends_without_spaces()
    {
        var table = new TextTable(new TextColumn("a"), new TextColumn("b"));
        table.Add(new string('长', 500), "");
        Assert.That(table.Lines().Last(), Is.EqualTo(new string('长', 500)));
    }
}
