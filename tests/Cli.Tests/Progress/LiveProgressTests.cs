using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console;

namespace Matcher.Cli.Progress;

[TestFixture]
public sealed class LiveProgressTests
{
    [Test]
    public void It_is_drawn_again_and_again_and_gone_in_the_end()
    {
        var clock = new FakeTimeProvider();
        var session = TestSession.Of(clock: clock);
        var written = Show(session, progress =>
        {
            progress.Stage(RunStage.Sources);
            progress.Reading(new FileProgress("v", 0, "in/车辆.csv", FileState.Reading, 1 << 20));
            clock.Advance(LiveProgress.Frame);
            progress.Reading(new FileProgress("v", 0, "in/车辆.csv", FileState.Reading, 1 << 20) { BytesRead = 1 << 19 });
            clock.Advance(LiveProgress.Frame);
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Does.Contain("0%").And.Contain("50%"));
            Assert.That(written, Does.Not.Match(@"\u001B\[[\d;]*m"), "no colours");
            Assert.That(written, Does.Contain("\u001B[?25l").And.EndsWith("\u001B[?25h"), "the cursor is there again");
        }
    }

    [Test]
    public void A_problem_stands_above_it()
    {
        var clock = new FakeTimeProvider();
        var session = TestSession.Of(clock: clock);
        var written = Show(session, progress =>
        {
            progress.Stage(RunStage.Sources);
            clock.Advance(LiveProgress.Frame);
            progress.Problem(FileProblems.Empty(new Place("in/[red]v.csv")));
            clock.Advance(LiveProgress.Frame);
        });
        Assert.That(written, Does.Contain("error: in/[red]v.csv"), "what looks like markup is a name");
    }

    [Test]
    public void Nothing_is_drawn_when_the_work_is_over()
    {
        var clock = new FakeTimeProvider();
        var session = TestSession.Of(clock: clock);
        Assert.That(() => Show(session, _ => throw new InvalidOperationException()), Throws.InvalidOperationException);
        var length = session.Error.ToString()!.Length;
        clock.Advance(10 * LiveProgress.Frame);
        Assert.That(session.Error.ToString()!, Has.Length.EqualTo(length));
    }

    private static string Show(Session session, Action<IRunProgress> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(session.Error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        LiveProgress.During(session, console, new ProblemLines(session), progress =>
        {
            work(progress);
            return 0;
        });
        return session.Error.ToString()!;
    }
}
