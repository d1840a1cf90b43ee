using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Running;
using Matcher.Support;
using Matcher.Values;

namespace Matcher.Rules;

/// <summary>A roster, two sources and rules written in a few lines, for tests of the rules stage.</summary>
internal static class RuleBench
{
    public static readonly DateOnly AsOf = new(2023, 7, 6);

    public static readonly SourceDefinition Roster = Define(
        SourceDefinition.RosterId,
        "低保花名册",
        new(0, "乡镇", ColumnRole.Township, ColumnType.Text, true, [], Codes()),
        new(1, "户编号", ColumnRole.HouseholdNumber, ColumnType.Text, false, [], Codes()),
        new(2, "姓名", ColumnRole.Name, ColumnType.Text, true, [], Codes()),
        new(3, "身份证号", ColumnRole.IdNumber, ColumnType.Text, true, [], Codes()),
        new(4, "家庭人口", ColumnRole.None, ColumnType.Number, false, [], Codes()),
        new(5, "保障人口", ColumnRole.None, ColumnType.Number, false, [], Codes()),
        new(6, "月保障金", ColumnRole.MonthlyAmount, ColumnType.Number, false, [], Codes()),
        new(7, "享受开始年月", ColumnRole.BenefitStart, ColumnType.Date, false, [], Codes()),
        new(8, "保障方式", ColumnRole.None, ColumnType.Text, false, [], Codes()),
        new(9, "保障类别", ColumnRole.Category, ColumnType.Text, false, [], Codes()));

    public static readonly SourceDefinition Vehicles = Define(
        "vehicles",
        "机动车登记",
        new(0, "所有人", ColumnRole.Name, ColumnType.Text, true, [], Codes()),
        new(1, "身份证号", ColumnRole.IdNumber, ColumnType.Text, true, [], Codes()),
        new(2, "号牌号码", ColumnRole.None, ColumnType.Text, false, [], Codes()),
        new(3, "状态", ColumnRole.None, ColumnType.Text, false, [], Codes(("A", "正常"), ("E", "注销"), ("G", "违法未处理"))) { HoldsSeveral = true },
        new(4, "登记日期", ColumnRole.None, ColumnType.Date, false, [], Codes()),
        new(5, "检验日期", ColumnRole.None, ColumnType.Date, false, [], Codes()),
        new(6, "购置价格", ColumnRole.None, ColumnType.Number, false, [], Codes()),
        new(7, "车辆类型", ColumnRole.None, ColumnType.Text, false, [], Codes()),
        new(8, "权属", ColumnRole.None, ColumnType.Text, false, [], Codes())
        {
            Meanings = new MeaningList([new("不在名下", ["注销", "转出"]), new("在名下", ["正常", "抵押"])], empty: null, together: false, []),
        },
        new(9, "用途", ColumnRole.None, ColumnType.Text, false, [], Codes())
        {
            Meanings = new MeaningList([new("残疾人代步", ["*残疾人*"]), new("经营", ["营运"]), new("自用", ["家用"])], empty: "自用", together: false, []),
        },
        new(10, "检验有效期止", ColumnRole.None, ColumnType.Date, false, [], Codes()) { DayOf = DayOf.End },
        new(11, "死亡日期", ColumnRole.None, ColumnType.Date, false, [], Codes()) { DayOf = DayOf.Death },
        new(12, "毕业日期", ColumnRole.None, ColumnType.Date, false, [], Codes()) { DayOf = DayOf.Study });

    public static readonly SourceDefinition Pensions = Define(
        "pensions",
        "养老金发放",
        new(0, "姓名", ColumnRole.Name, ColumnType.Text, true, [], Codes()),
        new(1, "身份证号", ColumnRole.IdNumber, ColumnType.Text, true, [], Codes()),
        new(2, "月金额", ColumnRole.None, ColumnType.Number, false, [], Codes()) { Per = FigurePeriod.Month },
        new(3, "年金额", ColumnRole.None, ColumnType.Number, false, [], Codes()) { Per = FigurePeriod.Year },
        new(4, "一次性金额", ColumnRole.None, ColumnType.Number, false, [], Codes()),
        new(5, "发放年月", ColumnRole.None, ColumnType.Date, false, [], Codes()),
        new(6, "项目", ColumnRole.None, ColumnType.Text, false, [], Codes()));

