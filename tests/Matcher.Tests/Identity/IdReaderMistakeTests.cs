using CsCheck;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

/// <summary>
/// What the check character promises: every single wrong character and every swap of two neighbours is seen, with no
/// exception. Only two or more mistakes at once can hide each other, and of those about one in eleven does.
/// </summary>
internal sealed class IdReaderMistakeTests
{
    private const string Characters = "0123456789X";

    [Test]
    public void No_single_wrong_character_passes() =>
        Valid.Sample(
            number =>
            {
                for (var index = 0; index < 18; index++)
                {
                    foreach (var wrong in Characters.Where(c => c != number[index]))
                        Assert.That(Read($"{number[..index]}{wrong}{number[(index + 1)..]}").Number, Is.Null, $"position {index + 1}");
                }
            },
            iter: 300);

    [Test]
    public void No_swap_of_two_neighbours_passes() =>
        Valid.Sample(
            number =>
            {
                for (var index = 0; index < 17; index++)
                {
                    if (number[index] != number[index + 1])
                        Assert.That(Read($"{number[..index]}{number[index + 1]}{number[index]}{number[(index + 2)..]}").Number, Is.Null,
                            $"position {index + 1}");
                }
            },
            iter: 2_000);

    [Test]
    public void No_lost_or_doubled_digit_passes() =>
        Valid.Sample(
            number =>
            {
                for (var index = 0; index < 18; index++)
                {
                    Assert.That(Read(number.Remove(index, 1)).Class, Is.EqualTo(IdClass.Mistyped));
                    Assert.That(Read(number.Insert(index, number[index].ToString())).Class, Is.EqualTo(IdClass.Mistyped));
                }
            },
            iter: 300);

    [Test]
    public void No_stray_sign_or_letter_is_cleaned_away() =>
        Gen.Select(ValidNotCut, Gen.Int[0, 18], Gen.OneOf(".,;:/+#()号ABXE年".ToCharArray())).Sample(
            (number, index, stray) => Assert.That(Read(number.Insert(index, stray.ToString())).Number, Is.Null),
            iter: 10_000);

    [Test]
    public void Of_all_pairs_of_wrong_digits_in_the_sequence_one_in_eleven_hides_itself()
    {
        // Digits 16 and 17 replaced by every other pair: 81 changes, 7 to 8 of which leave the sum as it was.
        var hidden = 0;
        var changed = 0;
        for (var sequence = 100; sequence < 200; sequence++)
        {
            var number = Number(1, new DateOnly(1990, 1, 1), sequence);
            for (var pair = 0; pair < 100; pair++)
            {
                if (number[15] - '0' == pair / 10 || number[16] - '0' == pair % 10)
                    continue;
                changed++;
                hidden += IsValid($"{number[..15]}{pair:D2}{number[17]}") ? 1 : 0;
            }
        }
        Assert.That((double)hidden / changed, Is.EqualTo(1 / 11.0).Within(0.01));
    }
}
