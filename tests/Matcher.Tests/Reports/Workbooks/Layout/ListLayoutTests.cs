using System.Collections.Immutable;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks.Layout;

[TestFixture]
public sealed class ListLayoutTests
{
    [TestCase("名", "张三", 5, 7)] // never too narrow for its button
    [TestCase("身份证号", "149901197001010119", 19, 20)] // eighteen digits on one line
    [TestCase("涉及金额(估算)", "", 10, 13)] // a header goes onto two lines
    [TestCase("说明", "名下有小型轿车，号牌晋JA0171，2016-09-12登记，状态正常，待核实（已核对豁免情形，均不适用：普通摩托车）", 15, 36)] // a long text
    public void A_column_is_as_wide_as_what_stands_in_it(string header, string text, double least, double most) =>
        Assert.That(ColumnWidths.Of(new ListColumn(header, CellKind.Text), [text]), Is.InRange(least, most));

    [Test]
    public void One_text_of_a_hundred_does_not_widen_a_column()
    {
        var usual = ColumnWidths.Of(new ListColumn("说明", CellKind.Text), [.. Enumerable.Repeat(new string('长', 15), 100)]);
        string[] texts = [.. Enumerable.Repeat(new string('长', 15), 100), new string('长', 5000)];
        Assert.That(ColumnWidths.Of(new ListColumn("说明", CellKind.Text), texts), Is.EqualTo(usual));
    }

    [Test]
    public void A_column_to_fill_in_has_room_for_its_choices()
    {
        var column = new ListColumn("原因", CellKind.Text) { IsFilledIn = true, Choices = new ChoiceList("原因", ["生产生活必需", "已停发"]) };
        Assert.That(ColumnWidths.Of(column, []), Is.GreaterThanOrEqualTo(12 + 2));
        Assert.That(ColumnWidths.Of(column with { Choices = null }, []), Is.GreaterThanOrEqualTo(12));
    }

    [TestCase(null, 1)] // nobody said: the first
    [TestCase("乙", 2)] // through the second
    [TestCase("没有", 1)] // a header that is not there
    [TestCase("丁", 3)] // all of them: one must be left to move
    public void Columns_stay_in_sight_through_a_header(string? through, int frozen) =>
        Assert.That(Layout([.. "甲乙丙丁".Select(c => c.ToString())], "短", through).Frozen, Is.EqualTo(frozen));

    [Test]
    public void No_more_columns_stay_in_sight_than_half_a_screen_holds()
    {
        var layout = Layout([.. Enumerable.Range(0, 20).Select(i => $"列{i}")], "149901197001010119", "列15");
        Assert.That(layout.Frozen, Is.InRange(1, 3));
        Assert.That(layout.Widths.Take(layout.Frozen).Sum(), Is.LessThanOrEqualTo(76));
    }

    [Test]
    public void A_list_of_one_column_moves() => Assert.That(Layout(["甲"], "短", null).Frozen, Is.Zero);

    [Test]
    public void The_header_is_as_tall_as_its_longest_name() =>
        Assert.That(Layout(["一个很长很长很长的表头"], "短", null).HeaderHeight, Is.EqualTo(RowHeights.Of(2)));

    private static ListLayout Layout(string[] headers, string text, string? through)
    {
        ImmutableArray<ListColumn> columns = [.. headers.Select(header => new ListColumn(header, CellKind.Text))];
        return ListLayout.Of(columns, [.. columns.Select(column => ColumnWidths.Of(column, [text]))], through);
    }
}
