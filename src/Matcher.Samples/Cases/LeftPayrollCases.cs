using Matcher.Samples.Exports;

namespace Matcher.Samples.Cases;

/// <summary>财政供养退出人员: payroll-left.</summary>
internal static class LeftPayrollCases
{
    private const string Rule = "payroll-left";

    public static void Plant(Planting planting)
    {
        var (book, cast, payroll) = (planting.Book, planting.Cast, planting.Exports.PublicPayroll);
        foreach (var person in cast.Take(4, Ages.Working))
        {
            Leave(person, "事业人员");
            book.Hit(Rule, person, payroll);
        }

        foreach (var (status, exemption) in ((string, string)[])[("遗属", "遗属补助"), ("村干部", "村干部报酬"), ("公益性岗位", "公益性岗位")])
        {
            foreach (var person in cast.Take(2, Ages.Working))
            {
                Leave(person, status);
                book.Exempt(Rule, person, payroll, exemption);
            }
        }

        void Leave(Population.Resident person, string status) => book.Row(payroll, person, PublicPayrollExport.Left)
            .With("人员身份", status).With("在职状态", "退出").With("退出日期", planting.WhileDrawing(person, leastDaysAgo: 5));
    }
}
