using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Roster.Reading;

[TestFixture]
public sealed class RosterReaderTests
{
    [Test]
    public void People_of_one_household_number_and_township_are_one_household()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"""
            乡镇,村,户编号,姓名,身份证号
            柳林镇,东村,001,甲,{Id(1)}
            孟门镇,西村,001,乙,{Id(2)}
            柳林镇,东村,001,丙,{Id(3)}
            柳林镇,东村,,丁,{Id(4)}
            柳林镇,东村,,戊,{Id(5)}
            """, out _);
        Assert.That(roster.Households.Select(household => household.Members.Length), Is.EqualTo(new[] { 2, 1, 1, 1 }),
            "strangers without a number are not one family");
        Assert.That(roster.HouseholdOf(roster.People[2]).HeadName, Is.EqualTo("甲"));
    }

    [TestCase("NULL")] // a database
    [TestCase("-")] // a typist
    [TestCase("&nbsp;")] // a web page
    public void Strangers_whose_household_number_says_nothing_are_not_one_family(string nothing)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,{nothing},甲,{Id(1)}\n柳林镇,{nothing},{nothing},{Id(2)}\n", out _);
        Assert.That(roster.Households.Select(household => (household.Number, household.Members.Length)),
            Is.EqualTo(new[] { ("", 1), ("", 1) }));
        Assert.That(roster.People[1].Name, Is.Empty);
    }

    [Test]
    public void A_month_that_cannot_be_read_is_told_and_is_not_the_same_as_none()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder,
            $"乡镇,户编号,姓名,身份证号,享受开始年月\n柳林镇,1,甲,{Id(1)},2020-01\n柳林镇,2,乙,{Id(2)},二〇年春\n柳林镇,3,丙,{Id(3)},\n柳林镇,4,丁,{Id(4)},1970-01\n",
            out var problems);
        Assert.That(roster.People.Select(person => (person.BenefitStart is not null, person.IsStartUnreadable)),
            Is.EqualTo(new[] { (true, false), (false, true), (false, false), (false, true) }));
        var told = problems.Single();
        Assert.That((told.Code, told.Where.Row, told.Where.Column, told.Told(0)),
            Is.EqualTo((ProblemCode.RosterMonthUnreadable, 3L, "享受开始年月", "2")));
    }

    [Test]
    public void Somebody_with_a_damaged_number_is_still_a_person()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, "乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,\n柳林镇,2,乙,1499011970****0013\n柳林镇,3,丙,E12345678\n", out _);
        Assert.That(roster.People.Select(person => person.IdClass),
            Is.EqualTo(new[] { IdClass.Empty, IdClass.Masked, IdClass.OtherDocument }));
        Assert.That(roster.People.Select(person => person.Number), Is.All.Null);
        Assert.That(roster.People[2].OtherDocument, Is.EqualTo("E12345678"));
    }

    [TestCase("柳林镇", "柳林镇", true, TestName = "The official name")]
    [TestCase(" 柳 林 镇", "柳林镇", true, TestName = "Blanks of any kind")]
    [TestCase("柳林县孟门镇", "孟门镇", true, TestName = "With the county before it")]
    [TestCase("柳\u001b[31m林", "柳[31m林", false, TestName = "What a terminal takes for a command is taken out")]
    [TestCase("柳林", "柳林", false, TestName = "A name that is not in the list is not guessed at")]
    public void Townships_are_found_in_the_official_list(string written, string expected, bool known)
    {
        var township = Townships.Resolve(written);
        Assert.That((township.Name, township.IsKnown), Is.EqualTo((expected, known)));
    }

    [Test]
    public void An_unknown_township_is_a_warning_that_names_the_first_row_and_loses_nobody()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,{Id(1)}\n桃园乡,2,乙,{Id(2)}\n桃园乡,3,丙,{Id(3)}\n", out var problems);
        var problem = problems.Single();
        Assert.That((problem.Code, problem.Severity, problem.Where.Row),
            Is.EqualTo((ProblemCode.RosterTownshipUnknown, Severity.Warning, (long?)3)));
        Assert.That(problem.Told(), Is.EqualTo(new[] { "桃园乡", "2" }));
        Assert.That(roster.People, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_households_amount_is_shared_by_its_rows_unless_each_has_its_own()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"""
            乡镇,户编号,姓名,身份证号,户月保障金,月保障金
            柳林镇,1,甲,{Id(1)},900,
            柳林镇,1,乙,{Id(2)},900,
            柳林镇,2,丙,{Id(3)},,320.50
            柳林镇,3,丁,{Id(4)},,
            """, out _);
        Assert.That(roster.People.Select(person => person.MonthlyShare), Is.EqualTo(new decimal?[] { 450m, 450m, 320.50m, null }));
    }

    // Before, a line of totals became a person without a number, and its township was asked to correct it.
    [Test]
    public void A_line_of_totals_is_nobody()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,{Id(1)}\n柳林镇,2,乙,\n合计,,,\n填表人：丙,,审核人：丁,\n", out var problems);
        Assert.That(problems, Is.Empty);
        Assert.That(roster.People.Select(person => person.Name), Is.EqualTo(new[] { "甲", "乙" }), "somebody without a number stays");
    }

    private static readonly MemberHeaders Members = new(["其他家庭成员姓名{n}"], ["其他家庭成员身份证号{n}"], ["成员关系{n}"]);

    // Six members in one row, as one county's audit found them: each must be compared, not the head alone.
    [Test]
    public void A_household_in_one_row_is_all_its_people()
    {
        using var folder = new TemporaryFolder();
        var roster = Wide(folder, "wide.csv", $"""
            乡镇,家庭编号,姓名户主,身份证号户主,性别,户月保障金,其他家庭成员姓名1,其他家庭成员身份证号1,成员关系1,其他家庭成员姓名2,其他家庭成员身份证号2
            柳林镇,7,甲,{Id(1)},男,900,乙,{Id(2)},配偶,丙,
            柳林镇,,丁,{Id(3)},女,300,,,,,
            柳林镇,,戊,{Id(4)},女,600,,{Id(5)},,,
            """, out var problems);
        Assert.That(problems, Is.Empty);
        Assert.That(
            roster.People.Select(person => (person.Name, person.RawId, person.Relation, person.HouseholdIndex, person.MonthlyShare)),
            Is.EqualTo(new[]
        {
            ("甲", Id(1), "户主", 0, 300m),
            ("乙", Id(2), "配偶", 0, 300m),
            ("丙", "", "", 0, 300m), // without a number: 未比对, not left out
            ("丁", Id(3), "户主", 1, 300m),
            ("戊", Id(4), "户主", 2, 300m),
            ("", Id(5), "", 2, (decimal?)300m), // without a name, in the head's household although that has no number
        }));
        Assert.That(roster.People.Take(2).Select(person => person.Row.Value("性别")), Is.EqualTo(new[] { "男", null }),
            "the head's sex is not the wife's");
        Assert.That(roster.People[1].Row.Place.Row, Is.EqualTo(2));
        Assert.That(roster.Households[0].HeadName, Is.EqualTo("甲"));
    }

    // Rosters for the bank name the head alone; the amount is still that of three people.
    [Test]
    public void A_roster_of_heads_shares_by_the_people_covered()
    {
        using var folder = new TemporaryFolder();
        var roster = Wide(folder, "农保名册.csv", $"乡镇,户主姓名,身份证号,保障人口,户月保障金\n柳林镇,甲,{Id(1)},3,900\n合计,,,3,900\n", out var problems);
        Assert.That(roster.People.Select(person => (person.Name, person.MonthlyShare)), Is.EqualTo(new[] { ("甲", (decimal?)300m) }));
        Assert.That(roster.Households.Single().Category, Is.EqualTo("农村"), "the file's name is all that says it");
        Assert.That(problems.Single().Code, Is.EqualTo(ProblemCode.RosterCategoryByName));
    }

    [TestCase("城保名册.csv", "城市")]
    [TestCase("名册.csv", "")]
    [TestCase("城乡农村名册.csv", "")] // both: nothing is guessed
    [TestCase("城乡低保.csv", "")] // the two in one word
    [TestCase("城关镇农村低保.csv", "农村")] // a place is no category
    public void The_category_may_come_from_the_files_name(string file, string category)
    {
        using var folder = new TemporaryFolder();
        var roster = Wide(folder, file, $"乡镇,姓名,身份证号\n柳林镇,甲,{Id(1)}\n", out _);
        Assert.That(roster.Households.Single().Category, Is.EqualTo(category));
    }

    [Test]
    public void Several_people_in_one_cell_are_split_where_names_and_numbers_agree()
    {
        using var folder = new TemporaryFolder();
        var roster = Wide(folder, "名册.csv",
            $"乡镇,姓名,身份证号\n柳林镇,甲 乙　丙,{Id(1)}  {Id(2)}、{Id(3)}\n柳林镇,丁 戊,{Id(4)} {Id(5)} {Id(6)}\n柳林镇,己,{Id(7)} {Id(8)}\n", out var problems);
        Assert.That(roster.People.Take(3).Select(person => (person.Name, person.RawId, person.HouseholdIndex)),
            Is.EqualTo(new[] { ("甲", Id(1), 0), ("乙", Id(2), 0), ("丙", Id(3), 0) }));
        Assert.That(roster.People, Has.Length.EqualTo(5));
        Assert.That(roster.People[3].Number, Is.Null, "nobody can tell which number is whose");
        Assert.That(problems.Select(problem => (problem.Code, problem.Where.Row, problem.Told(0))),
            Is.EqualTo(new[] { (ProblemCode.RosterCellNotSplit, (long?)3, "2") }), "said once, with the first row and how many");
    }

    // Whoever stands in it is on no list: that must be said, not only written beside.
    [Test]
    public void A_row_that_cannot_be_cut_is_said_with_the_first_of_them()
    {
        using var folder = new TemporaryFolder();
        SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,{Id(1)}\n柳林镇,2,乙,{Id(2)},多\n柳林镇,3,\"丙,{Id(3)}\n", out var problems);
        Assert.That(problems.Select(problem => (problem.Code, problem.Where.Row, problem.Told(0))),
            Is.EqualTo(new[] { (ProblemCode.RosterRowsRejected, (long?)3, "2") }));
    }

    [Test]
    public void A_table_below_the_roster_makes_it_unusable()
    {
        using var folder = new TemporaryFolder();
        folder.Write("r.csv", $"乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,{Id(1)}\n姓名,身份证号,乡镇,户编号\n乙,{Id(2)},柳林镇,2\n");
        var problems = new ProblemList();
        Assert.That(Reader().Read(new InputFiles(["r.csv"]), folder.Path, problems, CancellationToken.None), Is.Null);
        Assert.That(problems.All.Select(problem => (problem.Code, problem.Where.Row)),
            Is.EqualTo(new[] { (ProblemCode.TableBelowTable, (long?)3) }));
    }

    [Test]
    public void A_roster_with_neither_name_nor_head_says_both_lists()
    {
        using var folder = new TemporaryFolder();
        folder.Write("r.csv", $"乡镇,户主身份证号,户编号\n柳林镇,{Id(1)},1\n");
        var problems = new ProblemList();
        Assert.That(Reader().Read(new InputFiles(["r.csv"]), folder.Path, problems, CancellationToken.None), Is.Null);
        Assert.That(problems.All.Select(problem => (problem.Code, problem.Where.Column)),
            Is.EqualTo(new[] { (ProblemCode.ColumnMissing, "姓名") }));
    }

    private static LoadedRoster Wide(TemporaryFolder folder, string file, string csv, out IReadOnlyList<Problem> problems)
    {
        folder.Write(file, csv);
        var list = new ProblemList();
        var result = Reader().Read(new InputFiles([file]), folder.Path, list, CancellationToken.None);
        problems = list.All;
        return result!.Roster;
    }

    /// <summary>A reader with the columns of the rule pack.</summary>
    internal static RosterReader Reader()
    {
        var problems = new ProblemList();
        var definition = SourceCatalogue.Load(
            Path.Combine(Repository.Root, "rules"),
            "rules",
            problems)!.Roster;
        Assert.That(problems.All, Is.Empty);
        return new RosterReader(definition with { Members = Members }, new IdReader(AsOf), Townships, new SharedFiles(TimeProvider.System));
    }
}
