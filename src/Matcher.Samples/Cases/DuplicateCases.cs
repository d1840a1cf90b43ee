using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>重复领取: duplicate-roster and other-benefit.</summary>
internal static class DuplicateCases
{
    public static void Plant(Planting planting)
    {
        var names = new FamiliesByName(planting.County);
        Twice(planting, "两个乡镇", Second((one, other) => one.Township != other.Township && one.IsUrban == other.IsUrban));
        Twice(planting, "城市和农村", Second((one, other) => one.IsUrban != other.IsUrban));
        Twice(planting, "同乡镇两户", Second((one, other) => one.Township == other.Township && one.IsUrban == other.IsUrban), isLegacy: true);
        OtherBenefits(planting);

        SecondFamilies Second(Func<Family, Family, bool> fits) => new(planting.County, names, fits);
    }

    private const int LegacyLength = 15;

    private static void Twice(Planting planting, string what, SecondFamilies second, bool isLegacy = false)
    {
        foreach (var person in planting.Cast.Take(planting.Count(1), Ages.Working, second.Any))
        {
            var again = new Resident(second.OneOf(person, planting.Random), person.Citizen, "其他", person.Age);
            again.WrittenNumber = isLegacy && WrittenNumbers.HasLegacyForm(person.Citizen.Number)
                ? WrittenNumbers.Legacy(person.Citizen.Number)
                : again.WrittenNumber.Replace('X', 'x');
            again.Family.Add(again);
            // Each of the two households is told, in its own township's list; an old number on one side makes both a B.
            var grade = again.WrittenNumber.Length == LegacyLength ? "B" : "A";
            foreach (var one in (Resident[])[person, again])
            {
                if (person.Family.IsUrban == again.Family.IsUrban)
                {
                    planting.Book.Hit("duplicate-roster", one, source: null, $"grade={grade};what={what}");
                    continue;
                }

                planting.Book.Hit("duplicate-urban-rural", one, source: null, $"grade={grade};what={what}");
                planting.Book.Exempt("duplicate-roster", one, source: null, "城乡双保");
            }
        }
    }

    private static void OtherBenefits(Planting planting)
    {
        const string rule = "other-benefit";
        var (book, cast, benefits) = (planting.Book, planting.Cast, planting.Exports.OtherBenefits);
        foreach (var person in cast.Take(planting.Count(1), new Ages(60, 120)))
        {
            book.Row(benefits, person).With("待遇类别", "特困供养").With("发放状态", "发放").With("开始年月", planting.Between(900, 150));
            book.Hit(rule, person, benefits);
        }

        foreach (var person in cast.Take(3, new Ages(3, 16)))
        {
            book.Row(benefits, person).With("待遇类别", "孤儿基本生活保障").With("发放状态", "发放").With("开始年月", planting.Between(900, 150));
            book.Hit(rule, person, benefits);
        }

        foreach (var person in cast.Take(3, new Ages(60, 120)))
        {
            book.Row(benefits, person).With("待遇类别", "特困供养").With("发放状态", "停发").With("开始年月", planting.Between(1900, 1500))
                .With("停发年月", planting.Between(1200, 900));
            book.Clean(rule, person, benefits, "已停发");
        }
    }
}
