using Matcher.Identity;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cells;

/// <summary>
/// Whom a row is about: somebody known by name (planted), or somebody of the background, whose name stays a few places in
/// the name tables so that no string is made for a row off the roster.
/// </summary>
internal sealed class Subject(CountyMap map, DateOnly asOf)
{
    private const int AreaCodes = 50;

    private static readonly Weighted<int> Decades =
        new((0, 11), (10, 12), (20, 13), (30, 15), (40, 14), (50, 15), (60, 11), (70, 6), (80, 3));

    /// <summary>The name of somebody known; null for the background.</summary>
    public string? Name { get; private set; }

    /// <summary>0-based place in <see cref="NameTables.Surnames"/>.</summary>
    public int Surname { get; private set; }

    /// <summary>0-based place in the characters of the sex.</summary>
    public int FirstGiven { get; private set; }

    /// <summary>0-based place in the characters of the sex; -1 for a given name of one character.</summary>
    public int SecondGiven { get; private set; }

    public IdNumber Number { get; private set; }

    public DateOnly Birth { get; private set; }

    public bool IsMale { get; private set; }

    /// <summary>0-based place of the township.</summary>
    public int Township { get; private set; }

    /// <summary>0-based place of the village in its township's villages, then communities.</summary>
    public int Village { get; private set; }

    /// <summary>Somebody known.</summary>
    public void Become(Citizen citizen)
    {
        Name = citizen.Name;
        Number = citizen.Number;
        Birth = citizen.Birth;
        IsMale = citizen.IsMale;
        Township = citizen.Township.Index;
        var village = citizen.Township.Villages.IndexOf(citizen.Village);
        Village = village >= 0 ? village : citizen.Township.Villages.Length + citizen.Township.Communities.IndexOf(citizen.Village);
    }

    /// <summary>Somebody of the background, of a certain age.</summary>
    public void BecomeAnybody(SeededRandom random, int youngest, int oldest)
    {
        int age;
        do
            age = Decades.Pick(random) + random.Below(10);
        while (age < youngest || age > oldest);

        Name = null;
        IsMale = random.Below(2) == 0;
        Birth = asOf.AddDays(-(age * 1461 / 4) - random.Below(365) - 1);
        var sequence = NumberMaker.Sequence(random, NumberMaker.FirstOutsideSequence, IsMale);
        Number = NumberMaker.Of(NumberMaker.FirstBackgroundAreaCode + random.Below(AreaCodes), Birth, sequence);
        var given = IsMale ? NameTables.MensCharacters : NameTables.WomensCharacters;
        Surname = NameTables.Surnames.PickIndex(random);
        FirstGiven = random.Below(given.Length);
        SecondGiven = random.Below(100) < 15 ? -1 : random.Below(given.Length);
        Township = random.Below(map.Townships.Length);
        Village = random.Below(map.Townships[Township].Villages.Length);
    }
}
