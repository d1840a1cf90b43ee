using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>高档消费: high-consumption, an auxiliary sign only.</summary>
internal static class HighConsumptionCases
{
    private const string Rule = "high-consumption";

    public static void Plant(Planting planting)
    {
        var (book, cast, consumption) = (planting.Book, planting.Cast, planting.Exports.HighConsumption);
        foreach (var person in cast.Take(planting.Count(1), Ages.Adult))
        {
            Row(planting, person, SampleParameters.HighConsumptionAmount + (100 * planting.Random.Between(5, 300)),
                planting.Between(300, 5));
            book.Hit(Rule, person, consumption);
        }

        foreach (var person in cast.Take(2, Ages.Adult))
        {
            Row(planting, person, SampleParameters.HighConsumptionAmount - 2000, planting.Between(300, 5));
            book.Clean(Rule, person, consumption, "金额不足");
        }

        foreach (var person in cast.Take(2, Ages.Adult))
        {
            Row(planting, person, SampleParameters.HighConsumptionAmount + 9000, planting.Between(700, 420));
            book.Clean(Rule, person, consumption, "一年以前");
        }
    }

    /// <summary>Something that somebody spent.</summary>
    public static void Row(Planting planting, Resident person, decimal amount, DateOnly day) =>
        planting.Book.Row(planting.Exports.HighConsumption, person).With("消费类别", "高档消费").With("消费金额", amount).With("消费日期", day);
}
