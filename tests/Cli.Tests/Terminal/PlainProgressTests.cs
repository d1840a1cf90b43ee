using Matcher.Cli.Support;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Microsoft.Extensions.Time.Testing;

namespace Matcher.Cli.Terminal;

[TestFixture]
public sealed class PlainProgressTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void A_stage_and_a_source_read_to_its_end_get_a_line_each_and_nothing_else_does()
    {
        var session = TestSession.Of();
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Stage(RunStage.Sources);
        for (var read = 0; read <= 100; read++)
            progress.Reading("vehicles", read * 1024, 100 * 1024);
        Assert.That(session.ErrorLines(), Is.EqualTo(["reading the sources and matching ...", "  read vehicles (100 KB)"]));
    }

    [Test]
    public void Reports_that_overtake_each_other_do_not_repeat_the_line()
    {
        var session = TestSession.Of();
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Reading("vehicles", 100, 100);
        progress.Reading("vehicles", 50, 100);
        progress.Reading("vehicles", 100, 100);
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(1));
    }

    [Test]
    public void After_half_a_minute_of_silence_it_says_that_it_still_works()
    {
        var clock = new FakeTimeProvider();
        var session = TestSession.Of(clock: clock);
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Stage(RunStage.Sources);
        progress.Reading("vehicles", 25, 100);
        clock.Advance(PlainProgress.Silence - Second);
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(1), "not yet");
        clock.Advance(Second);
        Assert.That(session.ErrorLines()[^1], Does.Contain("still working").And.Contain("25%").And.Contain("0 min 30 s"));
    }

    [Test]
    public void A_line_starts_the_silence_anew()
    {
        var clock = new FakeTimeProvider();
        var session = TestSession.Of(clock: clock);
        using var progress = new PlainProgress(session, new ProblemLines(session));
        clock.Advance(PlainProgress.Silence - Second);
        progress.Stage(RunStage.Hits);
        clock.Advance(PlainProgress.Silence - Second);
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_problem_is_told_once_though_it_comes_twice()
    {
        var session = TestSession.Of();
        var lines = new ProblemLines(session);
        using var progress = new PlainProgress(session, lines);
        progress.Problem(FileProblems.Empty(new Place("vehicles.csv")));
        lines.Show([FileProblems.Empty(new Place("vehicles.csv")), 
            FileProblems.Empty(new Place("business.csv"))]);
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(2));
    }
}
