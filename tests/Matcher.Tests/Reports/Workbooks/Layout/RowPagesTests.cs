namespace Matcher.Reports.Workbooks.Layout;

[TestFixture]
public sealed class RowPagesTests
{
    [Test]
    public void A_page_ends_where_the_next_row_has_no_place() =>
        Assert.That(BreaksOf(100, (40, ""), (40, ""), (40, ""), (40, "")), Is.EqualTo(new[] { 3 }));

    [Test]
    public void A_household_goes_to_the_next_page_as_a_whole() =>
        Assert.That(BreaksOf(100, (40, "甲"), (40, "乙"), (40, "乙"), (10, "丙")), Is.EqualTo(new[] { 2 }));

    [Test]
    public void One_that_is_taller_than_a_page_begins_where_it_is() =>
        Assert.That(BreaksOf(100, (40, "甲"), (60, "乙"), (60, "乙"), (60, "乙")), Is.EqualTo(new[] { 3, 4 }));

    [Test]
    public void Households_one_after_another_fill_a_page() =>
        Assert.That(BreaksOf(100, (50, "甲"), (50, "乙"), (50, "丙"), (50, "丁"), (50, "戊")), Is.EqualTo(new[] { 3, 5 }));

    [Test]
    public void The_last_household_is_kept_together_too() =>
        Assert.That(BreaksOf(100, (60, "甲"), (30, "乙"), (30, "乙")), Is.EqualTo(new[] { 2 }));

    [Test]
    public void Rows_of_no_household_are_each_for_itself() =>
        Assert.That(BreaksOf(100, (60, "甲"), (30, ""), (30, "")), Is.EqualTo(new[] { 3 }));

    [Test]
    public void Excel_takes_no_more_breaks_than_these()
    {
        var pages = new RowPages(10);
        for (var row = 2; row < 5_000; row++)
            pages.Add(row, 10, "");
        pages.EndGroup();
        Assert.That(pages.Breaks, Has.Count.EqualTo(1026));
    }

    // The header is row 1.
    private static IReadOnlyList<int> BreaksOf(double place, params (double Height, string Key)[] rows)
    {
        var pages = new RowPages(place);
        for (var i = 0; i < rows.Length; i++)
            pages.Add(i + 2, rows[i].Height, rows[i].Key);
        pages.EndGroup();
        return pages.Breaks;
    }
}
