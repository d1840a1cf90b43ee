using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Runs;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>
/// The sample with a file that is not what it should be: nobody is accused by it, and the run says what was not checked.
/// </summary>
[TestFixture]
public sealed class WrongFileTests
{
    [Test]
    public void The_roster_in_place_of_the_cremations_makes_nobody_dead()
    {
        var run = RunWith("cremation", "roster/城市低保花名册.csv");
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
        Assert.That(run.NotRun.Select(rule => (rule.RuleId, rule.Reason.Code)),
            Is.EqualTo(new[] { ("death-cremated", ProblemCode.SourceFileOfAnother) }));
        Assert.That(run.Partly.Select(rule => (rule.RuleId, rule.Reason.Code)), Is.EqualTo(new[]
        {
            ("death-alive-later", ProblemCode.RuleRanWithoutRule), ("death-dates-conflict", ProblemCode.RuleRanWithoutRule),
        }));
        Assert.That(run.Hits.Where(count => count.RuleId == "death-cremated"), Is.Empty);
    }

    [Test]
    public void Another_list_among_the_graduates_leaves_the_run_incomplete()
    {
        var run = RunWith("education", "sources/education/*.csv", "sources/education/*.xlsx", "sources/disabled_persons/*.tsv");
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
        Assert.That(run.NotRun.Select(rule => (rule.RuleId, rule.Reason.Code)),
            Does.Contain(("graduated", ProblemCode.SourceFileOfAnother)));
    }

    [Test]
    public void The_payroll_in_place_of_some_of_the_cars_is_not_nobody_with_a_car()
    {
        var run = RunWith("vehicles", "sources/vehicles/vehicles-2.csv", "sources/public_payroll/*.csv");
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
        Assert.That(run.NotRun.Select(rule => (rule.RuleId, rule.Reason.Code)),
            Does.Contain(("vehicle-owned", ProblemCode.SourceFileOfAnother)));
    }

    private static RunSummary RunWith(string source, params string[] files)
    {
        using var folder = new TemporaryFolder();
        return LiulinSample.Run(folder, change: config => config with
        {
            Sources = [.. config.Sources.Select(input => input.Id == source ? input with { Files = new InputFiles([.. files]) } : input)],
        });
    }
}
