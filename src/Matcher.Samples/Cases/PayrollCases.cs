using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>财政供养人员: payroll-serving, payroll-retired.</summary>
internal static class PayrollCases
{
    public static void Plant(Planting planting)
    {
        var (book, cast, payroll) = (planting.Book, planting.Cast, planting.Exports.PublicPayroll);
        foreach (var person in cast.Take(planting.Count(2, least: 4), Ages.Working))
        {
            var status = planting.Random.OneOf("公务员", "事业人员", "工勤人员", "参公人员");
            Row(planting, person, planting.Random.OneOf(PublicPayrollExport.Present, PublicPayrollExport.New), status, "在职");
            book.Hit("payroll-serving", person, payroll);
        }

        foreach (var (status, exemption) in ((string, string)[])[("遗属", "遗属补助"), ("村干部", "村干部报酬"), ("公益性岗位", "公益性岗位")])
        {
            foreach (var person in cast.Take(planting.Count(1), Ages.Working))
            {
                Row(planting, person, PublicPayrollExport.Present, status, "在职");
                book.Exempt("payroll-serving", person, payroll, exemption);
            }
        }

        foreach (var person in cast.Take(planting.Count(2), Ages.Pensioner))
        {
            Row(planting, person, PublicPayrollExport.Present, planting.Random.OneOf("退休", "离休"), "退休");
            book.Hit("payroll-retired", person, payroll);
        }

        foreach (var person in cast.Take(3, Ages.Pensioner))
        {
            Row(planting, person, PublicPayrollExport.Present, "遗属", "退休");
            book.Exempt("payroll-retired", person, payroll, "遗属补助");
        }

        foreach (var person in cast.Take(3, Ages.Working))
        {
            Row(planting, person, PublicPayrollExport.Left, "事业人员", "退出");
            book.Clean("payroll-serving", person, payroll, "已退出");
            book.Clean("payroll-left", person, payroll, "享受之前已退出");
        }
    }

    private static void Row(Planting planting, Resident person, int file, string status, string state)
    {
        var row = planting.Book.Row(planting.Exports.PublicPayroll, person, file).With("人员身份", status).With("在职状态", state);
        if (state == "退出")
            row.With("退出日期", person.Family.BenefitStart.AddDays(-40));
        if (state != "在职")
            return;
        var amount = 2600 + (70 * (planting.Incomes.Count % 60));
        row.With("应发金额", (decimal)amount);
        planting.Incomes.Add((person, amount));
    }
}
