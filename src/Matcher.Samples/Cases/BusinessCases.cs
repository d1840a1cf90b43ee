using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>市场主体: individual-business, legal-representative, shareholder.</summary>
internal static class BusinessCases
{
    private const string Active = "存续（在营、开业、在册）";

    public static void Plant(Planting planting)
    {
        Traders(planting);
        Representatives(planting);
        Shareholders(planting);
    }

    /// <summary>个体工商户.</summary>
    public static PlantedRow Trader(Planting planting, Resident person, string state) =>
        planting.Book.Row(planting.Exports.Business, person, BusinessExport.Traders)
            .With("统一社会信用代码", planting.CreditCode("92")).With("登记状态", state).With("注销日期", Fill.Nothing);

    private static PlantedRow InCompany(Planting planting, Resident person, string type, string role, string state) =>
        planting.Book.Row(planting.Exports.Business, person, BusinessExport.Companies)
            .With("统一社会信用代码", planting.CreditCode("91")).With("主体类型", type).With("人员身份", role).With("登记状态", state);

    private static void Traders(Planting planting)
    {
        const string rule = "individual-business";
        var (book, cast, business) = (planting.Book, planting.Cast, planting.Exports.Business);
        string[] active = [Active, "在业", "在营", "开业", "正常", "存续"];
        for (var number = 0; number < planting.Count(14, least: active.Length); number++)
        {
            var person = cast.Take(Ages.Working);
            Trader(planting, person, active[number % active.Length]);
            book.Hit(rule, person, business);
        }

        foreach (var state in (string[])["注销", "吊销，未注销", "吊销，已注销", "迁出"])
        {
            foreach (var person in cast.Take(planting.Count(1, least: 2), Ages.Working))
            {
                Trader(planting, person, state).With("注销日期", planting.Between(900, 100));
                book.Clean(rule, person, business, state);
            }
        }
    }

    private static void Representatives(Planting planting)
    {
        const string rule = "legal-representative";
        var (book, cast, business) = (planting.Book, planting.Cast, planting.Exports.Business);
        foreach (var person in cast.Take(planting.Count(3), Ages.Working))
        {
            InCompany(planting, person, "有限责任公司", "法定代表人", Active);
            book.Hit(rule, person, business);
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Working))
        {
            InCompany(planting, person, "农民专业合作社", "法定代表人", Active);
            book.Exempt(rule, person, business, "农民专业合作社");
        }

        foreach (var state in (string[])["注销", "吊销，未注销"])
        {
            foreach (var person in cast.Take(2, Ages.Working))
            {
                InCompany(planting, person, "有限责任公司", "法定代表人", state);
                book.Clean(rule, person, business, state);
            }
        }
    }

    private static void Shareholders(Planting planting)
    {
        const string rule = "shareholder";
        var (book, cast, business) = (planting.Book, planting.Cast, planting.Exports.Business);
        foreach (var role in (string[])["股东", "监事", "高级管理人员"])
        {
            foreach (var person in cast.Take(planting.Count(1), Ages.Working))
            {
                InCompany(planting, person, "有限责任公司", role, Active);
                book.Hit(rule, person, business);
            }
        }

        foreach (var person in cast.Take(planting.Count(4), Ages.Working))
        {
            InCompany(planting, person, "农民专业合作社联合社", "股东", Active);
            book.Exempt(rule, person, business, "农民专业合作社");
        }

        foreach (var person in cast.Take(2, Ages.Working))
        {
            InCompany(planting, person, "有限责任公司", "股东", "注销");
            book.Clean(rule, person, business, "注销");
        }
    }
}
