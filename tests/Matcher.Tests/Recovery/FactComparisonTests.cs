using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Support;

namespace Matcher.Recovery;

[TestFixture]
public sealed class FactComparisonTests
{
    private static readonly KnownFacts Person = new(new DateOnly(1970, 1, 1), true, "孟门镇");

    [Test]
    public void What_a_side_does_not_say_counts_for_nothing() =>
        Assert.That(FactComparison.Of(Person, new KnownFacts(null, null, "")), Is.EqualTo(FactComparison.None));

    [Test]
    public void What_agrees_is_named() =>
        Assert.That(FactComparison.Of(Person, Person), Is.EqualTo(new FactComparison(Person.Birth, true, "孟门镇", 1)));

    [Test]
    public void Whatever_disagrees_counts_against()
    {
        Assert.That(FactComparison.Of(Person, Person with { Birth = new DateOnly(1970, 1, 2) }),
            Is.EqualTo(new FactComparison(null, true, "孟门镇", 50)));
        Assert.That(FactComparison.Of(Person, Person with { IsMale = false }).Against, Is.EqualTo(50));
        Assert.That(FactComparison.Of(Person, Person with { Township = "柳林镇" }).Against, Is.EqualTo(5));
        Assert.That(FactComparison.Of(Person, new KnownFacts(DateOnly.MinValue, false, "柳林镇")).Against, Is.EqualTo(12_500));
    }

    [Test]
    public void A_source_may_put_the_county_before_the_township() =>
        Assert.That(FactComparison.Of(Person, Person with { Township = "柳林县孟门镇" }).Township, Is.EqualTo("孟门镇"));

    [Test]
    public void Facts_are_read_from_columns_of_their_names()
    {
        var definition = SmallCounty.Define("s", ("出生日期", ColumnRole.None, false), ("性别", ColumnRole.None, false),
            ("镇", ColumnRole.Township, false));
        var place = new RowPlace(new TablePlace(0, "s.csv", null), 2);
        Assert.That(KnownFacts.Of(new SourceRow(definition, place, ["1970年1月1日", "男", " 孟门镇"])), Is.EqualTo(Person));
        Assert.That(KnownFacts.Of(new SourceRow(definition, place, ["1970", "未知", null])), Is.EqualTo(new KnownFacts(null, null, "")),
            "a year alone is no birth date");
    }
}
