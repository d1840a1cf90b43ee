using System.Collections.Immutable;

namespace Matcher.Samples.Population;

/// <summary>The people of the roster, before anything is planted.</summary>
/// <param name="Map">Townships and villages.</param>
/// <param name="Families">In the order they were made.</param>
internal sealed record County(CountyMap Map, ImmutableArray<Family> Families)
{
    /// <summary>Everybody, family by family.</summary>
    public IEnumerable<Resident> Residents => Families.SelectMany(family => family.Members);

    /// <summary>Makes families until there are enough people.</summary>
    public static County Make(GenerateOptions options)
    {
        var random = new SeededRandom(options.Seed, "population");
        var map = new CountyMap(random);
        var maker = new FamilyMaker(random, map, options.AsOf);
        var families = ImmutableArray.CreateBuilder<Family>();
        var wanted = Math.Max(options.People, GenerateOptions.LeastPeople);
        for (var people = 0; people < wanted; people += families[^1].Members.Count)
            families.Add(maker.Make());
        return new County(map, families.ToImmutable());
    }
}
