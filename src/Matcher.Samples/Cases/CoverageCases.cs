namespace Matcher.Samples.Cases;

/// <summary>Fewer people covered than the household has: fewer-covered, one finding a household, on its head.</summary>
internal static class CoverageCases
{
    private const string Rule = "fewer-covered";

    public static void Plant(Planting planting)
    {
        var (book, cast) = (planting.Book, planting.Cast);
        foreach (var head in cast
            .Take(planting.Count(5, least: 6), Ages.Any, person => person.Relation == "户主" && !person.Family.IsSinglePerson))
        {
            head.Family.Uncovered = planting.Random.Between(1, 2);
            book.Hit(Rule, head, source: null, "");
        }

        foreach (var person in cast
            .Take(planting.Count(8), Ages.Adult, person => person.Family.Members.Count == 1 && person.Family.Uncovered == 0))
        {
            person.Family.IsSinglePerson = true;
            person.Family.Uncovered = planting.Random.Between(1, 3);
            book.Exempt(Rule, person, source: null, "单人保");
        }

        // A grown-up child in the household of a parent who draws nothing.
        foreach (var person in cast.Take(3, new Ages(18, 50), person => person.Family.Members.Count == 1 && person.Family.Uncovered == 0))
        {
            person.Family.IsSinglePerson = true;
            person.Family.Uncovered = 2;
            person.Family.HeadName = planting.OffRoster(55, 80).Name;
            person.Relation = person.Citizen.IsMale ? "子" : "女";
            book.Exempt(Rule, person, source: null, "单人保");
        }
    }
}
