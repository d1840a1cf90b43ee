using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Recovery.Coincidence;
using Matcher.Recovery.Numbers;
using Matcher.Roster;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Recovery;

[TestFixture]
public sealed class DamagedRosterTests
{
    private static readonly string Others = string.Concat(Enumerable.Range(0, 400)
        .Select(i => $"孟门镇,x{i},{(char)('一' + i)}{(char)('天' + i * 7)},{Id(i, $"19{40 + i % 60}0{1 + i % 9}1{i % 10}")}\n"));

    [TestCase("149901197001011000", IdClass.Truncated)] // cut by Excel
    [TestCase("149901197001011232.0", IdClass.NumericCell)] // rounded to a double
    [TestCase("14990119700101****", IdClass.Masked)] // the end hidden
    [TestCase("1499011970****{0}", IdClass.Masked)] // month and day hidden
    [TestCase("149901********{0}", IdClass.Masked)] // birth date hidden: too many for the index, found by what is shown
    [TestCase("1499**********{0}", IdClass.Masked)]
    [TestCase("149901179001011{1}", IdClass.Mistyped)] // two neighbours swapped
    public void Who_has_a_damaged_number_on_the_roster_is_found_by_the_right_one(string onRoster, IdClass idClass)
    {
        var right = Id(123);
        var (result, rejects) = Read(
            $"柳林镇,A,郑一凡,{string.Format(System.Globalization.CultureInfo.InvariantCulture, onRoster, right[14..], right[15..])}\n",
            $"{right},郑一凡,1\n");
        Assert.That(rejects, Is.Empty);
        var match = result.Matches.Matches.Single();
        Assert.That((match.Person.Name, match.Grade, match.SourceIdClass), Is.EqualTo(("郑一凡", MatchGrade.C, IdClass.Valid)));
        Assert.That((match.Recovery!.Damage, match.Recovery.OnRoster), Is.EqualTo((idClass, true)));
        Assert.That(match.Recovery.Coincidence, Is.GreaterThan(0).And.LessThanOrEqualTo(CoincidenceLimit.Highest));
    }

