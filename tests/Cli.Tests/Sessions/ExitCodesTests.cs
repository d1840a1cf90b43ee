using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Runs;
using Matcher.Runs.Checking;

namespace Matcher.Cli.Sessions;

[TestFixture]
public sealed class ExitCodesTests
{
    [TestCase(ExitCode.Complete, 0)] // what a scheduled task takes for success
    [TestCase(ExitCode.Usage, 2)] // 1 is a shell's or the runtime's
    [TestCase(ExitCode.ConfigInvalid, 3)] // published
    [TestCase(ExitCode.Incomplete, 4)] // published
    [TestCase(ExitCode.OutputFailed, 5)] // published
    [TestCase(ExitCode.Locked, 6)] // published
    [TestCase(ExitCode.Bug, 70)] // EX_SOFTWARE of sysexits.h
    [TestCase(ExitCode.Cancelled, 130)] // 128 + SIGINT
    public void Scripts_rely_on_the_numbers(object code, int number) => Assert.That((int)(ExitCode)code, Is.EqualTo(number));

    [Test]
    public void Every_code_has_its_place_in_the_priority() =>
        Assert.That(ExitCodes.Priority, Is.EquivalentTo(Enum.GetValues<ExitCode>()));

    [Test]
    public void Every_outcome_of_a_run_has_a_code_of_its_own()
    {
        var codes = Enum.GetValues<RunOutcomeKind>().ToDictionary(outcome => outcome, ExitCodes.Of);
        Assert.That(codes.Values, Is.Unique);
        Assert.That(codes.Where(one => one.Value == ExitCode.Bug).Select(one => one.Key), Is.EqualTo(new[] { RunOutcomeKind.Unbalanced }),
            "a ledger that does not add up is the program's own fault");
    }

    [Test]
    public void A_rule_that_is_misnamed_on_the_command_line_is_a_mistake_of_the_command_line()
    {
        var option = OptionProblems.UnknownRule(Place.Nowhere, "graduate", new ProblemArgument.Hint(null, []));
        var rule = YamlProblems.UnknownKey(new Place("rules/graduated.yaml", Line: 3, Position: 1), "wenn",
            new ProblemArgument.Hint(null, []));
        var run = new RunSummary { Outcome = RunOutcomeKind.ConfigInvalid, AsOf = default, Problems = [option] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExitCodes.Of(run), Is.EqualTo(ExitCode.Usage));
            Assert.That(ExitCodes.Of(run with { Problems = [option, rule] }), Is.EqualTo(ExitCode.ConfigInvalid));
        }
    }

    [Test]
    public void A_missing_list_is_told_before_an_incomplete_one() =>
        Assert.That(ExitCodes.MostImportant([ExitCode.Incomplete, ExitCode.OutputFailed]), Is.EqualTo(ExitCode.OutputFailed));

    [Test]
    public void Warnings_leave_a_check_complete()
    {
        var warning = RosterProblems.TownshipUnknown(Place.Nowhere, "别处镇", 1);
        Assert.That(ExitCodes.Of(Check(warning)), Is.EqualTo(ExitCode.Complete));
    }

    [Test]
    public void A_check_ends_as_the_run_would()
    {
        var source = FileProblems.Missing(new Place("vehicles.csv"), "in");
        var rule = YamlProblems.UnknownKey(new Place("rules/graduated.yaml", Line: 3, Position: 1), "wenn",
            new ProblemArgument.Hint(null, []));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExitCodes.Of(Check(source)), Is.EqualTo(ExitCode.Incomplete));
            Assert.That(ExitCodes.Of(Check(source, rule)), Is.EqualTo(ExitCode.ConfigInvalid));
        }
    }

    [Test]
    public void A_check_without_a_roster_ends_as_a_run_that_reads_nothing()
    {
        var missing = FileProblems.Missing(new Place("roster.csv"), "in");
        Assert.That(ExitCodes.Of(Check(missing) with { Files = [] }), Is.EqualTo(ExitCode.ConfigInvalid));
    }

    [Test]
    public void What_was_thrown_is_a_bug_unless_it_is_a_file_or_a_cancellation()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExitCodes.Of(new InvalidOperationException()), Is.EqualTo(ExitCode.Bug));
            Assert.That(ExitCodes.Of(new UnauthorizedAccessException()), Is.EqualTo(ExitCode.OutputFailed));
            Assert.That(ExitCodes.Of(new IOException()), Is.EqualTo(ExitCode.OutputFailed));
            Assert.That(ExitCodes.Of(new TaskCanceledException()), Is.EqualTo(ExitCode.Cancelled));
        }
    }

    private static CheckReport Check(params Problem[] problems) =>
        new([.. problems], [new CheckedFile("roster", "roster.csv", null, "UTF-8", ",", [], [])]);
}
