using CsCheck;
using Matcher.Identity;
using static Matcher.Identity.IdSamples;

namespace Matcher.Recovery.Numbers;

[TestFixture]
public sealed class NumberPatternTests
{
    private static readonly IdReader Ids = new(AsOf);

    [TestCase("149901********123X", ExpectedResult = true)] // birth date hidden
    [TestCase("14990119700101****", ExpectedResult = true)] // the end hidden
    [TestCase("149901****123X", ExpectedResult = true)] // four asterisks, whatever they stand for
    [TestCase("1499*********01**X", ExpectedResult = true)] // two gaps, each character in its place
    [TestCase("149901****01**X", ExpectedResult = false)] // two gaps of unknown length; fifteen characters besides
    [TestCase("14990***010100*1", ExpectedResult = false)] // two gaps of unknown length
    [TestCase("149901*****1234", ExpectedResult = false)] // 15 characters: may be a number of 15 digits
    [TestCase("149901*A*****1234", ExpectedResult = false)] // something else than digits
    [TestCase("1499011970010112*34X", ExpectedResult = false)] // more digits than a number has
    public bool A_mask_is_understood_where_it_says_which_digits_are_which(string masked) => NumberPattern.OfMasked(masked) is not null;

    [Test]
    public void A_number_fits_whatever_part_of_it_is_hidden() =>
        Gen.Select(Valid, Valid, Gen.Bool.Array[18]).Sample((number, other, isHidden) =>
        {
            var pattern = Hide(number, isHidden);
            Assert.That(pattern.Fits(Read(number)));
            var agrees = number.Zip(other, isHidden).All(place => place.Third || place.First == place.Second);
            Assert.That(pattern.Fits(Read(other)), Is.EqualTo(agrees));
        });

    [Test]
    public void Completions_are_all_the_valid_numbers_that_fit() =>
        Gen.Select(Valid, Gen.Int[0, 17].Array[1, 3]).Sample(
            (number, hidden) =>
            {
                var pattern = Hide(number, [.. Enumerable.Range(0, 18).Select(hidden.Contains)]);
                var expected = AllThatFit(pattern, number, [.. hidden.Distinct()]);
                Assert.That(pattern.Completions(Ids)!.Select(completion => completion.ToString()), Is.EquivalentTo(expected));
            },
            iter: 100);

    [Test]
    public void A_whole_birth_date_is_too_much_to_try() =>
        Assert.That(NumberPattern.OfMasked("149901********123X")!.Value.Completions(Ids), Is.Null);

    [Test]
    public void A_birth_date_known_from_elsewhere_fills_the_gap_or_contradicts()
    {
        var pattern = NumberPattern.OfMasked("1499011970****123X")!.Value;
        Assert.That(pattern.WithBirthDate(new DateOnly(1970, 3, 4)),
            Is.EqualTo(NumberPattern.OfMasked("149901197003*4123X")!.Value.WithBirthDate(new DateOnly(1970, 3, 4))));
        Assert.That(pattern.WithBirthDate(new DateOnly(1971, 3, 4)), Is.Null);
    }

    private static NumberPattern Hide(string number, bool[] isHidden)
    {
        var text = string.Concat(number.Zip(isHidden, (character, hidden) => hidden ? '*' : character));
        return NumberPattern.OfMasked(text) ?? NumberPattern.StartingWith(text);
    }

    private static IEnumerable<string> AllThatFit(NumberPattern pattern, string number, int[] hidden) =>
        hidden
            .Aggregate<int, IEnumerable<string>>([number], (texts, place) => texts.SelectMany(text =>
                "0123456789X".Select(character => $"{text[..place]}{character}{text[(place + 1)..]}")))
            .Where(text => IsValid(text) && pattern.Fits(Read(text)));

    private static IdNumber Read(string number)
    {
        Assert.That(Ids.TryReadWhole(System.Text.Encoding.ASCII.GetBytes(number), out var read));
        return read;
    }
}
