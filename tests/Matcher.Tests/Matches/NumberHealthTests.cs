using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Matches;

/// <summary>A column in which nearly nothing is a number makes its source fail, whatever share of rejects is allowed.</summary>
[TestFixture]
public sealed class NumberHealthTests
{
    private static readonly string RosterCsv = $"""
        乡镇,村,户编号,姓名,身份证号
        柳林镇,东村,H1,王小明,{Id(1)}
        柳林镇,东村,H1,李小红,{Id(2)}
        孟门镇,西村,H2,赵大山,{Id(3)}
        孟门镇,西村,H3,台胞,12345678
        """;

    [TestCase("149902########0013", "masked 9")]
    [TestCase("149902199001", "cut short 9")]
    [TestCase("13800138000", "like telephone numbers 9")]
    [TestCase("68214455", "eight digits 9")] // a telephone number of a town, or a permit of nobody on the roster
    [TestCase("晋J01000", "like number plates 9")]
    [TestCase("4b2e556f006c0f6dac63e29dabb7c607", "like hashes 9")]
    [TestCase("5RF7YmNXwmqVFfMnt2T7J4bgSy4=", "like encrypted texts 9")]
    [TestCase("91350100M000100Y43", "company codes 9")]
    [TestCase("A12345678", "other documents 9")] // or codes that look like them
    [TestCase("已注销", "other texts 9")]
    [TestCase("", "empty 9")]
    [TestCase("1.49902E+17", "last digits lost in a spreadsheet 9")]
    public void A_column_of_anything_else_fails_the_source(string written, string seen)
    {
        var failure = Failure([Id(9), .. Enumerable.Repeat(written, 9)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure?.Code, Is.EqualTo(ProblemCode.SourceNumbersNotComparable));
            Assert.That(failure?.Severity, Is.EqualTo(Severity.Error));
            Assert.That(failure is null ? "" : ProblemText.What(failure, CultureInfo.InvariantCulture),
                Does.Contain("1 of 10").And.Contain(seen));
        }
    }

    [TestCase(8, 2, true)] // one in five
    [TestCase(80, 19, false)] // fewer
    [TestCase(3, 0, true)] // too few rows to say anything of the column
    public void The_limit_is_one_in_five_of_five_or_more(int masked, int whole, bool canBeUsed) =>
        Assert.That(
            Failure([.. Enumerable.Repeat("149902########0013", masked),
                .. Enumerable.Range(100, whole).Select(sequence => Id(sequence))]) is null,
            Is.EqualTo(canBeUsed));

    [Test]
    public void One_of_two_files_is_enough()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v1.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Enumerable.Range(100, 400).Select(sequence => $"{Id(sequence)},某人,1\n")));
        folder.Write("v2.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Enumerable.Range(100, 20).Select(_ => "149902########0013,某人,1\n")));
        var failure = Match(folder, SmallCounty.Roster(folder, RosterCsv, out _), "v*.csv",
            change: input => input with { MaxRejects = 1 }).Matches.Failure;
        Assert.That((failure?.Code, failure?.Where.File), Is.EqualTo((ProblemCode.SourceNumbersNotComparable, "v2.csv")));
    }

    [Test]
    public void People_found_through_their_names_alone_are_told()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder,
            "乡镇,村,户编号,姓名,身份证号\n" + string.Concat(Names.Select((name, i) => $"柳林镇,东村,H{i},{name},{Id(i + 1)}\n")), out _);
        folder.Write("v.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Names.Select((name, i) => $"{Id(i + 1)[..14]}○○○○,{name},1\n")));
        var result = Match(folder, roster, "v.csv");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Matches.Failure, Is.Null);
            Assert.That(result.Matches.Matches, Has.Count.EqualTo(Names.Length));
            Assert.That(result.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.SourceNumbersDamaged }));
            Assert.That(ProblemText.What(result.Problems[0], CultureInfo.InvariantCulture), Does.Contain("0 of 6").And.Contain("masked 6"));
        }
    }

    [Test]
    public void People_of_one_of_two_files_found_through_their_names_alone_are_told_with_the_file()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder,
            "乡镇,村,户编号,姓名,身份证号\n" + string.Concat(Names.Select((name, i) => $"柳林镇,东村,H{i},{name},{Id(i + 1)}\n")), out _);
        folder.Write("v1.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Names.Select((name, i) => $"{Id(i + 1)},{name},1\n")));
        folder.Write("v2.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Names.Select((name, i) => $"{Id(i + 1)[..14]}○○○○,{name},2\n")));
        var told = Match(folder, roster, "v*.csv").Problems.Select(problem => (problem.Code, problem.Where.File));
        Assert.That(told, Is.EqualTo(new[] { (ProblemCode.SourceNumbersDamaged, "v2.csv") }));
    }

    [TestCase(5, 95, true)] // one in twenty
    [TestCase(6, 94, false)] // more
    public void Who_is_missing_can_be_said_up_to_one_in_twenty(int masked, int whole, bool canBeSaid)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "v.csv",
            "身份证号,所有人,号牌号码\n"
                + string.Concat(Enumerable.Range(0, masked + whole)
                    .Select(i => $"{(i < masked ? "149902########0013" : Id(100 + i))},某人,1\n")));
        var matches = Match(folder, SmallCounty.Roster(folder, RosterCsv, out _), "v.csv").Matches;
        Assert.That(matches.WhyAbsenceUnsure is null, Is.EqualTo(canBeSaid));
    }

    [TestCase("台胞", 1, 0)] // the same text and the same name
    [TestCase("别人", 0, 1)] // the same text under another name may be a telephone number
    public void Eight_digits_are_a_document_only_where_the_roster_has_them(string name, int matches, int rejected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n12345678,{name},1\n");
        var result = Match(folder, SmallCounty.Roster(folder, RosterCsv, out _), "v.csv");
        Assert.That((result.Matches.Matches.Count, result.Files.Single().Rejected), Is.EqualTo((matches, (long)rejected)));
    }

    private static readonly string[] Names = ["郑一凡", "钱二朵", "孙三省", "周四维", "吴五岳", "冯六合"];

    private static Problem? Failure(IReadOnlyList<string> numbers)
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", "身份证号,所有人,号牌号码\n" + string.Concat(numbers.Select(number => $"{number},某人,1\n")));
        return Match(folder, SmallCounty.Roster(folder, RosterCsv, out _), "v.csv",
            change: input => input with { MaxRejects = 1 }).Matches.Failure;
    }
}
