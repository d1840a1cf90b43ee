using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Runs.Metamorphic;
using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Rules.Fields;

public sealed class FieldScopeTests
{
    private static readonly SourceCatalogue Pack = SourceCatalogue.Load(CountyRun.RulesFolder, "rules", new ProblemList())!;

    // The roster's own rules may write 花名册. before a column or leave it out; a message that lists both is twice as long as it need be.
    [Test]
    public void Columns_that_may_be_written_two_ways_are_listed_once()
    {
        var problems = new ProblemList();
        FieldScope.OfRoster(Pack.Roster).Resolve("甲乙丙", new Place("x.yaml"), problems);
        var hint = problems.All.Single().Arguments.OfType<Hint>().Single();
        Assert.That(hint.Known, Does.Contain("保障人口").And.No.Member("花名册.保障人口"));
        Assert.That(hint.Known, Is.Unique);
    }

    // In a rule about a source they are different columns: 姓名 of the source and 花名册.姓名.
    [Test]
    public void Columns_of_the_roster_beside_a_source_keep_their_prefix()
    {
        var problems = new ProblemList();
        FieldScope.OfSource(Pack.Sources["vehicles"], Pack.Roster).Resolve("甲乙丙", new Place("x.yaml"), problems);
        Assert.That(problems.All.Single().Arguments.OfType<Hint>().Single().Known, Does.Contain("花名册.身份证号").And.Contain("身份证号"));
    }
}
