using System.Collections.Immutable;
using System.Globalization;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Reports.Figures;

/// <summary>The figures of a night are those that somebody counts in its lists, township by township and rule by rule.</summary>
[TestFixture]
public sealed class RunFiguresTests
{
    private TemporaryFolder _folder = null!;
    private string _result = null!;
    private RunDocument _document = null!;

    private RunFigures Figures => _document.Figures!;

    [OneTimeSetUp]
    public void Run()
    {
        _folder = new TemporaryFolder();
        // The second of two nights, so that there is something that is not new.
        LiulinSample.Run(_folder, new DateOnly(2023, 7, 5));
        _result = LiulinSample.Run(_folder).OutputFolder!;
        _document = RunJson.Read(_result)!;
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void A_township_has_what_its_lists_have()
    {
        foreach (var place in Figures.Townships)
        {
            var leads = Rows("疑点清单", place.Name);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(place.Leads, Is.EqualTo(leads.Length), place.Name);
                Assert.That(place.New, Is.EqualTo(leads.Count(row => row["状态"] == "新增")), place.Name);
                Assert.That(place.Continued, Is.EqualTo(leads.Count(row => row["状态"] == "延续")), place.Name);
                Assert.That(place.Back, Is.EqualTo(leads.Count(row => row["状态"] == "重现")), place.Name);
                Assert.That(place.LeadHouseholds, Is.EqualTo(leads.Select(row => row["户编号"]).Distinct().Count()), place.Name);
                Assert.That(new[] { place.High, place.Medium, place.Low, place.Info },
                    Is.EqualTo(new[] { "高", "中", "低", "提示" }.Select(level => leads.Count(row => row["级别"] == level))), place.Name);
                Assert.That(place.Missed, Is.EqualTo(Rows("漏保线索", place.Name).Length), place.Name);
                Assert.That(place.Doubts, Is.EqualTo(Rows("身份存疑", place.Name).Length), place.Name);
                Assert.That(place.NotComparable, Is.EqualTo(Rows("数据质量", $"{place.Name}-待更正").Length), place.Name);
                Assert.That(place.Gone, Is.EqualTo(Rows("已消失", place.Name).Length), place.Name);
            }
        }
    }

    [Test]
    public void The_county_has_what_its_lists_have()
    {
        var leads = Rows("疑点清单", "全县");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Figures.County.Leads, Is.EqualTo(leads.Length).And.GreaterThan(100));
            Assert.That(Figures.County.Leads, Is.EqualTo(Figures.Townships.Sum(place => place.Leads)));
            Assert.That(Figures.County.People, Is.EqualTo(_document.Roster.People).And.EqualTo(Figures.Townships.Sum(place => place.People)));
            Assert.That(Figures.County.Households, Is.EqualTo(_document.Roster.Households));
            Assert.That(Figures.Levels.Sum(one => one.Count), Is.EqualTo(leads.Length));
            Assert.That(Figures.Grades.Select(one => one.Count),
                Is.EqualTo(new[] { "A", "B", "C", "D" }.Select(grade => leads.Count(row => row["匹配等级"] == grade))));
            Assert.That(Figures.Before, Is.EqualTo(new DateOnly(2023, 7, 5)));
        }
    }

    [Test]
    public void Open_cases_are_those_of_the_balance()
    {
        var balance = LiulinSample.Table(Path.Combine(_result, "台账平衡.csv"));
        foreach (var place in Figures.Townships)
        {
            var line = balance.SingleOrDefault(row => row["乡镇"] == place.Name);
            Assert.That(place.Open, Is.EqualTo(line is null ? 0 : int.Parse(line["现有未办结"], CultureInfo.InvariantCulture)), place.Name);
        }
    }

    [Test]
    public void A_rule_has_what_the_lists_have_of_it()
    {
        var all = new[] { "疑点清单/全县", "数据质量/花名册" }.SelectMany(list => LiulinSample.Table(Path.Combine(_result, list + ".csv")))
            .Concat(Figures.Townships.SelectMany(place => Rows("漏保线索", place.Name)))
            .CountBy(row => row["规则"])
            .ToDictionary();
        foreach (var rule in Figures.Rules.Where(rule => rule.List is "Hits" or "DataQuality" or "Missed"))
            Assert.That(rule.Leads, Is.EqualTo(all.GetValueOrDefault(rule.Title)), rule.Id);
    }

    [Test]
    public void A_source_has_the_rows_of_its_files()
    {
        foreach (var source in Figures.Sources)
        {
            var files = _document.Inputs.Where(file => file.Source == source.Id).ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That((source.Files, source.Rows, source.Matched, source.NotOnRoster, source.Rejected), Is.EqualTo(
                    (files.Count, files.Sum(file => file.Rows), files.Sum(file => file.Matched), files.Sum(file => file.NotOnRoster),
                        files.Sum(file => file.Rejected))), source.Id);
                Assert.That(source.Rejects.Sum(reject => reject.Rows), Is.EqualTo(source.Rejected), source.Id);
            }
        }
    }

    [Test]
    public void Nobody_is_named()
    {
        var people = LiulinSample.Table(Path.Combine(_result, "疑点清单/全县.csv"));
        var text = System.Text.Json.JsonSerializer.Serialize(Figures, RunDocumentContext.Default.RunFigures);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(people.Select(row => row["身份证号"]).Where(text.Contains), Is.Empty);
            Assert.That(people.Select(row => row["姓名"]).Where(text.Contains), Is.Empty);
        }
    }

    private ImmutableArray<ImmutableDictionary<string, string>> Rows(string list, string township)
    {
        var files = Directory.Exists(Path.Combine(_result, list))
            ? Directory.GetFiles(Path.Combine(_result, list), township + ".csv", SearchOption.AllDirectories)
            : [];
        return files is [var file] ? LiulinSample.Table(file) : [];
    }
}
