using System.Globalization;
using Matcher.Reports.Figures;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html;

/// <summary>Drawings are honest: to scale, and what is not to scale is said.</summary>
[TestFixture]
public sealed class ChartTests
{
    [Test]
    public void What_is_too_thin_to_be_seen_gets_a_hairline_and_nothing_gets_none()
    {
        var bar = Written(Bar.Of(100_000, ("matched", 30), ("off", 99_970), ("rejected", 0)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bar, Does.Contain("<rect class=\"matched hair\" width=0.03% />"));
            Assert.That(bar, Does.Contain("<rect class=off x=0.03% width=99.97% />"));
            Assert.That(bar, Does.Not.Contain("rejected"));
        }
    }

    [Test]
    public void A_bar_of_nothing_is_empty() =>
        Assert.That(Written(Bar.Of(0, ("new", 0))), Is.EqualTo("<svg class=bar aria-hidden=true></svg>"));

    [TestCase(9_990_000, 9000, 1000, true, TestName = "Few_of_many_rows_are_drawn_once_more_as_through_a_glass")]
    [TestCase(6000, 3000, 1000, false, TestName = "Parts_that_are_seen_well_are_not")]
    [TestCase(6000, 0, 0, false, TestName = "One_part_alone_is_not")]
    [TestCase(0, 0, 0, false, TestName = "No_rows_at_all_are_not")]
    public void Rows(long off, long matched, long rejected, bool isMagnified)
    {
        var drawing = Written(RowFlow.Of([("off", "RowsOff", off), ("matched", "RowsMatched", matched), ("rejected", "RowsRejected", rejected)]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(drawing.Contains("rays", StringComparison.Ordinal), Is.EqualTo(isMagnified));
            Assert.That(drawing.Contains("<b>1,000</b> times", StringComparison.Ordinal), Is.EqualTo(isMagnified), "how many times is said");
        }
    }

    [TestCase(new int[0], 1, TestName = "Nothing_has_a_scale_all_the_same")]
    [TestCase(new[] { 0, 0 }, 1, TestName = "So_have_zeros")]
    [TestCase(new[] { 13 }, 20, TestName = "It_is_a_round_number")]
    [TestCase(new[] { 480, 13, 9 }, 20, TestName = "A_night_far_above_all_others_is_cut_off")]
    [TestCase(new[] { 53, 13, 9 }, 20, TestName = "More_than_four_times_is_far")]
    [TestCase(new[] { 52, 13, 9 }, 60, TestName = "Four_times_is_not_far")]
    [TestCase(new[] { 732, 0, 0 }, 800, TestName = "Where_all_others_are_zero_there_is_nothing_to_be_seen_better")]
    [TestCase(new[] { 500, 480 }, 600, TestName = "Two_high_ones_are_both_seen")]
    [TestCase(new[] { int.MaxValue }, int.MaxValue, TestName = "It_does_not_overflow")]
    public void The_top_of_a_trend(int[] values, int top) => Assert.That(TrendScale.Top(values), Is.EqualTo(top));

    [Test]
    public void A_day_without_a_run_is_a_gap_in_the_trend()
    {
        var days = new TrendDays([Night(1), Night(2), Night(30)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days.Count, Is.EqualTo(30));
            Assert.That(days.Runs.Select(days.Middle), Is.EqualTo(new[] { 5, 15, 295 }));
        }
    }

    [Test]
    public void Few_nights_stand_at_the_end_of_three_weeks()
    {
        var days = new TrendDays([Night(29), Night(30)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((days.First, days.Last, days.Count), Is.EqualTo((new DateOnly(2023, 6, 10), new DateOnly(2023, 6, 30), 21)));
            Assert.That(days.Runs.Select(days.Middle), Is.EqualTo(new[] { 195, 205 }));
        }
    }

    [Test]
    public void A_rate_is_a_dot_with_its_interval_and_nothing_is_drawn_without_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Written(Whisker.Of(new RateSpan(0.4, 0.3, 0.55), 0.5)),
                Does.Contain("x=30% width=25%").And.Contain("cx=40%").And.Contain("x1=50%"));
            Assert.That(Written(Whisker.Of(null, null)), Is.EqualTo("<svg class=whisker aria-hidden=true></svg>"));
        }
    }

    private static TrendRun Night(int day) => new(new DateOnly(2023, 6, day), 1, 0, 0, 1, IsIncomplete: false);

    private static string Written(Node node)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        node.Write(writer);
        return writer.ToString();
    }
}
