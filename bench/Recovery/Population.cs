using System.Globalization;

namespace Matcher.Bench.Recovery;

/// <summary>Somebody: the first of the population are on the roster.</summary>
/// <param name="Id">18 characters, of an area that was never assigned.</param>
/// <param name="Name">姓名.</param>
internal readonly record struct Citizen(string Id, string Name)
{
    public string Birth => Id[6..14];

    public bool IsMale => (Id[16] - '0') % 2 == 1;
}

/// <summary>Makes a population with one age pyramid and one way of naming, on the roster and outside it.</summary>
internal static class Population
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // Births a year, by decade from the 1930s to the 2010s.
    private static readonly double[] Pyramid = [2, 6, 13, 18, 17, 17, 12, 9, 6];

    public static Citizen[] Make(int count, int seed)
    {
        var random = new Random(seed);
        var names = new Names(random);
        var taken = new HashSet<long>();
        var people = new Citizen[count];
        for (var i = 0; i < count;)
        {
            var area = random.NextDouble() switch { < 0.55 => 149901, < 0.75 => 149902, < 0.9 => 149903, _ => 149904 };
            var birth = new DateOnly(Year(random), 1, 1).AddDays(random.Next(365));
            // Police stations hand out sequences from the bottom of their ranges.
            var sequence = random.NextDouble() < 0.7 ? random.Next(1000) : random.Next(200);
            var digits = (long)area * 100_000_000_000 + birth.Year * 10_000_000L + birth.Month * 100_000L + birth.Day * 1_000L + sequence;
            if (!taken.Add(digits))
                continue;
            people[i++] = new Citizen(WithCheck(digits), names.Make(birth.Year, sequence % 2 == 1, area));
        }

        return people;
    }

    /// <summary>
    /// Puts the roster first, drawn from everybody. On a real roster the old are many and those of working age few, while
    /// the people other agencies know are of every age.
    /// </summary>
    public static Citizen[] WithOldRoster(Citizen[] people, int onRoster, int seed)
    {
        var random = new Random(seed);
        var chosen = new HashSet<int>();
        while (chosen.Count < onRoster)
        {
            var index = random.Next(people.Length);
            var year = int.Parse(people[index].Birth[..4], CultureInfo.InvariantCulture);
            if (random.NextDouble() < year switch { < 1960 => 1, < 1975 => 0.4, < 2005 => 0.1, _ => 0.4 })
                chosen.Add(index);
        }

        return [.. chosen.Select(index => people[index]), .. people.Where((_, index) => !chosen.Contains(index))];
    }

    private static int Year(Random random)
    {
        var draw = random.NextDouble() * Pyramid.Sum();
        var decade = 0;
        while (draw >= Pyramid[decade])
            draw -= Pyramid[decade++];
        return 1930 + decade * 10 + random.Next(10);
    }

    private static string WithCheck(long digits17)
    {
        var text = digits17.ToString("D17", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (text[i] - '0');
        return text + "10X98765432"[sum % 11];
    }
}
