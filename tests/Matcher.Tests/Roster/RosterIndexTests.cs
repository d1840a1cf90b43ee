using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Support;

namespace Matcher.Roster;

[TestFixture]
public sealed class RosterIndexTests
{
    [Test]
    public void Finds_everybody_and_nobody_else()
    {
        // Neighbouring numbers, the hardest case for a hash of digits.
        var people = Enumerable.Range(0, 5_000).Select(i => Person(i, 14990119700101000UL + ((ulong)i * 2))).ToImmutableArray();
        var index = new RosterIndex(people, []);
        for (var i = 0; i < people.Length; i++)
        {
            Assert.That(index.PersonOf(index.Find(people[i].Number!.Value)), Is.EqualTo(new PersonIndex(i)));
            Assert.That(index.Find(IdNumber.FromCheckedDigits(people[i].Number!.Value.Digits17 + 1)).IsNone, Is.True);
        }
    }

    [Test]
    public void People_who_share_a_number_come_in_the_order_of_the_roster()
    {
        var index = new RosterIndex([Person(0, 7), Person(1, 8), Person(2, 7), Person(3, 7)], []);
        var first = index.Find(IdNumber.FromCheckedDigits(7));
        Assert.That(
            new[] { first, index.Next(first), index.Next(index.Next(first)), index.Next(new IndexEntry(3)) }.Select(entry => entry.Value), 
            Is.EqualTo(new[] { 0, 2, 3, IndexEntry.None.Value }));
    }

    [Test]
    public void Other_documents_match_as_the_same_text()
    {
        var index = new RosterIndex([Person(0, null, "E12345678"), Person(1, null, "E12345678")], []);
        Assert.That(index.FindDocument("E12345678"), Is.EqualTo(new IndexEntry(0)));
        Assert.That(index.Next(new IndexEntry(0)), Is.EqualTo(new IndexEntry(1)));
        Assert.That(index.FindDocument("E12345679").IsNone, Is.True);
    }

    // None, a few, and more than an index of people alone has room for.
    [TestCase(0)]
    [TestCase(3)]
    [TestCase(200)]
    public void An_index_that_is_completed_later_is_the_same(int possible)
    {
        var people = Enumerable.Range(0, 50).Select(i => Person(i, 14990119700101000UL + (ulong)i)).ToImmutableArray();
        var numbers = Enumerable.Range(0, possible)
            .Select(i => (IdNumber.FromCheckedDigits(14990119700101030UL + (ulong)i), new PersonIndex(i % 50))).ToList();
        var (whole, completed) = (new RosterIndex(people, numbers), new RosterIndex(people).With(numbers));
        for (var i = 0UL; i < 300; i++)
        {
            var number = IdNumber.FromCheckedDigits(14990119700101000UL + i);
            Assert.That(completed.Find(number), Is.EqualTo(whole.Find(number)));
            if (whole.Find(number) is { IsNone: false } entry)
                Assert.That((completed.PersonOf(entry), completed.Next(entry)), Is.EqualTo((whole.PersonOf(entry), whole.Next(entry))));
        }
    }

    [Test]
    public void What_damaged_numbers_may_stand_for_is_marked_and_never_hides_a_person()
    {
        var index = new RosterIndex(
            [Person(0, 7), Person(1, null)],
            [(IdNumber.FromCheckedDigits(7), new(1)), (IdNumber.FromCheckedDigits(8), new(1)), (IdNumber.FromCheckedDigits(8), new(2))]);
        var own = index.Find(IdNumber.FromCheckedDigits(7));
        Assert.That((index.IsOnlyPossible(own), index.PersonOf(own), index.Next(own)),
            Is.EqualTo((false, new PersonIndex(0), IndexEntry.None)));
        var entry = index.Find(IdNumber.FromCheckedDigits(8));
        Assert.That((index.IsOnlyPossible(entry), index.PersonOf(entry), index.PersonOf(index.Next(entry)), index.Next(index.Next(entry))),
            Is.EqualTo((true, new PersonIndex(1), new PersonIndex(2), IndexEntry.None)));
    }

    private static Person Person(int index, ulong? number, string? document = null) => new()
    {
        Index = index,
        HouseholdIndex = 0,
        Row = new SourceRow(SmallCounty.RosterDefinition, new RowPlace(new TablePlace(0, "r.csv", null), index + 2), []),
        Name = "",
        RawId = "",
        IdClass = number is null ? IdClass.OtherDocument : IdClass.Valid,
        Number = number is { } digits ? IdNumber.FromCheckedDigits(digits) : null,
        OtherDocument = document,
        Relation = "",
        MonthlyShare = null,
        BenefitStart = null,
    };
}
