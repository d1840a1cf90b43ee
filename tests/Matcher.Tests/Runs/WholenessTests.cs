using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.RunFacts;
using Matcher.Runs.Explaining;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>
/// What is not whole is no evidence that something is gone: over two nights, the second with less than there was. Each time the run is
/// incomplete, nothing is 消失, and a check says the same.
/// </summary>
[TestFixture]
public sealed class WholenessTests
{
    private const string FirstNight = "2023-07-06";
    private const string SecondNight = "2023-07-07";
    private const string Owned = "vehicle-owned";

    [Test]
    public void A_file_cut_in_its_last_row()
    {
        using var county = County();
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 8).TrimEnd('\n')[..^15]);
        IsNotWhole(county, ProblemCode.FileCutShort);
    }

    [TestCase(12, false)] // exactly the share allowed is none too many
    [TestCase(11, true)] // cut at the end of a line
    [TestCase(0, true)] // only the header is left
    public void A_file_cut_between_two_rows(int left, bool fails)
    {
        using var county = County(people: 16);
        county.OfSources = "max_rejects: 100%, max_drop: 25%";
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, left));
        if (fails)
            IsNotWhole(county, left == 0 ? ProblemCode.SourceWithoutRows : ProblemCode.SourceRowsFellOff);
        else
            IsWhole(county, gone: 4);
    }

    [TestCase(3, 1, false)] // a small export lives
    [TestCase(8, 6, false)] // two rows less are nothing even where they are a quarter
    [TestCase(8, 3, true)] // five of eight are
    [TestCase(4, 1, true)]
    public void Few_rows(int before, int after, bool fails)
    {
        using var county = County(people: before);
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, after));
        if (fails)
            IsNotWhole(county, ProblemCode.SourceRowsFellOff);
        else
            IsWhole(county, gone: before - after);
    }

    [Test]
    public void One_of_three_files_is_missing()
    {
        using var county = County(people: 9, cars: 0).Without("vehicles.csv");
        foreach (var part in Enumerable.Range(0, 3))
            county.SourceFile("vehicles", $"vehicles-{part}.csv", Cars(1 + (part * 3), 3));
        county.Run(FirstNight);
        county.Without("vehicles-1.csv");
        IsNotWhole(county, ProblemCode.SourceRowsFellOff);
    }

    [Test]
    public void One_of_many_files_has_its_header_alone()
    {
        using var county = County(people: 9);
        county.SourceFile("vehicles", "vehicles-2.csv", Cars(9, 1)).SourceFile("vehicles", "vehicles.csv", Cars(1, 8));
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles-2.csv", VehiclesHeader + "\n");
        IsNotWhole(county, ProblemCode.SourceFileWithoutRows);
        IsWhole(county, gone: 1, "vehicles");
    }

    [TestCase("")] // nothing at all
    [TestCase(VehiclesHeader + "\n")]
    public void Empty_files_are_as_they_should_be_where_the_bureau_says_so(string content)
    {
        using var county = County(people: 9);
        county.OfSources = "max_rejects: 100%, empty_files: allowed";
        county.SourceFile("vehicles", "vehicles-2.csv", Cars(9, 1)).SourceFile("vehicles", "vehicles.csv", Cars(1, 8));
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles-2.csv", content);
        IsWhole(county, gone: 1);
    }

    [Test]
    public void As_many_rows_about_far_fewer_people()
    {
        using var county = County(people: 24);
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 12) + Rows(101, 12));
        IsNotWhole(county, ProblemCode.SourceMatchesFellOff);
    }

    [Test]
    public void A_smaller_roster_is_no_fault_of_the_source()
    {
        using var county = County(people: 40);
        county.Run(FirstNight);
        county.Roster("roster.csv", Roster(1, 29)); // within what the roster may lose, and 25 of 40 would be too few
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 25) + Rows(101, 15));
        Assert.That(county.Run(SecondNight).NotRun.Select(rule => rule.RuleId), Does.Not.Contain(Owned));
    }

    [Test]
    public void A_drop_that_is_known_is_accepted_for_that_run()
    {
        using var county = County(people: 8);
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 4));
        IsWhole(county, gone: 4, "vehicles");
        Assert.That(county.Problems.Select(problem => problem.Code), Does.Contain(ProblemCode.SourceDropAccepted));
        Assert.That(county.Run("2023-07-08").NotRun.Select(rule => rule.RuleId), Does.Not.Contain(Owned), "now so few are usual");
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 1));
        Assert.That(county.Run("2023-07-09").NotRun.Select(rule => rule.RuleId), Does.Contain(Owned), "it was said of one night");
    }

    [Test]
    public void A_night_that_could_not_use_the_source_is_not_the_one_to_compare_with()
    {
        using var county = County(people: 8);
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 4));
        county.Run(SecondNight);
        var third = county.Run("2023-07-08");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(third.Gone, Is.Empty);
            Assert.That(Told(third.Problems), Does.Contain("8").And.Contain(FirstNight).And.Contain("50 %").And.Contain("30 %")
                .And.Contain("--accept-drop vehicles"));
        }
    }

    [Test]
    public void The_lists_of_the_very_day_do_not_lose_half_their_lines_either()
    {
        using var county = County(people: 8);
        county.Run(FirstNight);
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 4));
        Assert.That(Told(county.Run(FirstNight).Problems), Does.Contain("--accept-drop vehicles"));
    }

    [Test]
    public void Half_a_roster_takes_nobody_off_it()
    {
        using var county = County(people: 10);
        county.Run(FirstNight);
        county.Roster("roster.csv", Roster(1, 5));
        var second = IsNotWhole(county, ProblemCode.RosterPeopleFellOff);
        Assert.That(second.Hits, Is.Empty, "nothing is said of half of them either");
        IsWhole(county, gone: 5, "roster", "vehicles");
    }

    [Test]
    public void A_roster_cut_in_its_last_row()
    {
        using var county = County(people: 10);
        county.Run(FirstNight);
        county.Roster("roster.csv", [.. "\uFEFF"u8, .. System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Roster(1, 10)))[..^30]]);
        IsNotWhole(county, ProblemCode.FileCutShort);
    }

    [Test]
    public void A_township_of_the_roster_has_its_header_alone()
    {
        using var county = County(people: 10);
        county.Roster("roster2.csv", Roster(11, 1));
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 11));
        county.Run(FirstNight);
        county.Roster("roster2.csv", RosterHeader);
        IsNotWhole(county, ProblemCode.SourceFileWithoutRows);
        IsWhole(county, gone: 1, "roster");
    }

    [Test]
    public void What_was_accepted_that_night_is_explained_as_it_was()
    {
        using var county = County(people: 9);
        county.SourceFile("vehicles", "vehicles-2.csv", VehiclesHeader + "\n");
        county.Run(FirstNight, "vehicles");
        var number = county.Table("疑点清单/全县.csv").First(row => row["规则"] == "拥有机动车辆")["疑点编号"];
        var explained = ExplainRun.Execute(county.Config(FirstNight), new RunOptions(), number, new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        Assert.That(explained.Problems.Where(problem => problem.Severity == Severity.Error), Is.Empty);
    }

    [TestCase(65_534, false)]
    [TestCase(65_535, true)] // with the header 65,536 lines
    [TestCase(65_536, false)]
    public void Rows_up_to_the_limit_of_a_spreadsheet(int rows, bool fails)
    {
        using var county = County();
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, 8) + Rows(1000, rows - 8));
        if (fails)
            IsNotWhole(county, ProblemCode.SourceRowsAtLimit);
        IsWhole(county, gone: 0, fails ? ["vehicles"] : []);
    }

    [Test]
    public void What_nobody_receives_cannot_be_accepted()
    {
        using var county = County();
        var problem = county.Run(FirstNight, "vehicle").Problems.Single();
        Assert.That(ProblemText.Render(problem, CultureInfo.InvariantCulture), Does.Contain("vehicles").And.Contain("'vehicle'"));
        Assert.That(problem.Class, Is.EqualTo(ProblemClass.Usage));
    }

    private static RunSummary IsNotWhole(SmallRun county, ProblemCode code)
    {
        var run = county.Run(SecondNight);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
            Assert.That(run.Problems.Select(problem => problem.Code), Does.Contain(code));
            Assert.That(run.NotRun.Select(rule => rule.RuleId), Does.Contain(Owned));
            Assert.That(run.Gone, Is.Empty);
            var check = county.Check(SecondNight).Problems.Where(problem => problem.Code == code).ToList();
            Assert.That(check, Is.EqualTo(run.Problems.Where(problem => problem.Code == code)), "a check says the same");
            Assert.That(check.Select(problem => (problem.Severity, problem.Class)),
                Is.All.EqualTo((Severity.Error, ProblemClass.Incomplete)), "so it ends as the run does");
        }

        return run;
    }

    private static void IsWhole(SmallRun county, int gone, params ImmutableArray<string> acceptDrop)
    {
        var run = county.Run(SecondNight, acceptDrop);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.NotRun.Select(rule => rule.RuleId), Does.Not.Contain(Owned), Told(run.Problems));
            Assert.That(run.Gone.Where(count => count.RuleId == Owned).Sum(count => count.Count), Is.EqualTo(gone));
            Assert.That(county.Check(SecondNight, acceptDrop).Problems
                .Where(problem => problem is { Severity: Severity.Error, Code: not ProblemCode.RuleColumnAbsent }), Is.Empty);
        }
    }

    private static SmallRun County(int people = 8, int? cars = null)
    {
        var county = new SmallRun();
        county.Roster("roster.csv", Roster(1, people));
        county.SourceFile("vehicles", "vehicles.csv", Cars(1, cars ?? people));
        return county;
    }

    private static string[] Roster(int first, int count) =>
    [
        RosterHeader,
        .. Enumerable.Range(first, count).Select(i => $"{i},柳林镇,东村,{Name(i)},{Name(i)},{Id(i)},户主,农村,1,300,2020-01"),
    ];

    private static string Cars(int first, int count) => $"{VehiclesHeader}\n{Rows(first, count)}";

    private static string Rows(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(i => Car(Name(i % 1000), Person(i), i % 10_000) + "\n"));

    // More people than have a number born on one day.
    private static string Person(int i) =>
        i < 1000 ? Id(i) : Id(i % 1000, new DateOnly(1930, 1, 1).AddDays(i / 1000).ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    private static string Name(int i) => "张" + (char)('一' + i);

    private static string Told(IEnumerable<Problem> problems) =>
        string.Join('\n', problems.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)));
}
