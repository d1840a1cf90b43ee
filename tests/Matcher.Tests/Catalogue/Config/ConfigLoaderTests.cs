using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;
using Matcher.Values;

namespace Matcher.Catalogue.Config;

[TestFixture]
public sealed class ConfigLoaderTests
{
    private const string Good = """
        county: 柳林县
        as_of: 2023-07-06
        rules: ../rules
        roster:
          files: [roster/*.csv]
        sources:
          vehicles: { files: [vehicles-*.csv], max_rejects: 2% }
          business: { files: business.csv }
        not_received: [high_consumption]
        townships:
          第一组: [柳林镇, 贾家垣乡]
          第二组: [孟门镇]
        parameters:
          standard_rural:
            - { value: 500, from: 2022-01-01 }
            - { value: 560, from: 2023-07-01, basis: 示例值 }
          exempt_motorcycles: [普通二轮摩托车, 轻便二轮摩托车]
          elderly_check_age: 85
        output: { folder: out, id_style: plain }
        """;

    private static readonly string WithoutRules = Good.Replace("rules: ../rules\n", "", StringComparison.Ordinal);

    [Test]
    public void What_the_config_leaves_out_of_following_up_has_the_usual_values()
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder, Good, out _)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(config.FollowUp, Is.EqualTo(FollowUpSettings.Usual));
            Assert.That((config.FollowUp.Review, config.FollowUp.MendedWithinDays, config.FollowUp.RandomShare, config.FollowUp.Capacity),
                Is.EqualTo((ReviewScope.None, 45, 0.05, (int?)null)));
            Assert.That(config.FollowUp.Calendar.Patterns, Is.Empty);
            Assert.That(config.LocalVerdictsFile, Is.Null);
        }
    }

    [Test]
    public void How_leads_are_followed_up_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("local-verdicts.yaml", "reasons: {}");
        var config = Load(folder, $"{Good}\nreview: clearing\nmended_within: 60 days\nrandom_share: 10%\ncapacity: 30\ncalendar: 工作日.csv",
            out var problems)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((config.FollowUp.Review, config.FollowUp.MendedWithinDays, config.FollowUp.RandomShare, config.FollowUp.Capacity),
                Is.EqualTo((ReviewScope.Clearing, 60, 0.1, (int?)30)));
            Assert.That(config.FollowUp.Calendar.Patterns, Is.EqualTo(new[] { "工作日.csv" }));
            Assert.That(config.LocalVerdictsFile, Is.EqualTo(Path.Combine(folder.Path, "local-verdicts.yaml")));
        }
    }

    [TestCase("review: county", "'review' cannot be 'county'; known: none, clearing, all")] // who reviews
    [TestCase("mended_within: 45", "'mended_within' should be a number of days")] // of what
    [TestCase("mended_within: 0 days", "'mended_within' should be a number of days")] // none
    [TestCase("random_share: 5", "'random_share'")] // of a hundred, or all
    [TestCase("random_share: 120%", "'random_share'")] // more than all
    [TestCase("capacity: 0", "'capacity' cannot be '0'")] // none: leave it out
    [TestCase("capacity: 30 户", "'capacity' cannot be '30 户'")] // a number
    public void What_is_wrong_with_following_up_is_told(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder, $"{Good}\n{line}", out var problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(config, Is.Null);
            Assert.That(ProblemText.Render(problems.Single(), CultureInfo.InvariantCulture), Does.Contain(expected));
        }
    }

    [Test]
    public void A_good_config_is_read_whole()
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder, Good, out var problems)!;
        Assert.That(problems, Is.Empty);
        Assert.That(config.County, Is.EqualTo("柳林县"));
        Assert.That(config.AsOf, Is.EqualTo(new DateOnly(2023, 7, 6)));
        Assert.That(config.Sources.Select(source => (source.Id, source.MaxRejects)),
            Is.EqualTo(new[] { ("vehicles", 0.02), ("business", 0.05) }));
        Assert.That(config.Sources[1].Files.Patterns, Is.EqualTo(new[] { "business.csv" }));
        Assert.That(config.NotReceived, Is.EqualTo(new[] { "high_consumption" }));
        Assert.That(config.Groups.Select(group => group.Townships.Length), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(config.IdStyle, Is.EqualTo(IdStyle.Plain));
        Assert.That(config.Language.TwoLetterISOLanguageName, Is.EqualTo("zh"));
    }

    [Test]
    public void A_source_may_have_an_age_a_date_and_a_promise()
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder,
            Good.Replace("max_rejects: 2%", "max_age: 2 months, dated: 2023-06-30, rows: '1,234'", StringComparison.Ordinal),
            out var problems)!;
        Assert.That(problems, Is.Empty);
        Assert.That(config.Sources[0], Has.Property(nameof(SourceInput.MaxAge)).EqualTo(new Period(2, PeriodUnit.Months))
            .And.Property(nameof(SourceInput.Dated)).EqualTo(new DateOnly(2023, 6, 30))
            .And.Property(nameof(SourceInput.PromisedRows)).EqualTo(1234));
        Assert.That(config.Sources[1], Has.Property(nameof(SourceInput.MaxAge)).Null.And.Property(nameof(SourceInput.PromisedRows)).Null);
    }

    [TestCase("max_age: 35")]
    [TestCase("max_age: -1 days")]
    [TestCase("max_age: a month")]
    [TestCase("dated: 2023-6-30")]
    [TestCase("rows: many")]
    [TestCase("rows: -5")]
    public void What_cannot_be_an_age_a_date_or_a_count_is_said_with_its_line(string wrong)
    {
        using var folder = new TemporaryFolder();
        Assert.That(Load(folder, Good.Replace("max_rejects: 2%", wrong, StringComparison.Ordinal), out var problems), Is.Null);
        Assert.That(problems.Select(problem => (problem.Code, problem.Where.Line)),
            Is.EqualTo(new[] { (ProblemCode.YamlBadValue, (int?)7) }));
    }

    [Test]
    public void Paths_are_relative_to_the_config_because_a_scheduled_task_starts_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder, Good, out _)!;
        Assert.That(config.OutputFolder, Is.EqualTo(Path.Combine(folder.Path, "out")));
        Assert.That(config.RulesFolder, Is.EqualTo(Path.GetFullPath(Path.Combine(folder.Path, "../rules"))));
    }

    [TestCase("2021-12-31", null, TestName = "Before the first value holds there is none")]
    [TestCase("2022-01-01", "500", TestName = "A value holds from its first day")]
    [TestCase("2023-06-30", "500", TestName = "A value holds to the day before the next")]
    [TestCase("2023-07-01", "560", TestName = "The next value takes over on its day")]
    public void Parameters_are_dated(string day, string? expected)
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder, Good, out _)!;
        var value = config.Parameters["standard_rural"].On(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        Assert.That(value?.Items.Single(), Is.EqualTo(expected));
    }

    [TestCase("", "柳林县", "柳林镇、孟门镇")]
    [TestCase("parameters: { county_name: 柳林, own_townships: [甲镇] }\n", "柳林", "甲镇")] // what is said under parameters holds
    public void The_county_and_its_townships_are_parameters_without_being_written_twice(string parameters, string county, string townships)
    {
        using var folder = new TemporaryFolder();
        var config = Load(
            folder,
            $"county: 柳林县\nrules: rules\nroster: {{ files: [a.csv] }}\nsources: {{}}\ntownships: {{ 第一组: [柳林镇], 第二组: [孟门镇] }}\n"
                + $"{parameters}",
            out _)!;
        Assert.That(string.Join('、', config.Parameters["county_name"].On(default)!.Items), Is.EqualTo(county));
        Assert.That(string.Join('、', config.Parameters["own_townships"].On(default)!.Items), Is.EqualTo(townships));
    }

    [Test]
    public void Every_problem_is_said_at_once_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var config = Load(folder, """
            county: 柳林县
            as_of: 2023-7-6
            rule: rules
            roster: { file: a.csv }
            sources:
              vehicles: { files: [v.csv], max_rejects: 0.05 }
            townships:
              第一组: [柳林镇, 柳林镇]
            output: { folder: out, id_style: exel }
            county: 中阳县
            """, out var problems);
        Assert.That(config, Is.Null);
        Assert.That(problems.Select(problem => (problem.Code, problem.Where.Line)), Is.EquivalentTo(new[]
        {
            (ProblemCode.YamlDuplicateKey, (int?)10),
            (ProblemCode.YamlBadValue, 2),
            (ProblemCode.ConfigNoRulePack, 1),
            (ProblemCode.YamlMissingKey, 4),
            (ProblemCode.YamlUnknownKey, 4),
            (ProblemCode.ConfigPercentBad, 6),
            (ProblemCode.ConfigTownshipTwice, 8),
            (ProblemCode.YamlBadValue, 9),
            (ProblemCode.YamlUnknownKey, 3),
        }));
        var english = problems.Select(problem => ProblemText.Render(problem, CultureInfo.GetCultureInfo("en"))).ToList();
        Assert.That(english, Has.Some.EqualTo("matcher.yaml(3,1): unknown key 'rule'; did you mean 'rules'?"));
        Assert.That(english, Has.Some.EqualTo("matcher.yaml(9,34): 'id_style' cannot be 'exel'; did you mean 'excel'?"));
    }

    [TestCase("a: [1", ProblemCode.YamlBracketOpen, TestName = "A bracket that is not closed")]
    [TestCase("a: b: c", ProblemCode.YamlColon, TestName = "Two values on one line")]
    public void Broken_yaml_is_said_with_its_line(string text, ProblemCode code)
    {
        using var folder = new TemporaryFolder();
        Assert.That(Load(folder, text, out var problems), Is.Null);
        Assert.That(problems.Single().Code, Is.EqualTo(code));
        Assert.That(problems.Single().Where.Line, Is.GreaterThan(0));
    }

    [Test]
    public void Without_rules_the_pack_is_that_of_the_program()
    {
        using var folder = new TemporaryFolder();
        var shipped = Path.Combine(Path.GetTempPath(), "matcher-9.9", "rules");
        var problems = new ProblemList();
        var config = ConfigLoader.Load(folder.Write("matcher.yaml", WithoutRules), problems, shipped)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That((config.RulesFolder, config.RulesAreShipped), Is.EqualTo((shipped, true)));
            Assert.That(config.RulesShownFrom(folder.Path), Is.EqualTo("matcher/rules"), "where the program lies says nothing to anybody");
        }
    }

    [Test]
    public void A_pack_that_the_config_names_comes_before_that_of_the_program()
    {
        using var folder = new TemporaryFolder();
        var config = ConfigLoader.Load(folder.Write("matcher.yaml", Good), new ProblemList(), shippedRules: folder.Path)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((config.RulesFolder, config.RulesAreShipped),
                Is.EqualTo((Path.GetFullPath("../rules", folder.Path), false)));
            Assert.That(config.RulesShownFrom(folder.Path), Is.EqualTo("../rules"));
        }
    }

    [Test]
    public void Without_rules_and_without_a_pack_beside_the_program_it_is_said_what_to_do()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Load(folder, WithoutRules, out var problems), Is.Null);
        Assert.That(problems.Single().Code, Is.EqualTo(ProblemCode.ConfigNoRulePack));
    }

    [Test]
    public void The_bureaus_own_rules_lie_beside_the_config_or_where_it_says()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Load(folder, Good, out _)!.LocalRulesFolder, Is.Null, "nobody must have any");
        folder.Write("local-rules/a.yaml", "");
        folder.Write("ours/a.yaml", "");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Load(folder, Good, out _)!.LocalRulesFolder, Is.EqualTo(Path.Combine(folder.Path, "local-rules")));
            Assert.That(Load(folder, Good + "\nlocal_rules: ours", out _)!.LocalRulesFolder, Is.EqualTo(Path.Combine(folder.Path, "ours")));
            Assert.That(Load(folder, Good + "\nlocal_rules: our", out var problems), Is.Null);
            Assert.That(problems.Single().Code, Is.EqualTo(ProblemCode.ConfigFolderMissing));
        }
    }

    [TestCase('[', TestName = "Lists in lists")]
    [TestCase('{', TestName = "Mappings in mappings")]
    public void Nesting_without_end_is_refused_before_it_overflows_the_stack(char bracket)
    {
        using var folder = new TemporaryFolder();
        Assert.That(Load(folder, "county: " + new string(bracket, 100_000), out var problems), Is.Null);
        Assert.That(problems.Single().Code, Is.EqualTo(ProblemCode.YamlTooDeep));
    }

    [Test]
    public void A_config_that_is_not_there_is_said_by_name()
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        Assert.That(ConfigLoader.Load(folder.Path, problems), Is.Null);
        Assert.That(problems.All.Single().Where.File, Is.EqualTo("matcher.yaml"));
    }

    private static MatcherConfig? Load(TemporaryFolder folder, string text, out IReadOnlyList<Problem> problems)
    {
        var list = new ProblemList();
        var config = ConfigLoader.Load(folder.Write("matcher.yaml", text), list);
        problems = list.All;
        return config;
    }
}
