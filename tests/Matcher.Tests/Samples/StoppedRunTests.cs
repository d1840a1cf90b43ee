using Dapper;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Support;
using Microsoft.Data.Sqlite;

namespace Matcher.Samples;

/// <summary>Lists and record are written at the same time: when the lists do not come to be, the record must not stay.</summary>
[TestFixture]
public sealed class StoppedRunTests
{
    [Test]
    public void A_run_that_is_stopped_while_it_writes_leaves_neither_lists_nor_a_record()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        Assert.That(() => LiulinSample.Run(folder, progress: new StopsAtWriting(stop), cancellation: stop.Token),
            Throws.InstanceOf<OperationCanceledException>());

        using var ledger = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "ledger.db")};Mode=ReadOnly;Pooling=False");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.EnumerateFiles(Path.Combine(folder.Path, "out"), "*.csv", SearchOption.AllDirectories), Is.Empty);
            Assert.That(ledger.QuerySingle<long>("SELECT (SELECT COUNT(*) FROM runs) + (SELECT COUNT(*) FROM hits)"), Is.Zero);
        }
    }

    private sealed class StopsAtWriting(CancellationTokenSource stop) : IRunProgress
    {
        public void Stage(RunStage stage)
        {
            if (stage == RunStage.Writing)
                stop.Cancel();
        }

        public void Reading(FileProgress file)
        {
        }

        public void Problem(Problem problem)
        {
        }

        public void Bug(Exception exception)
        {
        }
    }
}
