namespace Matcher.Samples.Randomness;

[TestFixture]
public sealed class SeededRandomTests
{
    [Test]
    public void It_is_SplitMix64()
    {
        // The first five numbers that the authors' own code gives for the seed 1234567.
        var random = new SeededRandom(1_234_567UL);
        Assert.That(
            (ulong[])[random.Bits(), random.Bits(), random.Bits(), random.Bits(), random.Bits()],
            Is.EqualTo(
                (ulong[])[6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]));
    }

    [Test]
    public void A_place_of_a_stream_gives_the_same_whatever_was_drawn_before()
    {
        var (one, other) = (new SeededRandom(1UL), new SeededRandom(2UL));
        one.StartAt(stream: 5, place: 77);
        other.Bits();
        other.StartAt(stream: 5, place: 77);
        Assert.That(one.Bits(), Is.EqualTo(other.Bits()));
        other.StartAt(stream: 5, place: 78);
        Assert.That(one.Bits(), Is.Not.EqualTo(other.Bits()));
    }

    [Test]
    public void Purposes_do_not_share_a_series() =>
        Assert.That(SeededRandom.Stream(1, "population"),
            Is.Not.EqualTo(SeededRandom.Stream(1, "cases")).And.Not.EqualTo(SeededRandom.Stream(2, "population")));

    [Test]
    public void Bounds_are_kept_and_reached()
    {
        var random = new SeededRandom(3UL);
        var drawn = Enumerable.Range(0, 1000).Select(_ => random.Between(-2, 2)).ToList();
        Assert.That(drawn.Distinct(), Is.EquivalentTo((int[])[-2, -1, 0, 1, 2]));
        var days = Enumerable.Range(0, 200).Select(_ => random.Between(new DateOnly(2024, 2, 28), new DateOnly(2024, 3, 1))).Distinct();
        Assert.That(days, Is.EquivalentTo((DateOnly[])[new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1)]));
    }

    [Test]
    public void What_weighs_more_comes_more_often()
    {
        var random = new SeededRandom(4UL);
        var weighted = new Weighted<string>(("often", 90), ("seldom", 10));
        var counts = Enumerable.Range(0, 10_000).Select(_ => weighted.Pick(random)).CountBy(word => word).ToDictionary();
        Assert.That(counts.Keys, Is.EquivalentTo((string[])["often", "seldom"]));
        Assert.That(counts["often"], Is.EqualTo(9_000).Within(200));
    }
}
