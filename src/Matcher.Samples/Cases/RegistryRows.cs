namespace Matcher.Samples.Cases;

/// <summary>Everybody else on the roster is alive and in the civil registry: whoever is listed was planted.</summary>
internal static class RegistryRows
{
    public static void Plant(Planting planting)
    {
        var (book, registry) = (planting.Book, planting.Exports.CivilRegistry);
        foreach (var person in planting.County.Residents.Where(person => !book.IsSettled(registry, person.Citizen)))
            book.Bystander(registry, person);
    }
}
