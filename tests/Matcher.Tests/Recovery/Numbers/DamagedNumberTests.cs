using System.Globalization;
using CsCheck;
using Matcher.Identity;
using static Matcher.Identity.IdSamples;

namespace Matcher.Recovery.Numbers;

/// <summary>Whatever happened to a number, the number itself is among those that it can stand for.</summary>
[TestFixture]
public sealed class DamagedNumberTests
{
    private static readonly IdReader Ids = new(AsOf);
    private static readonly Gen<string> WithoutX = Valid.Where(number => number[17] != 'X');

    [Test]
    public void Cut_by_Excel() =>
        WithoutX.Sample(number => Assert.That(StandsFor($"{number[..15]}000", false, number), Is.EqualTo(100)));

    [Test]
    public void Cut_by_Excel_and_written_as_a_power_of_ten() =>
        WithoutX.Sample(number => Assert.That(StandsFor($"{number[0]}.{number[1..15]}E+17", false, number), Is.EqualTo(100)));

    [Test]
    public void Rounded_in_a_number_cell_to_what_a_double_holds() =>
        WithoutX.Sample(number => Assert.That(StandsFor(AsDouble(number), true, number), Is.LessThan(120)));

    [Test]
    public void Cut_by_Excel_in_a_number_cell_and_then_rounded() =>
        WithoutX.Sample(number => Assert.That(StandsFor(AsDouble($"{number[..15]}000"), true, number), Is.GreaterThanOrEqualTo(100)));

    [Test]
    public void One_wrong_character() =>
        Gen.Select(Valid, Gen.Int[0, 17], Gen.Char["0123456789"])
            .Where((number, place, digit) => number[place] != digit)
            .Sample((number, place, digit) =>
            StandsForFew($"{number[..place]}{digit}{number[(place + 1)..]}", number));

    [Test]
    public void Two_neighbours_swapped() =>
        Gen.Select(Valid, Gen.Int[0, 16]).Where((number, place) => number[place] != number[place + 1]).Sample((number, place) =>
            StandsForFew($"{number[..place]}{number[place + 1]}{number[place]}{number[(place + 2)..]}", number));

    [Test]
    public void One_character_lost() =>
        Gen.Select(Valid, Gen.Int[0, 17]).Sample((number, place) => StandsForFew(number.Remove(place, 1), number));

    [Test]
    public void One_character_too_many() =>
        Gen.Select(Valid, Gen.Int[0, 17], Gen.Char["0123456789"]).Sample((number, place, digit) =>
            StandsForFew(number.Insert(place, digit.ToString()), number));

    [TestCase("1499AB197001010015")] // two letters for digits
    [TestCase("14990119700230123412")] // two characters too many
    [TestCase("149901970230001")] // 15 digits have no check character that would tell
    [TestCase("000000000000000012.0")] // zeros before a number cell's digits
    [TestCase("1499011970010112.0")] // a number cell of 16 digits
    [TestCase("国人国人国人国人国人国人国人国人国1")] // no digits where digits should be
    public void Too_much_is_wrong_to_look_for_anybody(string text) => Assert.That(Read(text, false), Is.Null);

    // A mistake that leaves 000 at the end is taken for Excel's; one that moves the X may make a company's code.
    private static void StandsForFew(string text, string number)
    {
        Span<char> buffer = stackalloc char[IdReader.MaxLength];
        if (Ids.Read(text, false, buffer).Class == IdClass.Mistyped)
            Assert.That(StandsFor(text, false, number), Is.LessThan(40));
    }

    // How many numbers it can stand for; the right one must be among them, and all of them valid.
    private static int StandsFor(string text, bool isNumberCell, string number)
    {
        var damaged = Read(text, isNumberCell);
        Assert.That(damaged, Is.Not.Null, text);
        var numbers = damaged!.Completions(Ids, 1_000)!.Value;
        Assert.That(numbers.Select(completion => completion.ToString()),
            Does.Contain(number).And.All.Matches<string?>(text => IsValid(text!)));
        Assert.That(numbers, Is.All.Matches<IdNumber>(damaged.Fits));
        return numbers.Length;
    }

    private static DamagedNumber? Read(string text, bool isNumberCell)
    {
        Span<char> buffer = stackalloc char[IdReader.MaxLength];
        var reading = Ids.Read(text, isNumberCell, buffer);
        return DamagedNumber.Of(reading.Class, reading.Cleaned, Ids);
    }

    private static string AsDouble(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture).ToString("F0", CultureInfo.InvariantCulture);
}
