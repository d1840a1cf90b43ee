using Matcher.Hits;

namespace Matcher.FollowUp.Learning;

public sealed class RandomShareTests
{
    private const int Cases = 20_000;

    private static readonly string[] Numbers = [.. Enumerable.Range(0, Cases).Select(i => $"{i:D4}-ABCD-{i * 7 % 9973:D4}")];

    // Four standard deviations: a fair choice misses it once in sixteen thousand, and this one is always the same.
    [TestCase(0.05)]
    [TestCase(0.2)]
    [TestCase(0.5)]
    public void It_is_as_large_as_it_should_be(double share)
    {
        var random = new RandomShare(Some.Secret(), share);
        Assert.That(Numbers.Count(random.Has) / (double)Cases, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / Cases)));
    }

    [Test]
    public void Nobody_is_in_none_and_all_are_in_all()
    {
        Assert.That(Numbers.Any(new RandomShare(Some.Secret(), 0).Has), Is.False);
        Assert.That(Numbers.All(new RandomShare(Some.Secret(), 1).Has), Is.True);
    }

    [Test]
    public void It_is_the_same_tomorrow_whatever_else_is_asked_before()
    {
        var today = new RandomShare(Some.Secret(), 0.05);
        var tomorrow = new RandomShare(Some.Secret(), 0.05);
        Assert.That(Numbers.Reverse().Where(tomorrow.Has).Reverse(), Is.EqualTo(Numbers.Where(today.Has)));
    }

    [Test]
    public void A_larger_share_keeps_what_a_smaller_one_has() =>
        Assert.That(Numbers.Where(new RandomShare(Some.Secret(), 0.05).Has).All(new RandomShare(Some.Secret(), 0.1).Has), Is.True);
}
