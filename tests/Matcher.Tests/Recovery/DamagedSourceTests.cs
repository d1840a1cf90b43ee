using System.Globalization;
using CsCheck;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Recovery.Coincidence;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Recovery;

[TestFixture]
public sealed class DamagedSourceTests
{
    // Names of their own, two of one name and the same 15 digits, and a hundred of one name.
    private static readonly string RosterCsv = "乡镇,户编号,姓名,身份证号\n"
        + $"柳林镇,A,郑一凡,{Id(123)}\n柳林镇,B,王小明,{Id(11)}\n柳林镇,C,王小明,{Id(12)}\n"
        + string.Concat(Enumerable.Range(0, 100).Select(i => $"孟门镇,{i},张伟,{Id(200 + i, "19800315")}\n"))
        + string.Concat(
            Enumerable.Range(0, 400)
                .Select(i => $"孟门镇,x{i},{(char)('一' + i)}{(char)('天' + i * 7)},{Id(i, $"19{40 + i % 60}0{1 + i % 9}1{i % 10}")}\n"));

    [TestCase("149901197001011000", IdClass.Truncated)] // Excel's zeros
    [TestCase("1.49901197001011E+17", IdClass.Truncated)] // all 15 digits that Excel keeps
    [TestCase("149901197001011232.0", IdClass.NumericCell)] // what a double makes of ...1232 or so
    [TestCase("149901********{0}", IdClass.Masked)] // birth date hidden
    [TestCase("1499011970****{0}", IdClass.Masked)] // middle hidden
    [TestCase("14990119700101****", IdClass.Masked)] // the end hidden
    public void A_damaged_number_is_found_through_a_name_of_its_own(string written, IdClass idClass)
    {
        var (result, rejects) = Read(string.Format(CultureInfo.InvariantCulture, written, Id(123)[14..]), "郑一凡");
        Assert.That(rejects, Is.Empty);
        var match = result.Matches.Matches.Single();
        Assert.That((match.Person.Index, match.Grade, match.Names, match.SourceIdClass),
            Is.EqualTo((0, MatchGrade.C, NameComparison.Same, idClass)));
        Assert.That((match.Recovery!.Damage, match.Recovery.OnRoster), Is.EqualTo((idClass, false)));
        Assert.That(match.Recovery.Coincidence, Is.GreaterThan(0).And.LessThanOrEqualTo(CoincidenceLimit.Highest));
    }

    [Test]
    public void Any_one_typing_mistake_is_undone() =>
        Gen.Select(Gen.Int[0, 17], Gen.Char["0123456789"], Gen.Bool).Sample(
            (place, digit, swap) =>
            {
                var right = Id(123);
                var typed = swap && place < 17
                    ? $"{right[..place]}{right[place + 1]}{right[place]}{right[(place + 2)..]}"
                    : $"{right[..place]}{digit}{right[(place + 1)..]}";
                var match = Read(typed, "郑一凡").Result.Matches.Matches.Single();
                Assert.That(match.Person.Index, Is.Zero);
                Assert.That(match.Grade, Is.EqualTo(typed == right ? MatchGrade.A : MatchGrade.C));
            },
            iter: 60,
            threads: 1);

