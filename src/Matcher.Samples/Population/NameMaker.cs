namespace Matcher.Samples.Population;

/// <summary>Makes the names of the roster's people: with repeats (王建国), a few minority names and a few rare characters.</summary>
internal sealed class NameMaker(SeededRandom random)
{
    private const int YoungSince = 1985;

    /// <summary>A surname.</summary>
    public string Surname() => NameTables.Surnames.Pick(random);

    /// <summary>A full name.</summary>
    public string Full(string surname, bool isMale, int birthYear)
    {
        if (random.Chance(6))
            return $"{random.OneOf(NameTables.MinorityGiven)}·{random.OneOf(NameTables.MinorityFamily)}";
        var given = Given(isMale, birthYear);
        return random.Chance(8) ? $"{surname}{given[..^1]}{random.OneOf(NameTables.RareCharacters)}" : surname + given;
    }

    private string Given(bool isMale, int birthYear)
    {
        if (random.Chance(350))
        {
            return (isMale, birthYear >= YoungSince) switch
            {
                (true, true) => random.OneOf(NameTables.YoungerMen),
                (true, false) => random.OneOf(NameTables.OlderMen),
                (false, true) => random.OneOf(NameTables.YoungerWomen),
                (false, false) => random.OneOf(NameTables.OlderWomen),
            };
        }

        var characters = isMale ? NameTables.MensCharacters : NameTables.WomensCharacters;
        var first = random.OneOf(characters);
        return random.Chance(150) ? first : first + random.OneOf(characters);
    }
}
