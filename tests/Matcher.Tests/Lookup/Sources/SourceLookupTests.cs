using System.Text;
using CsCheck;
using Matcher.Formats.Encodings;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Roster;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Sources;

[TestFixture]
public sealed class SourceLookupTests
{
    private static readonly string RosterCsv = $"""
        乡镇,村,户编号,姓名,身份证号
        柳林镇,东村,H1,王小明,{Id(1)}
        柳林镇,东村,H1,李小红,{Id(2)}
        孟门镇,西村,H2,赵大山,{Id(3)}
        """;

    [Test]
    public void A_row_is_matched_or_about_nobody_or_rejected_and_the_row_balance_says_so()
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv", $"""
            身份证号,所有人,号牌号码
            {Id(1)},王小明,晋J00001
            {Id(9)},别的人,晋J00002
            ,没有号,晋J00003
            {Id(3)},赵大川,晋J00004
            """);
        var result = Match(folder, Roster(folder), "v.csv", rejects);
        Assert.That(result.Problems, Is.Empty);
        var tally = result.Files.Single();
        Assert.That((tally.Rows, tally.Matched, tally.NotOnRoster, tally.Rejected), Is.EqualTo((4, 2, 1, 1)));
        Assert.That(tally.Balances);
        Assert.That(result.Matches.Matches.Select(match => (match.Person.Name, match.Grade, match.Row.Place.Row)), Is.EqualTo(new[]
        {
            ("王小明", MatchGrade.A, 2L),
            ("赵大山", MatchGrade.D, 5L),
        }));
        Assert.That(rejects.All.Select(reject => (reject.Reason, reject.Place.Row, reject.Column)),
            Is.EqualTo(new[] { (ProblemCode.RejectIdEmpty, 4L, "身份证号") }));
    }

    // What an agency writes under its table is neither a row nor a reject, but it is counted.
    [Test]
    public void Totals_and_remarks_are_notes()
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv",
            $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J00001\n身份证号,所有人,号牌号码\n{Id(9)},别的人,晋J00002\n,没有号,晋J00003\n合计 3 条\n说明：截至6月底,,\n共12345人,,\n");
        var result = Match(folder, Roster(folder), "v.csv", rejects);
        var tally = result.Files.Single();
        Assert.That((tally.Rows, tally.Matched, tally.NotOnRoster, tally.Rejected, tally.NonRowLines), Is.EqualTo((3, 1, 1, 1, 4)));
        Assert.That(tally.Balances);
        Assert.That(rejects.All.Single().Place.Row, Is.EqualTo(5), "notes have a row number too");
        Assert.That(result.Matches.Failure, Is.Null);
    }

    [Test]
    public void A_total_that_says_other_rows_fails_the_source()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J00001\n合计：30条,,\n");
        var failure = Match(folder, Roster(folder), "v.csv").Matches.Failure!;
        Assert.That((failure.Code, failure.Where.File), Is.EqualTo((ProblemCode.TotalRowsDiffer, "v.csv")));
    }

    // A copy that broke off at the end of a line looks whole; only the agency's own count tells.
    [TestCase(2, null)]
    [TestCase(3, ProblemCode.PromisedRowsDiffer)]
    [TestCase(1, ProblemCode.PromisedRowsDiffer)]
    public void A_source_with_other_rows_than_promised_fails(long promised, ProblemCode? failure)
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J00001\n{Id(9)},别的人,晋J00002\n");
        var result = Match(folder, Roster(folder), "v.csv", change: input => input with { PromisedRows = promised });
        Assert.That(result.Matches.Failure?.Code, Is.EqualTo(failure));
    }

    [Test]
    public void Row_numbers_are_those_excel_shows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"机动车登记表\n\n身份证号,所有人,号牌号码\n\n{Id(9)},\"两\n行\",x\n{Id(1)},王小明,晋J00001\n\n\n");
        var result = Match(folder, Roster(folder), "v.csv");
        Assert.That(result.Matches.Matches.Single().Row.Place.Row, Is.EqualTo(6),
            "title, blank, header, blank, a row of two lines, the row");
        Assert.That(result.Files.Single().Rows, Is.EqualTo(2), "blank rows are not rows");
    }

    [TestCase("身份证号,所有人,号牌号码\n{0},王小明\n", ProblemCode.RejectFieldCount,
        TestName = "A row with a field too few may have its values in the wrong column")]
    [TestCase("身份证号,所有人,号牌号码\n{0},王小明,晋J,1\n", ProblemCode.RejectFieldCount, TestName = "A row with a field too many too")]
    [TestCase("身份证号,所有人,号牌号码\n{0},\"王小明,晋J\n", ProblemCode.RejectQuoteNotClosed, TestName = "A quote that is not closed")]
    public void A_row_that_cannot_be_cut_into_its_columns_is_rejected(string csv, ProblemCode reason)
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv", string.Format(System.Globalization.CultureInfo.InvariantCulture, csv, Id(1)));
        var result = Match(folder, Roster(folder), "v.csv", rejects);
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.All.Single().Reason, Is.EqualTo(reason));
    }

    [Test]
    public void A_comma_too_many_is_seen_although_the_last_field_is_empty()
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(9)},某人,\n{Id(1)},王,小明,\n");
        Match(folder, Roster(folder), "v.csv", rejects);
        Assert.That(rejects.All.Select(reject => (reject.Reason, reject.Place.Row)),
            Is.EqualTo(new[] { (ProblemCode.RejectFieldCount, 3L) }));
    }

    [Test]
    public void Empty_fields_at_the_end_of_every_row_are_columns_without_a_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J,,,\n,,,,,\n");
        var result = Match(folder, Roster(folder), "v.csv");
        Assert.That(result.Matches.Matches, Has.Count.EqualTo(1));
        Assert.That(result.Files.Single().Rows, Is.EqualTo(1));
    }

    [Test]
    public void Gb18030_is_cut_on_its_bytes_and_decoded_for_matched_rows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", TextEncoding.Gb18030.Decoder.GetBytes($"身份证号,所有人,号牌号码\r\n{Id(1)},王小明,晋J镕\u3400\r\n"));
        var result = Match(folder, Roster(folder), "v.csv");
        Assert.That(result.Matches.Matches.Single().Row.Value("号牌号码"), Is.EqualTo("晋J镕\u3400"));
        Assert.That(result.Files.Single().Format, Is.EqualTo("GB18030"));
    }

    [TestCase(';', TestName = "Semicolons")]
    [TestCase('\t', TestName = "Tabs")]
    [TestCase('|', TestName = "Bars")]
    public void The_delimiter_is_found_by_the_columns_it_makes(char delimiter)
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J1\n".Replace(',', delimiter));
        Assert.That(Match(folder, Roster(folder), "v.csv").Matches.Matches, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_missing_column_fails_the_source_with_both_lists()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", "证件,所有人\n1,2\n");
        var result = Match(folder, Roster(folder), "v.csv");
        Assert.That(result.Matches.Failure!.Code, Is.EqualTo(ProblemCode.ColumnMissing));
        var text = ProblemText.Render(result.Matches.Failure, System.Globalization.CultureInfo.GetCultureInfo("zh"));
        Assert.That(text, Does.Contain("证件、所有人").And.Contain("查找的是：身份证号").And.StartsWith("v.csv"));
    }

    [TestCase("", ProblemCode.FileEmpty, TestName = "An empty file")]
    [TestCase("\u0001\u0002\u0003 no table at all", ProblemCode.FileWithoutHeader, TestName = "A file of garbage")]
    public void A_file_that_is_no_table_fails_the_source(string content, ProblemCode code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", content);
        Assert.That(Match(folder, Roster(folder), "v.csv").Matches.Failure!.Code, Is.EqualTo(code));
    }

    [Test]
    public void A_header_without_rows_is_not_an_answer()
    {
        // Found by a tester: an empty civil registry made every old person on the roster unknown to it.
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", "身份证号,所有人,号牌号码\n");
        Assert.That(Match(folder, Roster(folder), "v.csv").Matches.Failure!.Code, Is.EqualTo(ProblemCode.SourceWithoutRows));
    }

    [Test]
    public void A_copy_that_was_cut_short_and_padded_fails_the_source()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,1\n{Id(9)},别" + new string('\0', 5000));
        Assert.That(Match(folder, Roster(folder), "v.csv").Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileHasNulBytes));
    }

    [Test]
    public void Too_many_rejects_fail_the_source()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,1\n,a,2\n,b,3\n");
        Assert.That(Match(folder, Roster(folder), "v.csv").Matches.Failure!.Code, Is.EqualTo(ProblemCode.TooManyRejects));
    }

    [Test]
    public void Two_people_on_one_number_are_both_found_by_one_row()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, RosterCsv + $"\n孟门镇,西村,H3,王小明,{Id(1)}\n", out _);
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,1\n");
        var result = Match(folder, roster, "v.csv");
        Assert.That(result.Matches.Matches.Select(match => match.Person.Index), Is.EqualTo(new[] { 0, 3 }));
        Assert.That(result.Files.Single().Matched, Is.EqualTo(1), "one row");
    }

    [Test]
    public void Results_do_not_depend_on_the_number_of_parts()
    {
        using var folder = new TemporaryFolder();
        var roster = Roster(folder);
        var piece = Gen.OneOf(new[]
        {
            $"{Id(1)},王小明,1\n", $"{Id(2)},\"李\n小红\",2\r\n", $"{Id(9)},\"a,\"\"b\",3\n", ",,\n", "\n", "x,\"open,4\n", $"\"{Id(3)}\",赵大山,5\n", "a,b\n",
        }.Select(Gen.Const).ToArray());
        Gen.Select(piece.Array[0, 40], Gen.Int[1, 200]).Sample(
            (pieces, partSize) =>
            {
                folder.Write("p.csv", Encoding.UTF8.GetBytes("身份证号,所有人,号牌号码\n" + string.Concat(pieces)));
                Assert.That(Told(partSize), Is.EqualTo(Told(long.MaxValue / 2)));
            },
            iter: 300,
            threads: 1);

        string Told(long partSize)
        {
            var rejects = new Rejects();
            var result = Match(folder, roster, "p.csv", rejects, partSize);
            var matches = result.Matches.Matches.Select(match =>
                $"{match.Person.Index} {match.Grade} {match.Row.Place.Row} {string.Join('|', match.Row.Values)}");
            var rejected = rejects.All.Select(reject => $"{reject.Place.Row} {reject.Reason} {string.Join('|', reject.Cells)}");
            return string.Join('\n', [.. matches, .. rejected, result.Files.Single().ToString()]);
        }
    }

    private static LoadedRoster Roster(TemporaryFolder folder) => SmallCounty.Roster(folder, RosterCsv, out _);
}
