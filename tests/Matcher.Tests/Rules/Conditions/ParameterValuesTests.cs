using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

[TestFixture]
public sealed class ParameterValuesTests
{
    private static readonly ImmutableDictionary<string, RunParameter> Standard = ImmutableDictionary<string, RunParameter>.Empty.Add(
        "standard",
        new RunParameter("standard",
            [new DatedValue(new DateOnly(2022, 7, 1), ["5000"], null), new DatedValue(new DateOnly(2023, 7, 1), ["5400"], null)]));

    private static readonly ParameterUse Use = new("standard", ColumnType.Number, TakesMany: false,
        new Place("rules/x.yaml", Line: 9, Position: 3));

    [TestCase("2023-06-30", "5000")] // the last day of the old value
    [TestCase("2023-07-01", "5400")] // the first of the new one
    [TestCase("2030-01-01", "5400")] // it holds until there is another
    public void The_value_is_that_of_the_as_of_date(string asOf, string expected)
    {
        var values = new ParameterValues(Standard, DateOnly.Parse(asOf, CultureInfo.InvariantCulture));
        Assert.That(values.WhyUnusable(Use), Is.Null);
        Assert.That(values.Items(Use), Is.EqualTo([expected]));
    }

    [Test]
    public void Before_its_first_date_it_has_no_value_and_the_message_says_which_key_to_set() =>
        Assert.That(
            Why(Standard, Use, "2022-06-30"),
            Is.EqualTo("rules/x.yaml(9,3): the parameter standard has no value on 2022-06-30; set parameters: standard in matcher.yaml"));

    // no number
    [TestCase(ColumnType.Number, false, "about 5",
        "the parameter p must be a number, but 'about 5' is not; correct parameters: p in matcher.yaml")]
    // no date
    [TestCase(ColumnType.Date, false, "soon", "the parameter p must be a date, but 'soon' is not; correct parameters: p in matcher.yaml")]
    // one and a half months
    [TestCase(ColumnType.Number, true, "1.5",
        "the parameter p must be a whole number, but '1.5' is not; correct parameters: p in matcher.yaml")]
    // minus one month
    [TestCase(ColumnType.Number, true, "-1",
        "the parameter p must be a whole number, but '-1' is not; correct parameters: p in matcher.yaml")]
    // every text contains an empty one
    [TestCase(ColumnType.Text, false, "", "the parameter p must be text, but '' is not; correct parameters: p in matcher.yaml")]
    public void A_value_of_the_wrong_type_is_refused(object type, bool isCount, string item, string expected) =>
        Assert.That(
            Why(RuleBench.Parameters(("p", [item])),
                new ParameterUse("p", (ColumnType)type, TakesMany: false, Place.Nowhere) { IsCount = isCount }, "2023-07-06"),
            Is.EqualTo(expected));

    [Test]
    public void A_list_is_refused_where_one_value_is_needed()
    {
        var list = RuleBench.Parameters(("p", ["1", "2"]));
        Assert.That(Why(list, new ParameterUse("p", ColumnType.Number, TakesMany: false, Place.Nowhere), "2023-07-06"),
            Does.StartWith("the parameter p is a list"));
        Assert.That(Why(list, new ParameterUse("p", ColumnType.Number, TakesMany: true, Place.Nowhere), "2023-07-06"), Is.Null);
    }

    private static string? Why(ImmutableDictionary<string, RunParameter> parameters, ParameterUse use, string asOf) =>
        new ParameterValues(parameters, DateOnly.Parse(asOf, CultureInfo.InvariantCulture)).WhyUnusable(use) is { } problem
            ? ProblemText.Render(problem, CultureInfo.InvariantCulture)
            : null;
}