    [Test]
    public void Somebody_of_another_name_with_such_a_number_is_nobody_on_the_roster()
    {
        var (result, rejects) = Read("柳林镇,A,郑一凡,14990119700101****\n", $"{Id(124)},别的人,1\n");
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects, Is.Empty);
        Assert.That(result.Files.Single().NotOnRoster, Is.EqualTo(1));
    }

    [TestCase("", TestName = "No name")]
    [TestCase("郑*凡", TestName = "A name that can be this one")]
    public void Without_the_same_name_it_stays_open(string name)
    {
        var (result, rejects) = Read("柳林镇,A,郑一凡,14990119700101****\n", $"{Id(124)},{name},1\n");
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.Single().Reason, Is.EqualTo(ProblemCode.RejectIdRosterDamaged));
    }

    [Test]
    public void Two_people_of_one_name_and_the_same_digits_are_ambiguous()
    {
        var (result, rejects) = Read("柳林镇,A,郑一凡,14990119700101****\n柳林镇,B,郑一凡,149901197001011000\n", $"{Id(123)},郑一凡,1\n");
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.Single().Reason, Is.EqualTo(ProblemCode.RejectIdRosterDamaged));
    }

    [TestCase("14990119700101****")] // among the numbers in the index
    [TestCase("149901********{0}")] // found by the digits shown
    public void Who_is_found_by_two_numbers_in_one_source_is_ambiguous(string onRoster)
    {
        var (one, other) = (Id(123), WithTheSameEnd(Id(123)));
        var number = onRoster.Replace("{0}", one[14..], StringComparison.Ordinal);
        if (number[6] != '*')
            other = Id(125);
        var (result, rejects) = Read($"柳林镇,A,郑一凡,{number}\n", $"{one},郑一凡,1\n{Id(7, "19330303")},郑三凡,2\n{other},郑一凡,3\n{one},郑一凡,4\n");
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.Select(reject => (reject.Reason, reject.Place.Row)),
            Is.EqualTo(new[] { 2L, 4, 5 }.Select(row => (ProblemCode.RejectIdRosterDamaged, row))));
        Assert.That(result.Files.Single(),
            Has.Property(nameof(FileTally.Matched)).EqualTo(0).And.Property(nameof(FileTally.Rejected)).EqualTo(3));
        Assert.That(result.Files.Single().Balances);
    }

    [Test]
    public void Several_rows_with_one_number_are_no_conflict()
    {
        var (result, rejects) = Read("柳林镇,A,郑一凡,14990119700101****\n",
            $"{Id(123)},郑一凡,1\n {Id(123)},郑一凡,2\n{Id(123)[..6]}{Id(123)[8..17]},郑一凡,3\n");
        Assert.That(rejects, Is.Empty);
        Assert.That(result.Matches.Matches.Select(match => match.Grade), Is.EqualTo(new[] { MatchGrade.C, MatchGrade.C, MatchGrade.C }));
    }

    [Test]
    public void A_number_that_somebody_has_is_that_persons_alone()
    {
        var (result, _) = Read($"柳林镇,A,郑一凡,14990119700101****\n柳林镇,B,郑一凡,{Id(123)}\n", $"{Id(123)},郑一凡,1\n");
        var match = result.Matches.Matches.Single();
        Assert.That((match.Grade, match.Person.RawId), Is.EqualTo((MatchGrade.A, Id(123))));
    }

    [Test]
    public void Who_cannot_be_found_without_a_doubt_is_not_expanded_and_so_listed()
    {
        using var folder = new TemporaryFolder();
        var common = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"孟门镇,c{i},张伟,{Id(i % 1000, $"19{60 + i / 1000}0505")}\n"));
        var roster = SmallCounty.Roster(
            folder,
            "乡镇,户编号,姓名,身份证号\n柳林镇,A,郑一凡,14990119700101****\n柳林镇,B,张伟,14990119600505****\n柳林镇,C,郑二凡,149901********1234\n柳林镇,D,郑*凡,14990119700101****\n" + common,
            out _);
        var recovery = new RosterRecovery(roster, new IdReader(AsOf));
        Assert.That(recovery.Masked.People.Select(person => person.Value), Is.EquivalentTo(new[] { 0, 2 }),
            "not the common name, not the unreadable name; both can stand for more than a hundred numbers");
        Assert.That(recovery.PossibleNumbers, Is.Empty);
    }

    [Test]
    public void However_bad_the_roster_the_index_stays_small()
    {
        var ids = new IdReader(AsOf);
        var cut = new DamagedNumber(NumberPattern.StartingWith("149901197001011"), []);
        var few = new DamagedNumber(NumberPattern.OfMasked("1499011970****1234"), []);
        var damaged = Enumerable.Range(0, 10_200).Select(i => KeyValuePair.Create(new PersonIndex(i), i == 10_199 ? few : cut));
        var possible = DamagedRosterNumbers.PossibleNumbers(damaged, ids);
        Assert.That(possible, Has.Length.GreaterThan(999_000).And.Length.LessThanOrEqualTo(1_000_000));
        Assert.That(possible[^1].Person.Value, Is.EqualTo(10_199), "who needs few comes first");
    }

    // Another birth date, and the same last four characters.
    private static string WithTheSameEnd(string number) =>
        Enumerable
            .Range(0, 365)
            .Select(day =>
                Id(int.Parse(number.AsSpan(14, 3), System.Globalization.CultureInfo.InvariantCulture),
                    new DateOnly(1962, 1, 1).AddDays(day).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)))
            .First(other => other[14..] == number[14..]);

    private static (SourceResult Result, List<Reject> Rejects) Read(string people, string rows)
    {
        using var folder = new TemporaryFolder();
        var rejects = new Rejects();
        folder.Write("v.csv", "身份证号,所有人,号牌号码\n" + rows);
        return (Match(folder, SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n{people}{Others}", out _), "v.csv", rejects), rejects.All);
    }
}
