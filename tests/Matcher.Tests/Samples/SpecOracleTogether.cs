using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Values;

namespace Matcher.Samples;

/// <summary>
/// The rules of the standard pack that look at a whole household, or at what several rules found, once more in plain code.
/// </summary>
internal sealed class SpecOracleTogether(LoadedRoster roster, DateOnly asOf)
{
    private static readonly string[] Work = ["employee-insured", "housing-fund", "payroll-serving"];
    private static readonly string[] Means =
    [
        .. Work, "vehicle-owned", "individual-business", "legal-representative", "enterprise-pension",
    ];
    private static readonly string[] Deaths = ["death-registered", "death-cremated", "death-insurance"];

    /// <summary>Every judgement about a person or, on its head, a household.</summary>
    /// <param name="matches">The rows about people on the roster, of grade A and B.</param>
    /// <param name="single">What each row says by itself.</param>
    public IEnumerable<(Person Person, SpecOracle.Judgement Judgement)> Judge(ImmutableArray<Match> matches,
        List<(Person Person, SpecOracle.Judgement Judgement)> single)
    {
        var hits = single.Where(one => one.Judgement.Exemption is null).ToLookup(one => one.Person.Index, one => one.Judgement.Rule);
        foreach (var person in roster.People)
        {
            var rows = matches.Where(match => match.Person.Index == person.Index).ToList();
            var rules = hits[person.Index].ToList();
            if (rules.Contains("graduated") && rules.Intersect(Work).Any())
                yield return (person, new SpecOracle.Judgement("graduated-employed", "", null, IsLowered(single, person, "graduated")));
            if (rules.Contains("high-consumption")
                && roster.HouseholdOf(person).Members.SelectMany(member => hits[member]).Intersect(Means).Any())
                yield return (person, new SpecOracle.Judgement("consumption-corroborated", "", null, false));
            foreach (var judgement in DeathsOf(rules, rows))
                yield return (person, judgement);
        }

        foreach (var household in roster.Households)
        {
            var head = household.Members.Select(index => roster.People[index]).FirstOrDefault(person => person.Relation == "户主")
                ?? household.Members.Select(index => roster.People[index]).FirstOrDefault(person => person.Name == household.HeadName)
                ?? roster.People[household.Members[0]];
            var rows = matches.Where(match => match.Person.HouseholdIndex == household.Index).ToList();
            var cars = single
                .Where(one => one.Person.HouseholdIndex == household.Index && one.Judgement is { Rule: "vehicle-owned", Exemption: null })
                .Select(one => one.Judgement.Identity);
            if (cars.Distinct().Count() > 1)
                yield return (head, new SpecOracle.Judgement("vehicles-several", "", null, false));
            foreach (var judgement in IncomeOf(household, head, rows))
                yield return (head, judgement);
        }
    }

    private static IEnumerable<SpecOracle.Judgement> DeathsOf(List<string> rules, List<Match> rows)
    {
        var days = rows.Select(row => row.Row.Source.Id switch
        {
            "civil_registry" when rules.Contains("death-registered") => Date(row.Row, "死亡日期") ?? Date(row.Row, "注销日期"),
            "cremation" when rules.Contains("death-cremated") => Date(row.Row, "死亡日期"),
            "social_insurance" when rules.Contains("death-insurance") => Date(row.Row, "死亡日期"),
            _ => null,
        }).OfType<DateOnly>().ToList();
        if (rules.Intersect(Deaths).Count() > 1 && days.Min() < days.Max())
            yield return new SpecOracle.Judgement("death-dates-conflict", "", null, false);
        if (rules.Intersect(Deaths).Any()
            && rows.Exists(row =>
                row.Row.Source.Id == "social_insurance" && row.Row.Value("缴费状态") == "参保缴费" && Date(row.Row, "最近缴费年月") > days.Min()))
            yield return new SpecOracle.Judgement("death-alive-later", "", null, false);
    }

    private IEnumerable<SpecOracle.Judgement> IncomeOf(Household household, Person head, List<Match> rows)
    {
        var income = rows.Sum(row => row.Row.Source.Id switch
        {
            "social_insurance" when row.Row.Value("险种") is "企业职工基本养老保险" or "机关事业单位基本养老保险"
                && row.Row.Value("待遇状态") == "正常发放" && row.Row.Value("待遇项目") is not ("丧葬补助金" or "抚恤金") => Amount(row.Row, "月待遇金额"),
            "public_payroll" when row.Row.Value("在职状态") == "在职" && Date(row.Row, "发放年月") >= asOf.AddMonths(-6) => Amount(row.Row, "应发金额"),
            _ => 0,
        });
        var perHead = income / Math.Max(household.Members.Length, Amount(head.Row, "家庭人口"));
        var standard = household.Category == "城市" ? 700 : 500;
        if (perHead > 1.5m * standard)
        {
            yield return new SpecOracle.Judgement("income-over-border", "", null, false);
            yield return new SpecOracle.Judgement("income-over-standard", "", "已超过标准的一点五倍", false);
        }
        else if (perHead > standard)
        {
            yield return new SpecOracle.Judgement("income-over-standard", "", null, false);
        }
    }

    private static bool IsLowered(List<(Person Person, SpecOracle.Judgement Judgement)> single, Person person, string rule) =>
        single.Exists(one =>
            one.Person.Index == person.Index && one.Judgement.Rule == rule && one.Judgement.Exemption is null && one.Judgement.IsLowered);

    private static DateOnly? Date(SourceRow row, string column) =>
        DateField.Read(row.Value(column)) is { State: FieldState.Read, Value: var day } ? day : null;

    private static decimal Amount(SourceRow row, string column) => NumberField.Read(row.Value(column)).Value;
}
