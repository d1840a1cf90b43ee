using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>缴纳公积金人员: housing-fund.</summary>
internal static class HousingFundCases
{
    private const string Rule = "housing-fund";

    /// <summary>An account that is paid into.</summary>
    public static PlantedRow Paying(Planting planting, Resident person) =>
        planting.Book.Row(planting.Exports.HousingFund, person)
            .With("账户状态", "正常").With("最近汇缴年月", planting.MonthsAgo(planting.Random.Between(1, 2)));

    public static void Plant(Planting planting)
    {
        var (book, cast, fund) = (planting.Book, planting.Cast, planting.Exports.HousingFund);
        foreach (var person in cast.Take(planting.Count(8), Ages.Working))
        {
            Paying(planting, person);
            book.Hit(Rule, person, fund);
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Working))
        {
            Paying(planting, person).With("最近汇缴年月", planting.MonthsAgo(SampleParameters.RecentMonths + 9));
            book.Clean(Rule, person, fund, "最近汇缴已久");
        }

        foreach (var state in (string[])["封存", "提取销户", "冻结"])
        {
            foreach (var person in cast.Take(2, Ages.Working))
            {
                Paying(planting, person).With("账户状态", state);
                book.Clean(Rule, person, fund, $"账户{state}");
            }
        }
    }
}
