using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>One number under two names on the roster: duplicate-two-names.</summary>
internal static class TwoNamesCases
{
    private const string Rule = "duplicate-two-names";

    public static void Plant(Planting planting)
    {
        var (book, registry) = (planting.Book, planting.Exports.CivilRegistry);
        foreach (var person in planting.Cast.Take(3, Ages.Working))
        {
            var families = planting.County.Families
                .Where(family => family != person.Family && !family.IsSinglePerson && family.Uncovered == 0)
                .ToList();
            var other = new Resident(planting.Random.OneOf([.. families]), person.Citizen, "其他", person.Age)
            {
                WrittenName = planting.AnotherName(person.Citizen.Name),
            };
            other.Family.Add(other);
            book.Hit(Rule, person, source: null, "grade=D;what=姓名不同");
            book.Hit(Rule, other, source: null, "grade=D;what=姓名不同");
            // The registry knows one name: to the other it is somebody else's number.
            book.Add(CaseKind.Doubt, "", other, registry, "grade=D;what=名册一号两名");
        }
    }
}
