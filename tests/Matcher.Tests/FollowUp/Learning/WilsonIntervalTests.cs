namespace Matcher.FollowUp.Learning;

public sealed class WilsonIntervalTests
{
    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0000, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void It_is_the_published_one(int some, int all, double low, double high)
    {
        var interval = WilsonInterval.Of(some, all);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(interval.Low, Is.EqualTo(low).Within(0.00005));
            Assert.That(interval.High, Is.EqualTo(high).Within(0.00005));
        }
    }

    [Test]
    public void It_stays_inside_and_has_the_share_in_it()
    {
        for (var all = 1; all < 200; all++)
        {
            for (var some = 0; some <= all; some++)
            {
                var (low, high) = WilsonInterval.Of(some, all);
                Assert.That(0 <= low && low <= (double)some / all && (double)some / all <= high && high <= 1, Is.True, $"{some} of {all}");
            }
        }
    }

    [TestCase(1, 0)]
    [TestCase(-1, 3)]
    [TestCase(4, 3)]
    public void There_is_none_of_what_cannot_be(int some, int all) =>
        Assert.That(() => WilsonInterval.Of(some, all), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