    [TestCase("14990119700101****", "王小明", ProblemCode.RejectIdAmbiguous)] // two people of this name have these digits
    [TestCase("1499**********{0}", "张伟", ProblemCode.RejectIdAmbiguous)] // one has, but a fifth of all people are called so
    [TestCase("14990119700101****", "郑一几", ProblemCode.RejectIdMasked)] // nobody has this name
    [TestCase("14990119700101****", "郑**", ProblemCode.RejectIdMasked)] // a name that cannot be read is no name to search by
    [TestCase("14990119700101****", "", ProblemCode.RejectIdMasked)] // nor is none
    [TestCase("14990119700102****", "郑一凡", ProblemCode.RejectIdMasked)] // born the day after
    [TestCase("149901197001012000", "郑一凡", ProblemCode.RejectIdTruncated)] // another of the 15 digits
    [TestCase("1.4990119E+17", "郑一凡", ProblemCode.RejectIdScientific)] // too little is left
    public void Whoever_is_not_the_only_one_is_not_accused(string written, string name, ProblemCode reason)
    {
        var (result, rejects) = Read(string.Format(CultureInfo.InvariantCulture, written, Id(200, "19800315")[14..]), name);
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.Select(reject => (reject.Reason, reject.Column, reject.Place.Row)), Is.EqualTo(new[] { (reason, "身份证号", 2L) }));
    }

    [Test]
    public void One_person_on_the_roster_twice_is_still_one_person()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"{RosterCsv}孟门镇,Z,郑一凡,{Id(123)}\n", out _);
        folder.Write("v.csv", "身份证号,所有人,号牌号码\n14990119700101****,郑一凡,1\n");
        var result = Match(folder, roster, "v.csv");
        Assert.That(result.Matches.Matches.Select(match => (match.Person.Index, match.Grade)),
            Is.EqualTo(new[] { (0, MatchGrade.C), (roster.People.Length - 1, MatchGrade.C) }));
        Assert.That(result.Files.Single().Matched, Is.EqualTo(1), "one row");
    }

    [Test]
    public void Ambiguous_rows_are_rejects_recovered_ones_matches_and_the_row_balance_holds()
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n14990119700101****,王小明,1\n14990119700101****,郑一凡,2\n{Id(123)},郑一凡,3\n{Id(900)},别人,4\n149901197001011000,郑一凡,5\n");
        var result = Match(folder, SmallCounty.Roster(folder, RosterCsv, out _), "v.csv", rejects);
        var tally = result.Files.Single();
        Assert.That((tally.Rows, tally.Matched, tally.NotOnRoster, tally.Rejected), Is.EqualTo((5, 3, 1, 1)));
        Assert.That(tally.Balances);
        Assert.That(result.Matches.Matches.Select(match => (match.Row.Place.Row, match.Grade)),
            Is.EqualTo(new[] { (3L, MatchGrade.C), (4L, MatchGrade.A), (6L, MatchGrade.C) }), "in the order of the rows");
    }

    [Test]
    public void A_source_that_shows_many_people_off_the_roster_makes_a_coincidence_likelier()
    {
        const string damaged = "14990119700101****,郑一凡,1\n";
        var offRoster = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{Id(i % 1000, $"19{30 + i / 1000}0102")},别的人,1\n"));
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, RosterCsv, out _);
        folder.Write("before.csv", "身份证号,所有人,号牌号码\n" + offRoster + damaged);
        folder.Write("after.csv", "身份证号,所有人,号牌号码\n" + damaged + offRoster);
        var before = Match(folder, roster, "after.csv").Matches.Matches.Single().Recovery!.Coincidence;
        var after = Match(folder, roster, "before.csv").Matches.Matches.SingleOrDefault()?.Recovery!.Coincidence ?? 1;
        Assert.That(after, Is.GreaterThan(5 * before));
    }

    [Test]
    public void Results_do_not_depend_on_the_number_of_parts()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, RosterCsv, out _);
        folder.Write("v.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Enumerable.Range(0, 300).Select(i =>
            i % 3 == 0
                ? $"{Id(i % 1000, "19930102")},别的人,{i}\n"
                : $"{Id(200 + i % 100, "19800315")[..15]}***,{(i % 2 == 0 ? "张伟" : "郑一凡")},{i}\n14990119700101****,郑一凡,{i}\n")));
        var whole = Told(long.MaxValue / 2);
        Assert.That(whole, Does.Contain(nameof(MatchGrade.C)));
        foreach (var size in new[] { 40, 333, 5_000 })
            Assert.That(Told(size), Is.EqualTo(whole));

        string Told(long partSize)
        {
            var rejects = new Rejects();
            var result = Match(folder, roster, "v.csv", rejects, partSize);
            return string.Join('\n', [
                .. result.Matches.Matches.Select(match => $"{match.Row.Place.Row} {match.Person.Index} {match.Grade} {match.Recovery}"),
                .. rejects.All.Select(reject => $"{reject.Place.Row} {reject.Reason}"),
                result.Files.Single().ToString(),
            ]);
        }
    }

    private static (SourceResult Result, List<Reject> Rejects) Read(string id, string name)
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{id},{name},1\n");
        return (Match(folder, SmallCounty.Roster(folder, RosterCsv, out _), "v.csv", rejects), rejects.All);
    }
}
