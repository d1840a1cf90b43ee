using Matcher.Catalogue.Columns;
using Matcher.Identity;
using Matcher.Samples.Population;

namespace Matcher.Samples;

/// <summary>People and families are such as there are, and nobody of the background can be taken for somebody on the roster.</summary>
[TestFixture]
public sealed class PeopleTests
{
    private GeneratedCounty _county = null!;

    [OneTimeSetUp]
    public void Generate() => _county = new GeneratedCounty(people: 3_000, rows: 20_000);

    [OneTimeTearDown]
    public void Remove() => _county.Dispose();

    [Test]
    public void Every_number_on_the_roster_is_valid_but_those_planted_otherwise()
    {
        var planted = _county.Key.Where(line => line.Case == "unchecked").Select(line => (line.Household, line.Name)).ToHashSet();
        var invalid = _county.Roster.People
            .Where(person => person.IdClass is not (IdClass.Valid or IdClass.Legacy or IdClass.OtherDocument))
            .Select(person => (_county.Roster.HouseholdOf(person).Number, person.Name));
        Assert.That(invalid, Is.EquivalentTo(planted));
    }

    [Test]
    public void The_background_has_other_area_codes_and_other_sequences_than_the_roster()
    {
        var ids = new IdReader(_county.Options.AsOf);
        var roster = _county.Roster.People.Select(person => person.Number).OfType<IdNumber>().ToHashSet();
        // Whose own number is damaged on the roster is somebody else to the engine, and has a roster number in the sources.
        var damaged = _county.Roster.People.Where(person => person.Number is null).Select(person => person.Name).ToHashSet();
        var seen = 0;
        foreach (var row in _county.Sources.Values.SelectMany(source => source.Matches.OffRoster))
        {
            if (damaged.Contains(row.Value(ColumnRole.Name)!))
                continue;
            Assert.That(ids.TryReadPlain(System.Text.Encoding.ASCII.GetBytes(row.Value(ColumnRole.IdNumber)!), out var number), Is.True);
            Assert.That(number.AreaCode, Is.InRange(NumberMaker.FirstMissedAreaCode, 149_999));
            Assert.That(number.Digits17 % 1000, Is.GreaterThanOrEqualTo((ulong)NumberMaker.FirstOutsideSequence));
            seen++;
        }

        Assert.That(seen, Is.GreaterThan(10_000));
        Assert.That(roster.Select(number => number.AreaCode), Is.All.InRange(CountyMap.FirstAreaCode, CountyMap.FirstAreaCode + 14));
        Assert.That(roster.Select(number => number.Digits17 % 1000), Is.All.LessThan((ulong)NumberMaker.FirstOutsideSequence));
    }

    [Test]
    public void Every_township_has_households() =>
        Assert.That(
            _county.Roster.Households.Select(household => household.Township).Distinct(),
            Is.EquivalentTo(_county.Config.Groups.SelectMany(group => group.Townships)));

    [Test]
    public void Households_have_one_to_six_people_and_one_head_who_comes_first()
    {
        foreach (var household in _county.Roster.Households)
        {
            var relations = household.Members.Select(member => _county.Roster.People[member].Relation).ToList();
            Assert.That(relations, Has.Count.InRange(1, 7), household.Number); // the seventh is one who is on the roster twice
            Assert.That(relations.Count(relation => relation == "户主"), Is.EqualTo(relations[0] == "户主" ? 1 : 0), household.Number);
            Assert.That(relations[0] == "户主" || relations.Count == 1, Is.True, household.Number);
        }
    }

    [Test]
    public void Relations_agree_with_ages_and_sexes()
    {
        foreach (var household in _county.Roster.Households)
        {
            var head = Numbered(household.Members[0]);
            foreach (var member in household.Members.Skip(1))
            {
                if (head is not { } first || Numbered(member) is not { } second || first == second)
                    continue;
                var years = second.AgeOn(_county.Options.AsOf) - first.AgeOn(_county.Options.AsOf);
                var (isFit, isMale) = _county.Roster.People[member].Relation switch
                {
                    "子" => (years <= -15, true),
                    "女" => (years <= -15, false),
                    "父" => (years >= 15, true),
                    "母" => (years >= 15, false),
                    "配偶" => (Math.Abs(years) <= 20, !first.IsMale),
                    "孙子" => (years <= -30, true),
                    "孙女" => (years <= -30, false),
                    _ => (true, second.IsMale),
                };
                Assert.That(isFit && isMale == second.IsMale, Is.True,
                    $"{household.Number} {_county.Roster.People[member].Relation} {years}");
            }
        }
    }

    [Test]
    public void Names_repeat_as_names_do_and_some_have_dots_and_rare_characters()
    {
        var names = _county.Roster.People.Select(person => person.Name).ToList();
        Assert.That(names.CountBy(name => name).Max(count => count.Value), Is.GreaterThanOrEqualTo(3));
        Assert.That(names.Any(name => name.Contains('·', StringComparison.Ordinal)));
        Assert.That(names.Any(name => name.EnumerateRunes().Any(rune => rune.Value >= 0x20000)));
    }

    [Test]
    public void Everybody_drew_the_allowance_before_the_as_of_date_and_has_a_share() =>
        Assert.That(
            _county.Roster.People.Where(person => !(person.BenefitStart < _county.Options.AsOf.AddMonths(-6) && person.MonthlyShare > 0)),
            Is.Empty);

    private IdNumber? Numbered(int person) => _county.Roster.People[person].Number;
}
