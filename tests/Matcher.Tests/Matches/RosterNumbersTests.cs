using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Matches;

/// <summary>A roster with many numbers that cannot be compared is told, and is no ground to say who is not on it.</summary>
[TestFixture]
public sealed class RosterNumbersTests
{
    [TestCase(0, 20, false, false)]
    [TestCase(4, 16, false, false)] // too few people to say anything of the column
    [TestCase(5, 95, false, false)] // one in twenty
    [TestCase(6, 94, true, false)] // more
    [TestCase(6, 4, true, false)]
    [TestCase(9, 1, true, true)] // nearly none is left
    public void It_is_doubtful_from_one_in_twenty_and_useless_from_four_in_five(int masked, int whole, bool areTooFew, bool areNearlyNone)
    {
        var (numbers, _) = Read("149901########0013", masked, whole);
        Assert.That((numbers.AreTooFew, numbers.AreNearlyNone), Is.EqualTo((areTooFew, areNearlyNone)));
    }

    [Test]
    public void What_was_seen_is_told_by_file()
    {
        var (_, problems) = Read("13800138000", 6, 10);
        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.RosterNumbersDamaged }));
        Assert.That(ProblemText.Render(problems[0], CultureInfo.InvariantCulture),
            Does.StartWith("roster.csv, row 2").And.Contain("like telephone numbers 6").And.Contain("16 people"));
    }

    [TestCase("1499O119700101OO13")] // letters for digits
    [TestCase("E12345678")] // a passport
    public void Who_can_be_compared_is_not_counted(string number) =>
        Assert.That(Read(number, 6, 4).Numbers.AreTooFew, Is.False);

    [Test]
    public void A_roster_of_nearly_nothing_but_passports_has_the_numbers_of_another_column()
    {
        var (numbers, problems) = Read("E12345678", 9, 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((numbers.AreTooFew, numbers.AreNearlyNone), Is.EqualTo((true, true)));
            Assert.That(ProblemText.Render(problems[0], CultureInfo.InvariantCulture), Does.Contain("other documents 9"));
        }
    }

    [Test]
    public void Eight_digits_may_be_a_telephone_number() =>
        Assert.That(Read("68214455", 6, 1).Numbers.NotComparable, Has.Length.EqualTo(6));

    private static (RosterNumbers Numbers, List<Problem> Problems) Read(string written, int damaged, int whole)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(
            folder,
            "乡镇,村,户编号,姓名,身份证号\n"
                + string.Concat(Enumerable.Range(0, damaged + whole).Select(i => $"柳林镇,东村,H{i},某人,{(i < damaged ? written : Id(i))}\n")),
            out _);
        var numbers = RosterNumbers.Of(roster);
        return (numbers, [.. numbers.ToProblems()]);
    }
}
