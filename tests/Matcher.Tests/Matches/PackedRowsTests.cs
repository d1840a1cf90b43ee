using CsCheck;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Recovery;
using Matcher.Roster;
using Matcher.Rules;
using Matcher.Support;

namespace Matcher.Matches;

[TestFixture]
public sealed class PackedRowsTests
{
    // Absent, empty, plain, Chinese, outside the first plane, half a pair as a workbook may hold it, a NUL, and long.
    private static readonly string?[] Texts =
        [null, "", "晋J12345", "149901200001010011", "é", "王小明", "𠮷", "\uD800", "a\0b", new('长', 500), new('x', 300)];

    private static readonly Person[] People = [RuleBench.Person(0), RuleBench.Person(1), RuleBench.Person(2)];

    private static readonly Gen<Match> Matches = Gen.Select(
        Gen.Int[0, People.Length - 1],
        Gen.Int[0, Texts.Length - 1].Select(index => Texts[index]).Array[RuleBench.Vehicles.Columns.Length],
        Gen.Int[0, 3],
        Gen.Long[2, 3_000_000],
        Gen.Enum<MatchGrade>(),
        (person, values, table, row, grade) => new Match(
            People[person],
            new SourceRow(RuleBench.Vehicles, new RowPlace(new TablePlace(table, $"v{table}.csv", Part: null), row), [.. values]),
            grade,
            NameComparison.Compatible,
            IdClass.Legacy,
            grade == MatchGrade.C ? new RecoveredIdentity(IdClass.Masked, OnRoster: false, Coincidence: 0.001) : null));

    [Test]
    public void What_was_put_in_comes_out_by_person_in_the_same_order() => Matches.Array[0, RowBound.Rows].Sample(matches =>
    {
        var packed = Pack(matches);
        Assert.That(packed.Count, Is.EqualTo(matches.Length));
        Assert.That(packed.Select(Told), Is.EqualTo(matches.OrderBy(match => match.Person.Index).Select(Told)));
        Assert.That(packed.ByPerson.SelectMany(one => one.Matches).Select(Told), Is.EqualTo(packed.Select(Told)));
    });

    // A province's table has billions of rows, and of one that is ruled out in the database only the number is missed.
    [Test]
    public void A_table_may_have_more_rows_than_a_file()
    {
        var match = RuleBench.Match(RuleBench.Person(0), RuleBench.Row("状态=正常", 2));
        var far = match with { Row = match.Row with { Place = match.Row.Place with { Row = 5_000_000_000 } } };
        Assert.That(Pack([far]).Single().Row.Place.Row, Is.EqualTo(5_000_000_000));
    }

    // More different words than are held once: the others stand in their rows.
    [Test]
    public void A_column_may_have_any_number_of_words()
    {
        var matches = Enumerable.Range(0, 5_000).Select(row => RuleBench.Match(
            RuleBench.Person(row, number: SmallCounty.Id(1)), RuleBench.Row($"状态=词{row}", row + 2))).ToList();
        Assert.That(Pack(matches).Select(Told), Is.EqualTo(matches.Select(Told)));
    }

    [Test]
    public void Rows_can_be_taken_away()
    {
        var (person, other) = (RuleBench.Person(0), RuleBench.Person(1));
        var packed = new PackedRows(RuleBench.Vehicles, _ => []);
        foreach (var row in Enumerable.Range(2, 6))
            packed.Add(RuleBench.Match(row % 2 == 0 ? person : other, RuleBench.Row("状态=正常", row)));
        packed.Remove([PersonIndex.Of(person)], match => match.Row.Place.Row == 4);
        packed.Finish();
        Assert.That(packed.Select(match => match.Row.Place.Row), Is.EqualTo(new[] { 2, 6, 3, 5, 7 }));
    }

    private static PackedRows Pack(IEnumerable<Match> matches)
    {
        var packed = new PackedRows(RuleBench.Vehicles, _ => throw new InvalidOperationException("There are not so many."));
        foreach (var match in matches)
            packed.Add(match);
        packed.Finish();
        return packed;
    }

    private static (Person Person, RowPlace Place, string Values, MatchGrade Grade, NameComparison Names, IdClass Class, RecoveredIdentity?)
        Told(Match match) => (match.Person, match.Row.Place, string.Join('|', match.Row.Values.Select(value => value ?? "~")), match.Grade,
            match.Names, match.SourceIdClass, match.Recovery);
}
