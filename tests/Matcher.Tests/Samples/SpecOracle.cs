using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Values;

namespace Matcher.Samples;

/// <summary>
/// The rules of the standard pack once more, in plain code and apart from the rule engine: what the key says must follow
/// from the rows themselves.
/// </summary>
internal sealed class SpecOracle(DateOnly asOf)
{
    private static readonly string[] Active = ["在业", "在营", "开业", "正常", "存续"];

    /// <summary>What one row means to one rule.</summary>
    public sealed record Judgement(string Rule, string Identity, string? Exemption, bool IsLowered);

    /// <summary>The rules that a row about somebody on the roster meets.</summary>
    public IEnumerable<Judgement> Judge(Match match) => match.Row.Source.Id switch
    {
        "civil_registry" => CivilRegistry(match.Row),
        "education" => Education(match.Row),
        "housing_fund" => When(Is("账户状态", "正常", match.Row) && IsRecent("最近汇缴年月", match.Row, 6), "housing-fund"),
        "vehicles" => Vehicles(match.Row),
        "farm_machinery" => When(
            Is("状态", "在用", match.Row) && Amount("功率", match.Row) >= 14.7m, "farm-machinery",
            exemption: Text("机械类型", match.Row).Contains("手扶", StringComparison.Ordinal) ? "小型手扶拖拉机" : null),
        "business" => Business(match.Row),
        "social_insurance" => SocialInsurance(match.Row),
        "public_payroll" => Payroll(match.Row, match.Person),
        "cremation" => When(
            IsPaidAfter(Date("死亡日期", match.Row)), "death-cremated", Is("是否重复", "是", match.Row)
                ? "重复登记"
                : null, isLowered: Date("死亡日期", match.Row) > asOf.AddMonths(-3)),
        "high_consumption" => When(Amount("消费金额", match.Row) >= 20_000 && IsRecent("消费日期", match.Row, 12), "high-consumption"),
        "other_benefits" => When(Is("发放状态", "发放", match.Row), "other-benefit"),
        _ => [],
    };

    /// <summary>The rule that a row about somebody not on the roster meets.</summary>
    public static IEnumerable<Judgement> JudgeOffRoster(SourceRow row) => row.Source.Id switch
    {
        "rural_revitalization" => When(Is("风险状态", "未消除", row) && Amount("人均纯收入", row) <= 8000, "missed-monitored"),
        "medical_insurance" => When(Amount("自付金额", row) >= 30_000, "missed-medical", Is("处理状态", "已救助", row) ? "已救助" : null),
        "disabled_persons" => When(
            Is("持证状态", "有效", row) && (Text("残疾等级", row) is "一级" or "二级" || (Is("残疾等级", "三级", row) && Text("残疾类别", row) is "智力" or "精神")),
            "missed-disabled"),
        _ => [],
    };

    /// <summary>What the roster alone shows about somebody.</summary>
    public static IEnumerable<Judgement> JudgeRoster(LoadedRoster roster, Person person, bool isInRegistry, DateOnly asOf)
    {
        var household = roster.HouseholdOf(person);
        var others = person.Number is null
            ? []
            : roster.People.Where(other => other.Index != person.Index && other.Number == person.Number).ToList();
        if (others.Exists(other => other.Name == person.Name && roster.HouseholdOf(other).Category != household.Category))
        {
            yield return new Judgement("duplicate-urban-rural", "", null, false);
            yield return new Judgement("duplicate-roster", "", "城乡双保", false);
        }
        else if (others.Exists(other => other.Name == person.Name))
        {
            yield return new Judgement("duplicate-roster", "", null, false);
        }

        if (others.Exists(other => other.Name != person.Name))
            yield return new Judgement("duplicate-two-names", "", null, false);
        if (person.Number?.AgeOn(asOf) >= 80 && !isInRegistry)
            yield return new Judgement("elderly-unknown", "", null, false);
        if (person.IdClass is not (IdClass.Valid or IdClass.Legacy or IdClass.OtherDocument))
            yield return new Judgement("roster-id-invalid", "", null, false);
        if (household.Members[0] == person.Index && Amount("保障人口", person.Row) < Amount("家庭人口", person.Row))
            yield return new Judgement("fewer-covered", "", Is("保障方式", "单人保", person.Row) ? "单人保" : null, false);
    }

    private IEnumerable<Judgement> CivilRegistry(SourceRow row)
    {
        if (!Is("户籍状态", "注销", row))
            return [];
        var died = Text("死亡日期", row).Length > 0 ? Date("死亡日期", row) : Date("注销日期", row);
        return Text("注销类别", row) switch
        {
            "死亡" => When(IsPaidAfter(died), "death-registered", isLowered: died > asOf.AddMonths(-3)),
            "出国定居" or "重号" or "其他" => When(true, "hukou-cancelled"),
            "迁出" => When(true, "hukou-moved", Text("迁往地", row).Contains("柳林县", StringComparison.Ordinal) ? "县内迁移" : null),
            _ => [],
        };
    }

