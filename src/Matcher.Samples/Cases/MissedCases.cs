using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>漏保: missed-monitored, missed-medical, missed-disabled; and people on those lists who do draw the allowance.</summary>
internal static class MissedCases
{
    public static void Plant(Planting planting)
    {
        Monitored(planting);
        Medical(planting);
        Disabled(planting);
        DisabledOnTheRoster(planting);
    }

    private static void Monitored(Planting planting)
    {
        const string rule = "missed-monitored";
        var (book, list) = (planting.Book, planting.Exports.RuralRevitalization);
        const int line = SampleParameters.MissedIncomeLine;
        for (var number = 0; number < planting.Count(5); number++)
            Somebody(CaseKind.Missed, "未消除", line - (10 * planting.Random.Between(20, 400)), "grade=A");
        for (var number = 0; number < 2; number++)
        {
            Somebody(CaseKind.Clean, "已消除", line - 2000, "what=风险已消除");
            Somebody(CaseKind.Clean, "未消除", line + 2500, "what=收入高于标准");
        }

        foreach (var person in planting.Cast.Take(planting.Count(2), Ages.Any))
        {
            Row(person.Citizen, "未消除", line - 2000);
            book.Clean(rule, person, list, "已在花名册");
        }

        var disguised = planting.Cast.Take(Ages.Any, person => person.WrittenNumber.EndsWith('X'));
        Row(disguised.Citizen, "未消除", line - 2000).Numbered($" {disguised.WrittenNumber.Replace('X', 'x')}");
        book.Clean(rule, disguised, list, "已在花名册，号码带空格和小写x");

        void Somebody(CaseKind kind, string risk, int income, string note)
        {
            var person = planting.OffRoster();
            Row(person, risk, income);
            book.Add(kind, rule, person, list, note);
        }

        PlantedRow Row(Citizen person, string risk, int income) => book.Row(list, person).With("风险状态", risk).With("人均纯收入", income);
    }

    private static void Medical(Planting planting)
    {
        const string rule = "missed-medical";
        var (book, list) = (planting.Book, planting.Exports.MedicalInsurance);
        const int line = SampleParameters.MissedMedicalAmount;
        for (var number = 0; number < planting.Count(2); number++)
            Somebody(CaseKind.Missed, line + planting.Random.Between(500, 40_000), "未处理", "grade=A");
        for (var number = 0; number < 3; number++)
            Somebody(CaseKind.Exempt, line + 8000, "已救助", "exemption=已救助");
        for (var number = 0; number < 2; number++)
            Somebody(CaseKind.Clean, line - 5000, "未处理", "what=金额不足");
        foreach (var person in planting.Cast.Take(planting.Count(2), Ages.Any))
        {
            Row(person.Citizen, line + 6000, "未处理");
            book.Clean(rule, person, list, "已在花名册");
        }

        void Somebody(CaseKind kind, int amount, string state, string note)
        {
            var person = planting.OffRoster();
            Row(person, amount, state);
            book.Add(kind, rule, person, list, note);
        }

        void Row(Citizen person, int amount, string state) => book.Row(list, person).With("自付金额", amount).With("处理状态", state);
    }

    private static void Disabled(Planting planting)
    {
        const string rule = "missed-disabled";
        var (book, list) = (planting.Book, planting.Exports.DisabledPersons);
        for (var number = 0; number < planting.Count(4, least: 4); number++)
            Somebody(CaseKind.Missed, number % 2 == 0 ? "一级" : "二级", "有效", "grade=A");
        for (var number = 0; number < 2; number++)
        {
            Somebody(CaseKind.Clean, "三级", "有效", "what=残疾等级不足");
            Somebody(CaseKind.Clean, "一级", "注销", "what=证件注销");
            Somebody(CaseKind.Clean, "二级", "过期", "what=证件过期");
        }

        void Somebody(CaseKind kind, string grade, string state, string note)
        {
            var person = planting.OffRoster();
            book.Row(list, person).With("残疾等级", grade).With("持证状态", state);
            book.Add(kind, rule, person, list, note);
        }
    }

    /// <summary>三级: only 智力 and 精神 can be covered on their own.</summary>
    public static void PlantThirdGrade(Planting planting)
    {
        var (book, list) = (planting.Book, planting.Exports.DisabledPersons);
        foreach (var (kind, grade, isMissed) in ((string, string, bool)[])[("智力", "三级", true), ("精神", "三级", true), ("肢体", "三级", false),
            ("智力", "四级", false)])
        {
            var person = planting.OffRoster();
            book.Row(list, person).With("残疾类别", kind).With("残疾等级", grade).With("持证状态", "有效");
            book.Add(isMissed ? CaseKind.Missed : CaseKind.Clean, "missed-disabled", person, list,
                isMissed ? "grade=A" : $"what={kind}{grade}");
        }
    }

    // Whom the roster calls disabled has a certificate.
    private static void DisabledOnTheRoster(Planting planting)
    {
        const int inKey = 5;
        var (book, list) = (planting.Book, planting.Exports.DisabledPersons);
        var written = 0;
        foreach (var person in planting.County.Residents.Where(person => person.Disability.Length > 0))
        {
            book.Row(list, person).With("残疾等级", person.Disability).With("持证状态", "有效");
            if (person.Disability is "一级" or "二级" && written++ < inKey)
                book.Clean("missed-disabled", person, list, "已在花名册");
        }
    }
}
