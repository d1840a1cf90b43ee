using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>
/// Sources that contradict each other about a death: death-dates-conflict, death-alive-later; and deaths nothing was paid
/// after.
/// </summary>
internal static class DeathConflictCases
{
    private const int OverdueDays = 150;

    public static void Plant(Planting planting)
    {
        var (book, cast, exports) = (planting.Book, planting.Cast, planting.Exports);
        foreach (var person in cast.Take(3, Ages.Old))
        {
            var died = planting.WhileDrawing(person, OverdueDays);
            DeathCases.Cancelled(planting, person, died);
            DeathCases.Cremation(planting, person, died.AddDays(-20));
            book.Hit("death-registered", person, exports.CivilRegistry);
            book.Hit("death-cremated", person, exports.Cremation);
            book.Hit("death-dates-conflict", person, source: null, "grade=A;what=户籍与火化不一致");
        }

        foreach (var person in cast.Take(3, Ages.Old))
        {
            DeathCases.Cancelled(planting, person, planting.WhileDrawing(person, OverdueDays));
            Contribution(planting, person, planting.MonthsAgo(1));
            book.Hit("death-registered", person, exports.CivilRegistry);
            book.Hit("death-alive-later", person, exports.SocialInsurance);
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            var died = planting.WhileDrawing(person, OverdueDays);
            DeathCases.Cancelled(planting, person, died);
            Contribution(planting, person, died.AddMonths(-1));
            book.Hit("death-registered", person, exports.CivilRegistry);
            book.Clean("death-alive-later", person, exports.SocialInsurance, "死亡前的缴费");
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            DeathCases.Cancelled(planting, person, new DateOnly(planting.AsOf.Year, planting.AsOf.Month, 1));
            book.Clean("death-registered", person, exports.CivilRegistry, "本月死亡，此后尚未发放");
        }
    }

    private static void Contribution(Planting planting, Resident person, DateOnly month) =>
        planting.Book.Row(planting.Exports.SocialInsurance, person, SocialInsuranceExport.Insured)
            .With("险种", SocialInsuranceExport.Residents).With("参保身份", "城乡居民").With("缴费状态", "参保缴费")
            .With("单位名称", "").With("最近缴费年月", month);
}
