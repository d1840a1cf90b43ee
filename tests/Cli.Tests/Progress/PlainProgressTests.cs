using Matcher.Cli.Support;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Microsoft.Extensions.Time.Testing;

namespace Matcher.Cli.Progress;

[TestFixture]
public sealed class PlainProgressTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void A_stage_and_a_file_read_to_its_end_get_a_line_each_and_nothing_else_does()
    {
        var session = TestSession.Of();
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Stage(RunStage.Sources);
        progress.Reading(Vehicles(FileState.Waiting, 0));
        for (var read = 0; read < 100; read++)
            progress.Reading(Vehicles(FileState.Reading, read));
        progress.Reading(Vehicles(FileState.Read, 100));
        Assert.That(session.ErrorLines(), Is.EqualTo(["reading the sources and matching ...", "  read in/车辆.csv: 1,000 rows (100 KB)"]));
    }

    [Test]
    public void Reports_that_overtake_each_other_do_not_repeat_the_line()
    {
        var session = TestSession.Of();
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Reading(Vehicles(FileState.Read, 100));
        progress.Reading(Vehicles(FileState.Reading, 50));
        progress.Reading(Vehicles(FileState.Read, 100));
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(1));
    }

    // Masked, two names may be one.
    [Test]
    public void Two_files_with_one_name_get_a_line_each()
    {
        var session = TestSession.Of();
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Reading(Vehicles(FileState.Read, 100));
        progress.Reading(Vehicles(FileState.Read, 100) with { Index = 1 });
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(2));
    }

    [Test]
    public void After_half_a_minute_of_silence_it_says_that_it_still_works()
    {
        var clock = new FakeTimeProvider();
        var session = TestSession.Of(clock: clock);
        using var progress = new PlainProgress(session, new ProblemLines(session));
        progress.Stage(RunStage.Sources);
        progress.Reading(Vehicles(FileState.Reading, 25));
        progress.Reading(Vehicles(FileState.Left, 0) with { Index = 1 });
        clock.Advance(PlainProgress.Silence - Second);
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(1), "not yet");
        clock.Advance(Second);
        Assert.That(session.ErrorLines()[^1], Is.EqualTo(
            "still working: reading the sources and matching, 25% of 100 KB read (0 of 1 files), 0 min 30 s since the start"));
        progress.Stage(RunStage.Hits);
        clock.Advance(PlainProgress.Silence);
        Assert.That(session.ErrorLines()[^1], Is.EqualTo("still working: applying the rules, 1 min 0 s since the start"));
        progress.Stage(RunStage.Writing);
        progress.Writing(3, 266);
        progress.Writing(2, 266);
        clock.Advance(PlainProgress.Silence);
        Assert.That(session.ErrorLines()[^1], Does.Contain("lists and ledger, 3 of 266 files,"));
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
        lines.Show([FileProblems.Empty(new Place("vehicles.csv")), FileProblems.Empty(new Place("business.csv"))]);
        Assert.That(session.ErrorLines(), Has.Length.EqualTo(2));
    }

    private static FileProgress Vehicles(FileState state, int percent) =>
        new("vehicles", 0, "in/车辆.csv", state, 100 * 1024) { BytesRead = percent * 1024, Rows = percent * 10 };
}
