using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Samples;

/// <summary>The key says what follows from the generated files, and covers the whole standard pack.</summary>
[TestFixture(7_500, 40_000, 1, 2023, 7, 6)] // the sample
[TestFixture(1_000, 8_000, 2, 2024, 2, 29)] // as small as it gets, on a day that most years do not have
[TestFixture(20_000, 60_000, 3, 2025, 12, 31)] // cases in shares of the households
public sealed class KeyTests(int people, long rows, int seed, int year, int month, int day)
{
    private static readonly string[] Rules =
    [
        "death-registered", "death-cremated", "death-insurance", "hukou-cancelled", "hukou-moved", "graduated", "duplicate-roster", "other-benefit",
        "payroll-serving", "payroll-retired", "enterprise-pension", "employee-insured", "individual-business", "legal-representative", "shareholder",
        "vehicle-owned", "farm-machinery", "high-consumption", "housing-fund", "elderly-unknown", "fewer-covered", "roster-id-invalid",
        "graduated-further-study", "graduated-postgraduate", "payroll-left", "duplicate-urban-rural", "duplicate-two-names", "death-dates-conflict",
        "death-alive-later", "income-over-standard", "income-over-border", "vehicles-several", "graduated-employed", "consumption-corroborated",
    ];

    private static readonly string[] MissedRules = ["missed-monitored", "missed-medical", "missed-disabled"];

    private static readonly (string Rule, string Exemption)[] Exemptions =
    [
        ("death-cremated", "重复登记"), ("hukou-moved", "县内迁移"), ("graduated", "升学深造"), ("graduated", "非全日制"),
        ("payroll-serving", "遗属补助"), ("payroll-serving", "村干部报酬"), ("payroll-serving", "公益性岗位"), ("payroll-retired", "遗属补助"),
        ("enterprise-pension", "遗属待遇"), ("employee-insured", "灵活就业"), ("employee-insured", "公益性岗位"),
        ("legal-representative", "农民专业合作社"), ("shareholder", "农民专业合作社"), ("vehicle-owned", "普通摩托车"), ("vehicle-owned", "残疾人代步车"),
        ("graduated-further-study", "非全日制"), ("graduated-postgraduate", "升学深造"), ("duplicate-roster", "城乡双保"),
        ("payroll-left", "遗属补助"), ("payroll-left", "村干部报酬"), ("payroll-left", "公益性岗位"), ("income-over-standard", "已超过标准的一点五倍"),
        ("farm-machinery", "小型手扶拖拉机"), ("fewer-covered", "单人保"), ("missed-medical", "已救助"),
    ];

    private GeneratedCounty _county = null!;

    [OneTimeSetUp]
    public void Generate() => _county = new GeneratedCounty(people, rows, seed, new DateOnly(year, month, day));

    [OneTimeTearDown]
    public void Remove() => _county.Dispose();

    [Test]
    public void Every_rule_is_hit_in_three_townships_or_more([ValueSource(nameof(Rules))] string rule) =>
        Assert.That(
            _county.Key.Where(line => line.Case == "hit" && line.Rule == rule).Select(line => line.Township).Distinct().Count(),
            Is.GreaterThanOrEqualTo(3));

    [Test]
    public void Every_rule_about_people_left_out_is_met_in_three_townships_or_more([ValueSource(nameof(MissedRules))] string rule) =>
        Assert.That(
            _county.Key.Where(line => line.Case == "missed" && line.Rule == rule).Select(line => line.Township).Distinct().Count(),
            Is.GreaterThanOrEqualTo(3));

    [Test]
    public void Every_exemption_is_met_twice_or_more([ValueSource(nameof(Exemptions))] (string Rule, string Exemption) exemption) =>
        Assert.That(
            _county.Key.Count(line =>
                line.Case == "exempt" && line.Rule == exemption.Rule && line.Noted("exemption") == exemption.Exemption),
            Is.GreaterThanOrEqualTo(2));

    [Test]
    public void Nothing_is_in_the_key_under_a_rule_or_an_exemption_that_the_pack_does_not_have()
    {
        Assert.That(_county.Key.Select(line => line.Rule).Where(rule => rule.Length > 0).Distinct(),
            Is.SubsetOf(Rules.Concat(MissedRules)));
        Assert.That(
            _county.Key.Where(line => line.Case == "exempt").Select(line => (line.Rule, line.Noted("exemption"))).Distinct(),
            Is.SubsetOf(Exemptions));
    }

    [Test]
    public void The_files_hold_every_hit_of_the_key_and_no_other() =>
        Assert.That(
            FoundOnRoster().Where(found => found.Judgement.Exemption is null).Select(found => Say(found.Person, found.Judgement))
                .Distinct(),
            Is.EquivalentTo(_county.Key.Where(line => line.Case == "hit").Select(line => Say(line))));

    [Test]
    public void The_files_hold_every_exemption_of_the_key_and_no_other()
    {
        var found = FoundOnRoster().ToLookup(found => $"{SayWho(found.Person)} {found.Judgement.Rule}", found => found.Judgement.Exemption);
        Assert.That(
            found.Where(exemptions => exemptions.All(exemption => exemption is not null))
                .Select(exemptions => $"{exemptions.Key} {exemptions.First()}"),
            Is.EquivalentTo(_county.Key
                .Where(line => line.Case == "exempt" && line.Household.Length > 0)
                .Select(line => $"{line.Township} {line.Household} {line.Name} {line.Rule} {line.Noted("exemption")}")));
    }

