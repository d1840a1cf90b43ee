using System.Collections.Immutable;
using CsCheck;
using Matcher.Identity;
using Matcher.Roster;
using static Matcher.Support.SmallCounty;

namespace Matcher.Recovery.Numbers;

[TestFixture]
public sealed class MaskedNumberIndexTests
{
    // The look-up is an index of its own; the slow way, every pattern against every number, must say the same.
    [Test]
    public void It_finds_whom_every_pattern_would_find() =>
        Gen.Select(Gen.Int[0, 3].Array[1, 40], Gen.Int[0, 999], Gen.Int[0, 9]).Sample((kinds, sequence, day) =>
        {
            var number = Number(sequence, day);
            var masked = kinds
                .Select((kind, i) =>
                    (Person: new PersonIndex(i),
                        Pattern: NumberPattern.OfMasked(
                            Mask(Number((sequence + (i % 3)) % 1000, (day + (i % 2)) % 10).ToString(), kind))!.Value))
                .ToList();
            var found = ImmutableArray.CreateBuilder<PersonIndex>();
            var shown = new MaskedNumberIndex(masked);
            shown.Find(number, found);
            Assert.That(
                found.OrderBy(person => person.Value),
                Is.EqualTo(masked.Where(entry => entry.Pattern.Fits(number)).Select(entry => entry.Person)));
            // The short question may say "perhaps" of anybody, and "no" of nobody who is there.
            Assert.That(found.Count == 0 || shown.MayFind(System.Text.Encoding.ASCII.GetBytes(number.ToString())), Is.True);
        }, iter: 500);

    [Test]
    public void The_short_question_is_answered_with_no_for_nearly_everybody()
    {
        var shown = new MaskedNumberIndex(
            Enumerable.Range(0, 900).Select(i => (new PersonIndex(i), NumberPattern.OfMasked(Mask(Number(i, 3).ToString(), 1))!.Value)));
        var perhaps = Enumerable.Range(0, 1000).Count(i => shown.MayFind(System.Text.Encoding.ASCII.GetBytes($"149902197001{i:0000}17")));
        Assert.That(perhaps, Is.LessThan(60));
    }

    // A mask that leaves four digits fits one row in ten thousand, of everybody.
    [Test]
    public void Who_has_hardly_a_digit_left_is_not_in_it() =>
        Assert.That(new MaskedNumberIndex([(new PersonIndex(0), NumberPattern.OfMasked("**************1234")!.Value)]).IsEmpty, Is.True);

    // Each kind of mask costs every row a look-up, so a roster masked in a hundred ways must not.
    [Test]
    public void Of_many_kinds_of_mask_the_commonest_are_kept()
    {
        var whole = Number(7, 3).ToString();
        var many = Enumerable.Range(0, 10)
            .Select(i => (Person: new PersonIndex(i), NumberPattern.OfMasked($"{whole[..i]}**{whole[(i + 2)..]}")!.Value));
        var common = Enumerable.Range(10, 5).Select(i => (Person: new PersonIndex(i), NumberPattern.OfMasked(Mask(whole, 0))!.Value));
        var kept = new MaskedNumberIndex(many.Concat(common)).People.ToList();
        Assert.That(kept, Is.SupersetOf(Enumerable.Range(10, 5).Select(i => new PersonIndex(i))));
        Assert.That(kept, Has.Count.EqualTo(10));
    }

    private static string Mask(string id, int kind) => kind switch
    {
        0 => $"{id[..4]}**********{id[14..]}",
        1 => $"{id[..6]}********{id[14..]}",
        2 => $"{id[..14]}****",
        _ => $"{id[..10]}****{id[14..]}",
    };

    private static IdNumber Number(int sequence, int day)
    {
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        var reading = new IdReader(AsOf).Read(Id(sequence, $"197001{10 + day}"), isNumberCell: false, cleaned);
        return reading.TryGetNumber(out var number) ? number : throw new InvalidOperationException("The test's number is not valid.");
    }
}
