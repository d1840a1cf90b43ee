using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>企业退休人员和参保职工: enterprise-pension, employee-insured.</summary>
internal static class InsuranceCases
{
    public static void Plant(Planting planting)
    {
        Pensions(planting);
        Employees(planting);
    }

    /// <summary>A pension that is being paid.</summary>
    public static PlantedRow Pension(Planting planting, Resident person, string scheme, string item) =>
        Pension(planting, person, scheme, item, out _);

    /// <summary>The same, telling how much is paid a month.</summary>
    public static PlantedRow Pension(Planting planting, Resident person, string scheme, string item, out decimal amount)
    {
        var row = planting.Book.Row(planting.Exports.SocialInsurance, person, SocialInsuranceExport.Pensions)
            .With("险种", scheme)
            .With("参保身份", scheme == SocialInsuranceExport.Residents ? "城乡居民" : "离退休人员")
            .With("缴费状态", "终止缴费").With("待遇状态", "正常发放").With("待遇项目", item)
            .With("待遇开始年月", planting.Between(2500, 400));
        amount = scheme == SocialInsuranceExport.Residents ? planting.Random.Between(118, 180) : planting.Random.Between(1800, 4200);
        return row.With("月待遇金额", amount);
    }

    /// <summary>An employee whose employer pays.</summary>
    public static PlantedRow Employed(Planting planting, Resident person) =>
        planting.Book.Row(planting.Exports.SocialInsurance, person, SocialInsuranceExport.Insured)
            .With("险种",
                planting.Random.OneOf(SocialInsuranceExport.Enterprise, SocialInsuranceExport.Enterprise,
                    SocialInsuranceExport.Institutions))
            .With("参保身份", "在职职工").With("缴费状态", "参保缴费").With("单位名称", "示例商贸有限公司")
            .With("最近缴费年月", planting.MonthsAgo(planting.Random.Between(1, 2))).With("缴费基数", planting.Random.Between(34, 80) * 100m);

    private static void Pensions(Planting planting)
    {
        const string rule = "enterprise-pension";
        var (book, cast, insurance) = (planting.Book, planting.Cast, planting.Exports.SocialInsurance);
        foreach (var person in cast.Take(planting.Count(6), Ages.Pensioner))
        {
            Pension(planting, person, planting.Random.OneOf(SocialInsuranceExport.Enterprise, SocialInsuranceExport.Institutions), "基本养老金",
                out var amount);
            planting.Incomes.Add((person, amount));
            book.Hit(rule, person, insurance);
        }

        foreach (var item in (string[])["遗属待遇", "丧葬补助金"])
        {
            foreach (var person in cast.Take(3, Ages.Pensioner))
            {
                Pension(planting, person, SocialInsuranceExport.Enterprise, item, out var amount);
                if (item == "遗属待遇")
                    planting.Incomes.Add((person, amount)); // income by law, though no pension of one's own
                book.Exempt(rule, person, insurance, "遗属待遇");
            }
        }

        foreach (var person in cast.Take(3, Ages.Pensioner))
        {
            Pension(planting, person, SocialInsuranceExport.Enterprise, "基本养老金").With("待遇状态", "暂停发放");
            book.Clean(rule, person, insurance, "暂停发放");
        }

        // What most old people in a village draw: never a pension in the sense of the rule.
        foreach (var person in cast.Take(planting.Count(40), Ages.Pensioner))
        {
            Pension(planting, person, SocialInsuranceExport.Residents, "基础养老金");
            book.Clean(rule, person, insurance, "城乡居民养老");
        }
    }

    private static void Employees(Planting planting)
    {
        const string rule = "employee-insured";
        var (book, cast, insurance) = (planting.Book, planting.Cast, planting.Exports.SocialInsurance);
        foreach (var person in cast.Take(planting.Count(15), Ages.Working))
        {
            Employed(planting, person);
            book.Hit(rule, person, insurance);
        }

        foreach (var (status, exemption) in ((string, string)[])[("灵活就业人员", "灵活就业"), ("公益性岗位", "公益性岗位")])
        {
            foreach (var person in cast.Take(planting.Count(2), Ages.Working))
            {
                Employed(planting, person).With("参保身份", status);
                book.Exempt(rule, person, insurance, exemption);
            }
        }

        foreach (var person in cast.Take(3, Ages.Working))
        {
            Employed(planting, person).With("最近缴费年月", planting.MonthsAgo(SampleParameters.RecentMonths + 8));
            book.Clean(rule, person, insurance, "最近缴费已久");
        }

        foreach (var person in cast.Take(3, Ages.Working))
        {
            Employed(planting, person).With("缴费状态", "暂停缴费（中断）");
            book.Clean(rule, person, insurance, "暂停缴费");
        }

        foreach (var person in cast.Take(planting.Count(20), Ages.Working))
        {
            Employed(planting, person).With("险种", SocialInsuranceExport.Residents).With("参保身份", "城乡居民").With("单位名称", "");
            book.Clean(rule, person, insurance, "城乡居民养老");
        }
    }
}