    [Test]
    public void The_files_hold_everybody_left_out_of_the_key_and_no_other()
    {
        var found = _county.Sources.Values
            .SelectMany(source => source.Matches.OffRoster)
            .SelectMany(row => SpecOracle.JudgeOffRoster(row).Select(judgement => (row, judgement)))
            .Select(found =>
                $"{found.judgement.Rule} {found.row.Value(Matcher.Catalogue.Columns.ColumnRole.IdNumber)} {found.judgement.Exemption}");
        var key = _county.Key
            .Where(line => line.Case == "missed" || (line.Case == "exempt" && line.Household.Length == 0))
            .Select(line => $"{line.Rule} {line.IdNumber} {line.Noted("exemption")}");
        Assert.That(found, Is.EquivalentTo(key));
    }

    [Test]
    public void Another_name_under_the_number_is_every_doubt_of_the_key_and_no_other() =>
        Assert.That(
            _county.Sources.Values.SelectMany(source => source.Matches.Matches)
                .Where(match => match.Grade == MatchGrade.D)
                .Select(match => $"{match.Row.Source.Id} {SayWho(match.Person)}"),
            Is.EquivalentTo(
                _county.Key.Where(line => line.Case == "doubt")
                    .Select(line => $"{line.Source} {line.Township} {line.Household} {line.Name}")));

    [Test]
    public void Every_row_that_cannot_be_used_is_in_the_key_with_its_reason() =>
        Assert.That(
            _county.Rejects.Select(reject => $"{reject.SourceId} {reject.Reason}"),
            Is.EquivalentTo(
                _county.Key.Where(line => line.Case != "recovered" && line.Noted("reason").Length > 0)
                    .Select(line => $"{line.Source} {line.Noted("reason")}")));

    [Test]
    public void Whoever_cannot_be_compared_is_in_the_key_with_what_the_number_is() =>
        Assert.That(
            _county.Roster.People
                .Where(person => person.Number is null && person.OtherDocument is null)
                .Select(person => $"{SayWho(person)} {person.RawId} {person.IdClass}"),
            Is.EquivalentTo(_county.Key
                .Where(line => line.Case == "unchecked")
                .Select(line => $"{line.Township} {line.Household} {line.Name} {line.IdNumber} {line.Noted("class")}")));

    [Test]
    public void Hits_have_the_grade_that_the_key_says()
    {
        var grades = _county.Sources.Values.SelectMany(source => source.Matches.Matches)
            .ToLookup(match => $"{match.Row.Source.Id} {SayWho(match.Person)}", match => match.Grade.ToString());
        var wrong = _county.Key
            .Where(line => line.Case == "hit" && line.Noted("grade").Length > 0)
            .Where(line => grades[$"{line.Source} {line.Township} {line.Household} {line.Name}"].Any(grade => grade != line.Noted("grade")))
            .ToList();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void What_must_stay_clean_is_close_to_no_hit_of_the_same_rule()
    {
        var hits = _county.Key.Where(line => line.Case == "hit").Select(line => (line.Rule, line.Household, line.Name)).ToHashSet();
        Assert.That(_county.Key.Where(line => line.Case == "clean" && hits.Contains((line.Rule, line.Household, line.Name))), Is.Empty);
    }

    [Test]
    public void No_source_has_so_many_rejects_that_it_fails() =>
        Assert.That(_county.Sources.Values.Where(source => source.Matches.Failure is not null).Select(source => source.Matches.Source.Id),
            Is.Empty);

    private IEnumerable<(Person Person, SpecOracle.Judgement Judgement)> FoundOnRoster()
    {
        var oracle = new SpecOracle(_county.Options.AsOf);
        var matches = _county.Sources.Values.SelectMany(source => source.Matches.Matches).Where(match => match.Grade <= MatchGrade.B)
            .ToImmutableArray();
        var registered = matches.Where(match => match.Row.Source.Id == "civil_registry").Select(match => match.Person.Index).ToHashSet();
        var single = matches.SelectMany(match => oracle.Judge(match).Select(judgement => (match.Person, judgement)))
            .Concat(_county.Roster.People.SelectMany(person => SpecOracle
                .JudgeRoster(_county.Roster, person, registered.Contains(person.Index), _county.Options.AsOf)
                .Select(judgement => (person, judgement))))
            .ToList();
        return single.Concat(new SpecOracleTogether(_county.Roster, _county.Options.AsOf).Judge(matches, single));
    }

    private string SayWho(Person person)
    {
        var household = _county.Roster.HouseholdOf(person);
        return $"{household.Township} {household.Number} {person.Name}";
    }

    private string Say(Person person, SpecOracle.Judgement judgement) =>
        $"{SayWho(person)} {judgement.Rule} {judgement.Identity} {(judgement.IsLowered ? "lowered" : "")}";

    private static string Say(KeyRow line) =>
        $"{line.Township} {line.Household} {line.Name} {line.Rule} {line.Noted("identity")} {(line.Noted("level").Length > 0 ? "lowered" : "")}";
}
