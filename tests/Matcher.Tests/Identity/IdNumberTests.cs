using CsCheck;
using Matcher.Identity.Standards;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

internal sealed class IdNumberTests
{
    [Test]
    public void Its_parts_are_those_it_was_made_of() =>
        Gen.Select(Gen.Int[0, 99], BirthDate, Gen.Int[0, 999]).Sample((area, birth, sequence) =>
        {
            var number = Of(Number(area, birth, sequence));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(number.AreaCode, Is.EqualTo(149_900 + area));
                Assert.That(number.BirthDate, Is.EqualTo(birth));
                Assert.That(number.IsMale, Is.EqualTo(sequence % 2 == 1));
                Assert.That(number.ToString(), Has.Length.EqualTo(18));
            }
        });

    [TestCase("2023-07-05", 32)] // the day before the birthday
    [TestCase("2023-07-06", 33)] // the birthday
    [TestCase("1990-07-06", 0)] // the day of birth
    [TestCase("1990-07-05", -1)] // not born yet
    public void Age_grows_on_the_birthday(string day, int expected) =>
        Assert.That(Of(Number(1, new DateOnly(1990, 7, 6), 1)).AgeOn(Date(day)), Is.EqualTo(expected));

    [TestCase("2023-02-28", 22)] // no 29 February this year
    [TestCase("2023-03-01", 23)]
    [TestCase("2024-02-29", 24)]
    public void One_born_on_a_leap_day_grows_older_on_1_March_of_common_years(string day, int expected) =>
        Assert.That(Of(Number(1, new DateOnly(2000, 2, 29), 1)).AgeOn(Date(day)), Is.EqualTo(expected));

    [Test]
    public void The_check_character_is_the_one_of_the_standard() =>
        Valid.Sample(number => Assert.That(CheckCharacter.Of(Of(number).Digits17), Is.EqualTo(number[17])));

    private static IdNumber Of(string text) =>
        new IdReader(AsOf).Read(text, isNumberCell: false, stackalloc char[IdReader.MaxLength]).TryGetNumber(out var number)
            ? number
            : throw new ArgumentException("not a valid number", nameof(text));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
