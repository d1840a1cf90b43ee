using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Roster;

[TestFixture]
public sealed class RosterColumnsTests
{
    // A column renamed in the description alone would be read as if no roster had it, without a word.
    [TestCase(RosterColumns.PeopleCovered)]
    [TestCase(RosterColumns.PaidMonth)]
    [TestCase(RosterColumns.CoverageForm)]
    [TestCase(RosterColumns.PaidState)]
    [TestCase(RosterColumns.Sex)]
    public void The_description_of_the_roster_has_every_column_that_is_read_by_name(string name)
    {
        var rules = Path.Combine(Repository.Root, "rules");
        Assert.That(SourceCatalogue.Load(rules, rules, new ProblemList())!.Roster.Column(name), Is.Not.Null);
    }
}
