using CsCheck;

namespace Matcher.Reports.Workbooks.Layout;

[TestFixture]
public sealed class ColumnPagesTests
{
    [Test]
    public void What_fits_on_a_page_is_as_large_as_it_is()
    {
        var pages = ColumnPages.Of([40, 40], 1, -1);
        Assert.That((pages.Scale, pages.Breaks.Length, pages.Repeated), Is.EqualTo((100, 0, 0)));
    }

    [Test]
    public void What_nearly_fits_is_made_smaller()
    {
        var pages = ColumnPages.Of([60, 60, 60], 1, -1);
        Assert.That(pages.Breaks, Is.Empty);
        Assert.That(pages.Scale, Is.InRange(55, 70));
    }

    [Test]
    public void What_fits_on_two_pages_has_the_columns_to_fill_in_on_the_second()
    {
        var pages = ColumnPages.Of([16, 16, 32, 32, 32, 32, 30, 30, 30], 2, 6);
        Assert.That(pages.Breaks.ToArray(), Is.EqualTo(new[] { 6 }));
        Assert.That(pages.Repeated, Is.EqualTo(2), "who each line is about");
    }

    [Test]
    public void What_is_repeated_leaves_room_for_one_more() =>
        Assert.That(ColumnPages.Of([37, 38, 24, 30], 3, -1).Scale, Is.LessThanOrEqualTo(86));

    [Test]
    public void Never_smaller_than_half_and_every_column_is_on_a_page()
    {
        Gen.Select(Gen.Double[6, 44].Array[1, 60], Gen.Int[0, 3], Gen.Int[-1, 60]).Sample((widths, frozen, filledIn) =>
        {
            var pages = ColumnPages.Of([.. widths], Math.Min(frozen, widths.Length - 1), filledIn < widths.Length ? filledIn : -1);
            Assert.That(pages.Scale, Is.InRange(48, 100));
            Assert.That(pages.Breaks, Is.Ordered.And.Unique);
            int[] ends = [0, .. pages.Breaks, widths.Length];
            for (var i = 1; i < ends.Length; i++)
            {
                var again = i == 1 ? 0 : widths.Take(pages.Repeated).Sum();
                Assert.That((again + widths[ends[i - 1]..ends[i]].Sum()) * pages.Scale / 100, Is.LessThanOrEqualTo(Paper.Digits));
            }
        });
    }
}
