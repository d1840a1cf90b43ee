using System.Globalization;

namespace Matcher.Samples.Cases;

/// <summary>Old people whom the civil registry does not know: elderly-unknown.</summary>
internal static class ElderlyCases
{
    private const string Rule = "elderly-unknown";

    public static void Plant(Planting planting)
    {
        var (book, cast, registry) = (planting.Book, planting.Cast, planting.Exports.CivilRegistry);
        foreach (var person in cast.Take(planting.Count(2, least: 5), Ages.VeryOld))
        {
            book.LeaveOut(registry, person.Citizen);
            book.Hit(Rule, person, registry, string.Create(CultureInfo.InvariantCulture, $"what=周岁{person.Age}"));
        }

        foreach (var person in cast.Take(3, new Ages(65, SampleParameters.ElderlyCheckAge - 1)))
        {
            book.LeaveOut(registry, person.Citizen);
            book.Clean(Rule, person, registry, "年龄不足");
        }

        foreach (var person in cast.Take(3, Ages.VeryOld))
        {
            book.Row(registry, person).Numbered(WrittenNumbers.Legacy(person.Citizen.Number));
            book.Clean(Rule, person, registry, "户籍中为15位旧号");
        }
    }
}
