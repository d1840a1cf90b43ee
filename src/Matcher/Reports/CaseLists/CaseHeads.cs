using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// How many cases some are, and whom they are about, by 保障类别. Somebody off the roster is a person and no household; who has several
/// cases is one household and one person.
/// </summary>
internal sealed class CaseHeads
{
    private const string Urban = "城市";
    private const string Rural = "农村";

    private readonly Heads _urban = new();
    private readonly Heads _rural = new();
    private readonly Heads _other = new();

    /// <summary>条.</summary>
    public int Cases { get; private set; }

    /// <summary>Households.</summary>
    public int Households => UrbanHouseholds + RuralHouseholds + OtherHouseholds;

    /// <summary>People.</summary>
    public int People => UrbanPeople + RuralPeople + OtherPeople;

    /// <summary>城市, households.</summary>
    public int UrbanHouseholds => _urban.Households.Count;

    /// <summary>城市, people.</summary>
    public int UrbanPeople => _urban.People.Count;

    /// <summary>农村, households.</summary>
    public int RuralHouseholds => _rural.Households.Count;

    /// <summary>农村, people.</summary>
    public int RuralPeople => _rural.People.Count;

    /// <summary>Households whose category the roster does not give.</summary>
    public int OtherHouseholds => _other.Households.Count;

    /// <summary>People of whom no category is known, or who are off the roster.</summary>
    public int OtherPeople => _other.People.Count;

    /// <summary>Adds a case.</summary>
    public void Add(KnownCase known)
    {
        Cases++;
        var heads = known.Case.Facts.Category switch { Urban => _urban, Rural => _rural, _ => _other };
        heads.People.Add(known.PersonKey);
        if (known.Case.HouseholdNumber.Length > 0)
            heads.Households.Add((known.Case.Township, known.Case.HouseholdNumber));
    }

    private sealed class Heads
    {
        public HashSet<string> People { get; } = new(StringComparer.Ordinal);

        public HashSet<(string Township, string Number)> Households { get; } = [];
    }
}