    public static readonly SourceCatalogue Catalogue = new(
        Roster,
        ImmutableDictionary<string, SourceDefinition>.Empty.Add("vehicles", Vehicles).Add("pensions", Pensions));

    public static readonly ImmutableDictionary<string, RunParameter> NoParameters = ImmutableDictionary<string, RunParameter>.Empty;

    /// <summary>A rule that is in order, but for what a test puts in place of its lines.</summary>
    public static string Rule(string id = "x", string kind = "present", string body = "when: { 状态: 正常 }", string tests = Tests,
        string says = "名下有车") => $$"""
        id: {{id}}
        title: 测试
        status: active
        why: 为了测试
        basis: [{ document: 测试文件 }]
        level: high
        kind: {{kind}}
        {{(kind is "present" or "absent" or "not_on_roster" ? "source: vehicles" : "# no source")}}
        {{body}}
        false_positives: 未知
        says: "{{says}}"
        action: 核实
        due: 20 days
        changed: [2023-07-06 初版]
        {{tests}}

        """;

    public const string Tests = "tests: [{ name: 一, row: { 状态: 正常 }, expect: hit }, { name: 二, row: { 状态: 注销 }, expect: no hit }]";

    /// <summary>Loads rules by id; what is wrong comes back as the lines a user would see.</summary>
    public static (RulePack? Pack, string[] Problems) Load(params (string Id, string Text)[] rules)
    {
        using var folder = new TemporaryFolder();
        foreach (var (id, text) in rules)
            folder.Write($"{id}.yaml", text);
        var problems = new ProblemList();
        var pack = RulePack.Load(folder.Path, "rules", Catalogue, problems);
        return (pack, [.. problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Loads rules that must be in order.</summary>
    public static RulePack Pack(params (string Id, string Text)[] rules)
    {
        var (pack, problems) = Load(rules);
        Assert.That(problems, Is.Empty);
        return pack!;
    }

    /// <summary>Loads one rule that must be in order and runs it.</summary>
    public static RuleOutcome Run(string rule, LoadedRoster roster, ImmutableArray<Match> matches = default,
        ImmutableArray<SourceRow> offRoster = default, DateOnly? asOf = null)
    {
        var run = new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = new(Vehicles, Failure: null, Of(Vehicles), offRoster.IsDefault ? [] : offRoster),
            ["pensions"] = new(Pensions, Failure: null, Of(Pensions), []),
        };
        return new RuleRunner(Pack(("x", rule)), asOf ?? AsOf, NoParameters).Run(roster, run).Single();

        ImmutableArray<Match> Of(SourceDefinition source) =>
            matches.IsDefault ? [] : [.. matches.Where(match => match.Row.Source == source)];
    }

    /// <summary>Answers a condition for a vehicle and a person.</summary>
    public static Answer Ask(string condition, string? row = "", string? person = "", params (string Name, string[] Items)[] parameters)
    {
        var problems = new ProblemList();
        var reader = new ConditionReader(FieldScope.OfSource(Vehicles, Roster), problems);
        var read = reader.Read(YamlFile.Parse(condition, "x.yaml", problems)!, "when");
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
        var values = new ParameterValues(Parameters(parameters), AsOf);
        Assert.That(reader.Parameters.Select(values.WhyUnusable), Has.All.Null);
        return new ConditionCompiler(values).Compile(read)(new Subject(Row(row!), Person(0, person!), AsOf));
    }

    public static ImmutableDictionary<string, RunParameter> Parameters(params (string Name, string[] Items)[] parameters) =>
        parameters.ToImmutableDictionary(
            parameter => parameter.Name,
            parameter => new RunParameter(parameter.Name, [new DatedValue(From: null, [.. parameter.Items], Basis: null)]));

    /// <summary>A vehicle: "状态=正常; 登记日期=~". A column left out is empty, ~ says that the file has none.</summary>
    public static SourceRow Row(string values, long number = 2, int file = 0) =>
        new(Vehicles, new RowPlace(new TablePlace(file, $"vehicles-{file}.csv", Part: null), number), Values(Vehicles, values));

    /// <summary>A pension: "月金额=1800; 项目=养老金".</summary>
    public static SourceRow Pension(string values, long number = 2) =>
        new(Pensions, new RowPlace(new TablePlace(0, "pensions.csv", Part: null), number), Values(Pensions, values));

    /// <summary>A person, from "姓名=…; 月保障金=300", with a valid number made of the index unless 号码 names another.</summary>
    public static Person Person(int index, string values = "", IdClass idClass = IdClass.Valid, int? household = null,
        string? number = null)
    {
        var row = new SourceRow(Roster, new RowPlace(new TablePlace(0, "roster.csv", Part: null), index + 2), Values(Roster, values));
        return new Person
        {
            Index = index,
            HouseholdIndex = household ?? index,
            Row = row,
            Name = row.Value(ColumnRole.Name) is { Length: > 0 } name ? name : $"测试{index}",
            RawId = "",
            IdClass = idClass,
            Number = idClass is IdClass.Valid or IdClass.Legacy ? Number(number ?? SmallCounty.Id(index + 1)) : null,
            OtherDocument = idClass == IdClass.OtherDocument ? number ?? $"P{index}" : null,
            Relation = "",
            MonthlyShare = NumberField.Read(row.Value(ColumnRole.MonthlyAmount)) is { State: FieldState.Read } share ? share.Value : null,
            BenefitStart = DateField.Read(row.Value(ColumnRole.BenefitStart)) is { State: FieldState.Read } start ? start.Value : null,
            IsStartUnreadable = DateField.Read(row.Value(ColumnRole.BenefitStart)).State == FieldState.Unreadable,
        };
    }

    public static LoadedRoster RosterOf(params Person[] people) => new(
        Roster,
        [.. people],
        [
            .. people.GroupBy(person => person.HouseholdIndex).OrderBy(group => group.Key).Select(group => new Household
            {
                Index = group.Key,
                Number = group.First().Row.Value(ColumnRole.HouseholdNumber) ?? "",
                Township = group.First().Row.Value(ColumnRole.Township) ?? "",
                Village = "",
                HeadName = group.First().Name,
                Category = "农村",
                Members = [.. group.Select(person => person.Index)],
            }),
        ]);

    public static Match Match(Person person, SourceRow row, MatchGrade grade = MatchGrade.A) =>
        new(person, row, grade, NameComparison.Same, IdClass.Valid);

    private static IdNumber Number(string text)
    {
        var reading = new IdReader(AsOf).Read(text, isNumberCell: false, stackalloc char[IdReader.MaxLength]);
        Assert.That(reading.TryGetNumber(out var number), Is.True, text);
        return number;
    }

    private static ImmutableArray<string?> Values(SourceDefinition definition, string text)
    {
        var values = definition.Columns.Select(_ => (string?)"").ToArray();
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)],
                pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            var column = definition.Column(name) ?? throw new ArgumentException($"No column {name}.", nameof(text));
            values[column.Index] = value == "~" ? null : column.ToWords(value);
        }

        return [.. values];
    }

    private static SourceDefinition Define(string id, string title, params ColumnDefinition[] columns) =>
        new(id, title, "测试局", [.. columns]);

    private static ImmutableDictionary<string, string> Codes(params (string Code, string Words)[] codes) =>
        codes.ToImmutableDictionary(pair => pair.Code, pair => pair.Words, StringComparer.Ordinal);
}
