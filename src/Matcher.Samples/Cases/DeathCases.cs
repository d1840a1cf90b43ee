using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>死亡未及时核减: death-registered, death-cremated, death-insurance.</summary>
internal static class DeathCases
{
    private const int OverdueDays = 120;
    private const string Lowered = "grade=A;level=medium;what=办理期内";

    public static void Plant(Planting planting)
    {
        Registered(planting);
        Cremated(planting);
        Insured(planting);
        KnownToAllThree(planting);
    }

    private static void Registered(Planting planting)
    {
        const string rule = "death-registered";
        var (book, cast, registry) = (planting.Book, planting.Cast, planting.Exports.CivilRegistry);
        foreach (var person in cast.Take(planting.Count(8), Ages.Old))
        {
            Cancelled(planting, person, planting.WhileDrawing(person, OverdueDays));
            book.Hit(rule, person, registry);
        }

        foreach (var person in cast.Take(3, Ages.Old))
        {
            Cancelled(planting, person, planting.WhileDrawing(person, OverdueDays)).With("死亡日期", Fill.Nothing);
            book.Hit(rule, person, registry, "grade=A;what=只有注销日期");
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            Cancelled(planting, person, person.Family.BenefitStart.AddDays(-90));
            book.Hit(rule, person, registry, "grade=A;what=死亡早于享受开始");
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Old))
        {
            Cancelled(planting, person, planting.Between(75, 40));
            book.Hit(rule, person, registry, Lowered);
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            Cancelled(planting, person, planting.AsOf.AddDays(planting.Random.Between(20, 200)));
            book.Clean(rule, person, registry, "死亡日期晚于基准日");
        }
    }

    /// <summary>A hukou cancelled because of a death.</summary>
    public static PlantedRow Cancelled(Planting planting, Resident person, DateOnly died) =>
        planting.Book.Row(planting.Exports.CivilRegistry, person)
            .With("户籍状态", "注销").With("注销类别", "死亡").With("死亡日期", died).With("注销日期", died.AddDays(12));

    private static void Cremated(Planting planting)
    {
        const string rule = "death-cremated";
        var (book, cast, cremation) = (planting.Book, planting.Cast, planting.Exports.Cremation);
        foreach (var person in cast.Take(planting.Count(4), Ages.Old))
        {
            Cremation(planting, person, planting.WhileDrawing(person, OverdueDays));
            book.Hit(rule, person, cremation);
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            var died = planting.WhileDrawing(person, OverdueDays);
            Cremation(planting, person, died);
            Cremation(planting, person, died).With("是否重复", "是");
            book.Hit(rule, person, cremation, "grade=A;what=另有一行标为重复");
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Old))
        {
            Cremation(planting, person, planting.Between(75, 40));
            book.Hit(rule, person, cremation, Lowered);
        }

        foreach (var person in cast.Take(3, Ages.Old))
        {
            Cremation(planting, person, planting.WhileDrawing(person, OverdueDays)).With("是否重复", "是");
            book.Exempt(rule, person, cremation, "重复登记");
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            Cremation(planting, person, planting.AsOf.AddDays(30));
            book.Clean(rule, person, cremation, "死亡日期晚于基准日");
        }
    }

    /// <summary>A cremation.</summary>
    public static PlantedRow Cremation(Planting planting, Resident person, DateOnly died) =>
        planting.Book.Row(planting.Exports.Cremation, person)
            .With("死亡日期", died).With("火化日期", died.AddDays(3)).With("是否重复", "否");

    private static void Insured(Planting planting)
    {
        const string rule = "death-insurance";
        var (book, cast, insurance) = (planting.Book, planting.Cast, planting.Exports.SocialInsurance);
        foreach (var person in cast.Take(planting.Count(4), Ages.Old))
        {
            Stopped(planting, person, planting.WhileDrawing(person, OverdueDays));
            book.Hit(rule, person, insurance);
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Old))
        {
            Stopped(planting, person, planting.Between(75, 40));
            book.Hit(rule, person, insurance, Lowered);
        }

        foreach (var person in cast.Take(2, Ages.Old))
        {
            Stopped(planting, person, planting.AsOf.AddDays(60));
            book.Clean(rule, person, insurance, "死亡日期晚于基准日");
        }
    }

    private static void Stopped(Planting planting, Resident person, DateOnly died) =>
        InsuranceCases.Pension(planting, person, SocialInsuranceExport.Residents, "基础养老金")
            .With("待遇状态", "暂停发放").With("死亡日期", died);

    private static void KnownToAllThree(Planting planting)
    {
        var (book, exports) = (planting.Book, planting.Exports);
        foreach (var person in planting.Cast.Take(2, Ages.Old))
        {
            var died = planting.WhileDrawing(person, OverdueDays);
            Cancelled(planting, person, died);
            Cremation(planting, person, died);
            Stopped(planting, person, died.AddDays(1));
            book.Hit("death-registered", person, exports.CivilRegistry);
            book.Hit("death-cremated", person, exports.Cremation);
            book.Hit("death-insurance", person, exports.SocialInsurance, "grade=A;what=各来源死亡日期不一致");
            book.Hit("death-dates-conflict", person, source: null, "grade=A;what=各来源死亡日期不一致");
        }
    }
}
