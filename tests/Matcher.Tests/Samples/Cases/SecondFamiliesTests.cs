using Matcher.Samples.Options;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cases;

[TestFixture]
public sealed class SecondFamiliesTests
{
    private readonly County _county = County.Make(new GenerateOptions { Folder = "", People = 2_000 });

    [Test]
    public void They_are_those_that_a_look_at_each_household_finds([Values] bool isTownshipTheSame)
    {
        foreach (var family in _county.Families.Take(40))
            family.IsSinglePerson = family.Members.Count == 1;
        var second = new SecondFamilies(_county, new FamiliesByName(_county), IsFit);
        var (random, alike) = (new SeededRandom(1UL), new SeededRandom(1UL));
        foreach (var person in _county.Residents.ToList())
        {
            Family[] found =
            [
                .. _county.Families.Where(family => !family.IsSinglePerson && IsFit(person.Family, family)
                    && family.Members.All(member => member.Citizen.Name != person.Citizen.Name)),
            ];
            Assert.That(second.Any(person), Is.EqualTo(found.Length > 0));
            if (found.Length == 0)
                continue;
            var family = second.OneOf(person, random);
            Assert.That(family, Is.SameAs(alike.OneOf(found)));
            family.Add(new Resident(family, person.Citizen, "其他", person.Age));
        }

        bool IsFit(Family one, Family other) => one.IsUrban == other.IsUrban && one.Township == other.Township == isTownshipTheSame;
    }

    [Test]
    public void Households_are_looked_at_once_for_each_township_and_category_however_many_people_ask()
    {
        var looks = 0;
        var second = new SecondFamilies(_county, new FamiliesByName(_county), IsFit);
        foreach (var person in _county.Residents)
            second.Any(person);
        Assert.That(looks, Is.LessThanOrEqualTo(_county.Families.Length * _county.Map.Townships.Length * 2));

        bool IsFit(Family one, Family other)
        {
            looks++;
            return one.IsUrban != other.IsUrban;
        }
    }
}
