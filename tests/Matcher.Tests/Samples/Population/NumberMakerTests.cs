using Matcher.Samples.Randomness;

namespace Matcher.Samples.Population;

[TestFixture]
public sealed class NumberMakerTests
{
    [Test]
    public void A_sequence_takes_as_many_draws_as_are_passed_over_for_it()
    {
        var (drawn, skipped) = (new SeededRandom(1UL), new SeededRandom(1UL));
        NumberMaker.Sequence(drawn, first: 0, isMale: true);
        skipped.Skip(NumberMaker.DrawsPerSequence);
        Assert.That(skipped.Bits(), Is.EqualTo(drawn.Bits()));
    }

    [Test]
    public void Sequences_begin_with_so_many_digits()
    {
        var random = new SeededRandom(1UL);
        var hundreds = Enumerable.Range(0, 1000).Select(_ => NumberMaker.Sequence(random, first: 0, isMale: false) / 100);
        Assert.That(hundreds.Distinct(), Is.EquivalentTo(Enumerable.Range(0, NumberMaker.Hundreds)));
    }
}
