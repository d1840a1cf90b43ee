using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Support;

namespace Matcher.Lookup.Sources;

[TestFixture]
public sealed class SourceTurnsTests
{
    [Test]
    public void Results_and_rejects_come_out_in_the_order_of_the_sources_whichever_is_read_first()
    {
        var came = new List<string>();
        var turns = new SourceTurns(3, new Sink(came), result => came.Add(result.Matches.Source.Id), CancellationToken.None);
        turns.SinkOf(2).Add(RejectOf("c", 1));
        turns.SinkOf(1).Add(RejectOf("b", 1));
        turns.SinkOf(0).Add(RejectOf("a", 1));
        turns.Finish(2, ResultOf("c"));
        turns.Finish(0, ResultOf("a"));
        turns.SinkOf(1).Add(RejectOf("b", 2));
        turns.Finish(1, ResultOf("b"));
        Assert.That(came, Is.EqualTo(["a 1", "a", "b 1", "b 2", "b", "c 1", "c"]));
    }

    // A file of nothing but rejects must not be held in memory until its turn comes.
    [Test]
    public void A_source_with_many_rejects_waits_for_its_turn()
    {
        var came = new List<string>();
        var turns = new SourceTurns(2, new Sink(came), _ => { }, CancellationToken.None);
        var second = Task.Run(() =>
        {
            for (var row = 1; row <= 25_000; row++)
                turns.SinkOf(1).Add(RejectOf("b", row));
            turns.Finish(1, ResultOf("b"));
        });
        Assert.That(second.Wait(TimeSpan.FromMilliseconds(200)), Is.False, "it did not wait");
        turns.Finish(0, ResultOf("a"));
        second.Wait();
        Assert.That(came, Is.EqualTo(Enumerable.Range(1, 25_000).Select(row => $"b {row}")));
    }

    [Test]
    public void Who_waits_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var turns = new SourceTurns(2, new Sink([]), _ => { }, stop.Token);
        var second = Task.Run(() =>
        {
            for (var row = 1; row <= 25_000; row++)
                turns.SinkOf(1).Add(RejectOf("b", row));
        });
        stop.Cancel();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
    }

    private static Reject RejectOf(string source, long row) =>
        new(source, new RowPlace(new TablePlace(0, "f.csv", null), row), "", ProblemCode.RejectIdEmpty, [], []);

    private static SourceResult ResultOf(string id) =>
        new(new SourceMatches(SmallCounty.Define(id), null, [], []), [], [], []);

    private sealed class Sink(List<string> came) : IRejectSink
    {
        public void Add(Reject reject) => came.Add($"{reject.SourceId} {reject.Place.Row}");
    }
}
