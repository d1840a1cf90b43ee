using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>
/// What follows from everything planted, about whole households and from several rules at once: income per head, several
/// vehicles, graduates at work, high consumption beside something else.
/// </summary>
internal static class FollowingCases
{
    private static readonly string[] Work = ["employee-insured", "housing-fund", "payroll-serving"];
    private static readonly string[] Means =
    [
        .. Work, "vehicle-owned", "individual-business", "legal-representative", "enterprise-pension",
    ];

    public static void Plant(Planting planting)
    {
        Incomes(planting);
        var hits = planting.Book.Key.Where(line => line.Case == CaseKind.Hit).ToLookup(line => line.Household);
        foreach (var family in planting.County.Families.Where(family => hits.Contains(family.Number)))
        {
            var lines = hits[family.Number].Where(line => line.Township == family.Township.Name).ToList();
            Vehicles(planting, family, lines);
            GraduatesAtWork(planting, family, lines);
            Consumption(planting, family, lines);
        }
    }

    private static void Incomes(Planting planting)
    {
        foreach (var (family, incomes) in planting.Incomes.GroupBy(income => income.Person.Family)
            .Select(group => (group.Key, group.Sum(income => income.Amount))))
        {
            var (perHead, standard, head) = (incomes / IncomeCases.HeadsOf(family), IncomeCases.StandardOf(family), HeadOf(family));
            if (perHead > 1.5m * standard)
            {
                planting.Book.Hit("income-over-border", head, source: null);
                planting.Book.Exempt("income-over-standard", head, source: null, "已超过标准的一点五倍");
            }
            else if (perHead > standard)
            {
                planting.Book.Hit("income-over-standard", head, source: null);
            }
        }
    }

    private static void Vehicles(Planting planting, Family family, List<KeyLine> lines)
    {
        var plates = lines.Where(line => line.Rule == "vehicle-owned")
            .SelectMany(line => line.Note.Split(';').Where(note => note.StartsWith("identity=", StringComparison.Ordinal)));
        if (plates.Distinct(StringComparer.Ordinal).Count() > 1)
            planting.Book.Hit("vehicles-several", HeadOf(family), source: null);
    }

    private static void GraduatesAtWork(Planting planting, Family family, List<KeyLine> lines)
    {
        foreach (var person in family.Members)
        {
            var own = lines.Where(line => line.Name == person.WrittenName).ToList();
            if (own.Any(line => line.Rule == "graduated") && own.Any(line => Work.Contains(line.Rule)))
                planting.Book.Hit("graduated-employed", person, source: null);
        }
    }

    private static void Consumption(Planting planting, Family family, List<KeyLine> lines)
    {
        if (lines.Find(line => line.Rule == "high-consumption") is { } spent && lines.Any(line => Means.Contains(line.Rule)))
            planting.Book.Hit("consumption-corroborated", family.Members.First(member => member.WrittenName == spent.Name), source: null);
    }

    private static Resident HeadOf(Family family) =>
        family.Members.FirstOrDefault(member => member.Relation == "户主")
            ?? family.Members.FirstOrDefault(member => member.WrittenName == family.HeadName)
            ?? family.Members[0];
}