    private IEnumerable<Judgement> Education(SourceRow row)
    {
        var graduated = Date("毕业时间", row);
        var (goesOn, isPartTime) = (Is("毕业去向", "升学", row), Is("学习形式", "非全日制", row));
        return
        [
            .. When(
                graduated <= asOf && Text("学历", row) is "本科毕业" or "本科结业" or "专科毕业" or "专科结业",
                "graduated",
                goesOn ? "升学深造" : isPartTime ? "非全日制" : null,
                isLowered: graduated > asOf.AddMonths(-6)),
            .. When(
                graduated <= asOf && Text("学历", row) is "硕士毕业" or "硕士结业" or "博士毕业" or "博士结业",
                "graduated-postgraduate",
                goesOn ? "升学深造" : null,
                isLowered: graduated > asOf.AddMonths(-6)),
            .. When(graduated <= asOf && goesOn, "graduated-further-study", isPartTime ? "非全日制" : null),
        ];
    }

    private IEnumerable<Judgement> Vehicles(SourceRow row)
    {
        var state = Text("状态", row);
        var isGone = state is "注销" or "报废" or "转出" || (state.All(char.IsAsciiLetterUpper) && state.IndexOfAny(['B', 'E', 'M', 'P']) >= 0);
        var type = Text("车辆类型", row);
        return When(
            !isGone && Date("登记日期", row) <= asOf,
            "vehicle-owned",
            type is "普通二轮摩托车" or "轻便二轮摩托车" or "普通正三轮摩托车" ? "普通摩托车"
                : type.Contains("残疾人", StringComparison.Ordinal) ? "残疾人代步车" : null,
            identity: Text("号牌号码", row));
    }

    private static IEnumerable<Judgement> Business(SourceRow row)
    {
        var state = Text("登记状态", row);
        if (!state.StartsWith("存续", StringComparison.Ordinal) && !Active.Contains(state))
            return [];
        if (Is("主体类型", "个体工商户", row))
            return When(true, "individual-business");
        var exemption = Text("主体类型", row).Contains("合作社", StringComparison.Ordinal) ? "农民专业合作社" : null;
        return Text("人员身份", row) switch
        {
            "法定代表人" => When(true, "legal-representative", exemption),
            "股东" or "监事" or "高级管理人员" => When(true, "shareholder", exemption),
            _ => [],
        };
    }

    private IEnumerable<Judgement> SocialInsurance(SourceRow row)
    {
        var isEmployees = Text("险种", row) is "企业职工基本养老保险" or "机关事业单位基本养老保险";
        return
        [
            .. When(Text("死亡日期", row).Length > 0 && IsPaidAfter(Date("死亡日期", row)), "death-insurance",
                isLowered: Date("死亡日期", row) > asOf.AddMonths(-3)),
            .. When(
                isEmployees && Is("待遇状态", "正常发放", row), "enterprise-pension",
                Text("待遇项目", row) is "遗属待遇" or "丧葬补助金" ? "遗属待遇" : null),
            .. When(
                isEmployees && Is("缴费状态", "参保缴费", row) && IsRecent("最近缴费年月", row, 6), "employee-insured",
                Text("参保身份", row) switch { "灵活就业人员" => "灵活就业", "公益性岗位" => "公益性岗位", _ => null }),
        ];
    }

    private IEnumerable<Judgement> Payroll(SourceRow row, Person person)
    {
        var exemption = Text("人员身份", row) switch { "遗属" => "遗属补助", "村干部" => "村干部报酬", "公益性岗位" => "公益性岗位", _ => null };
        return Text("在职状态", row) switch
        {
            "在职" => When(true, "payroll-serving", exemption),
            "退休" => When(true, "payroll-retired", exemption),
            "退出" => When(Date("退出日期", row) > person.BenefitStart && Date("退出日期", row) <= asOf, "payroll-left", exemption),
            _ => [],
        };
    }

    private static IEnumerable<Judgement> When(bool holds, string rule, string? exemption = null, bool isLowered = false,
        string identity = "") =>
        holds ? [new Judgement(rule, identity, exemption, isLowered)] : [];

    // The roster of the day was paid for the month of the day.
    private bool IsPaidAfter(DateOnly day) => day < new DateOnly(asOf.Year, asOf.Month, 1);

    private bool IsRecent(string column, SourceRow row, int months) =>
        Date(column, row) >= asOf.AddMonths(-months) && Date(column, row) <= asOf;

    private static bool Is(string column, string value, SourceRow row) => string.Equals(Text(column, row), value, StringComparison.Ordinal);

    private static string Text(string column, SourceRow row) => row.Value(column) ?? "";

    private static DateOnly Date(string column, SourceRow row) => DateField.Read(row.Value(column)).Value;

    private static decimal Amount(string column, SourceRow row) => NumberField.Read(row.Value(column)).Value;
}
