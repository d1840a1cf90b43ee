using System.Globalization;
using System.Reflection;
using Matcher.Reports.Figures;
using Matcher.Reports.Results;
using Matcher.Scheduling.Nights;

namespace Matcher.Reports.Html;

/// <summary>
/// Every figure of the records is on the page, in both languages. Each gets a number of its own here, so that one that somebody adds to
/// a record and forgets on the page is noticed.
/// </summary>
[TestFixture]
public sealed class EveryFigureTests
{
    [Test]
    public void Every_figure_of_the_records_is_on_the_page([Values("zh", "en")] string language)
    {
        var next = 1000;
        PlaceFigures Place(string name, string? group)
        {
            var place = Marked(new PlaceFigures(name, group), ref next);
            // 延续 is what is left over.
            return place with { Leads = place.Leads + 10_000 };
        }

        var county = Place("柳林县", null);
        var town = Place("柳林镇", "第一组");
        var rule = Marked(new RuleFigures("r", "拥有机动车辆", "高", "Hits", ["机动车登记"]), ref next) with
        {
            Rate = new RateSpan(0.1234, 0.0567, 0.2345),
        };
        var source = Marked(new SourceFigures("vehicles", "机动车登记", "公安局"), ref next) with
        {
            Rejects = [new(new("没有号码", "no number"), ++next)],
            Faults = [new(new("读不懂", "not readable"), ++next)],
            Failure = new("没有送来", "did not come"),
        };
        var agency = Marked(new AgencyFigures("公安局"), ref next);
        var trend = new TrendRun(new DateOnly(2023, 7, 6), ++next, ++next, ++next, ++next, true);
        var order = new OrderTally(
            new RateTally(++next, ++next, 0.3456, 0.2678, 0.4567), ++next, 0.0789, ++next,
            [new KindTally("r", "高", "A", "vehicles", new RateTally(++next, ++next, 0.5678, 0.4789, 0.6789))],
            [new PlanTally("柳林镇", ++next, ++next, ++next)]);
        var figures = MadeRun.Nothing() with
        {
            Before = new DateOnly(2023, 7, 3),
            LostRuns = [new(new DateOnly(2023, 7, 5), new TimeOnly(2, 15), LostKind.Failed, 70)],
            OnlyRules = ["only-this"],
            OnlyTownships = ["只有这里"],
            IsIncomplete = true,
            County = county,
            Townships = [town],
            Rules = [rule],
            Levels = [new("高", ++next)],
            Grades = [new("A", ++next)],
            NotChecked = [new Unchecked(UncheckedKind.RuleUndecided, "某规则", "some", ++next, new("有生词", "an unknown word"))],
            Sources = [source],
            Agencies = [agency],
            Order = order,
            Problems = [new("另有提示", "something else")],
            MoreProblems = ++next,
        };
        var text = ShownPage.Of(figures, new RunTrend([trend]), language).Text;
        var wanted = Enumerable.Range(1001, next - 1000).Where(number => number != MarkOf(town, "Leads") && number != MarkOf(county, "Leads"))
            .Select(number => number.ToString("N0", CultureInfo.InvariantCulture))
            .Concat(
            [
                "12.3%", "5.7%", "23.5%", "34.6%", "26.8%", "45.7%", "7.9%", "56.8%", "47.9%", "67.9%",
                "2023-07-03", "2023-07-05", "02:15", "70", "2023-07-06", "only-this", "0.1.0", "2023-07-06 02:00", "0:01:23", "柳林县", "第一组", "柳林镇", "机动车登记", "公安局",
                .. Places(county), .. Places(town),
                .. language == "zh" ? new[] { "没有号码", "读不懂", "没有送来", "有生词", "另有提示" } : ["no number", "not readable", "did not come"],
            ]);
        Assert.That(wanted.Where(one => !text.Contains(one, StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> Places(PlaceFigures place) =>
        new[] { place.Leads, place.Continued }.Select(number => number.ToString("N0", CultureInfo.InvariantCulture));

    private static int MarkOf(PlaceFigures place, string name) => (int)typeof(PlaceFigures).GetProperty(name)!.GetValue(place)! - 10_000;

    // Whole numbers that can be set get the next mark; what is not a number keeps what it has.
    private static T Marked<T>(T record, ref int next)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            if (property.PropertyType == typeof(int) || property.PropertyType == typeof(int?))
                property.SetValue(record, ++next);
            else if (property.PropertyType == typeof(long))
                property.SetValue(record, (long)++next);
        }
        return record;
    }
}
