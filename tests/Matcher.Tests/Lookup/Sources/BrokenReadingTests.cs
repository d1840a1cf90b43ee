using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Locations;
using Matcher.Matches;
using Matcher.Rules.Demand;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Sources;

/// <summary>A bug in the reading of one source costs that source. What was thrown is for the log, its text for nobody.</summary>
[TestFixture]
public sealed class BrokenReadingTests
{
    private const string Secret = "a row that the exception quotes";

    [Test]
    public void A_source_whose_opening_throws_fails_and_says_which_it_is()
    {
        var (result, bugs) = Read(new Broken { Opening = new InvalidOperationException(Secret) });
        var failure = result.Matches.Failure!;
        Assert.That((failure.Code, failure.Where.File, failure.Class),
            Is.EqualTo((ProblemCode.SourceReadingFailed, "vehicles", ProblemClass.Incomplete)));
        Assert.That(bugs.Single().Message, Is.EqualTo(Secret));
        Assert.That(ProblemText.Render(failure, System.Globalization.CultureInfo.GetCultureInfo("en")),
            Does.Contain("InvalidOperationException").And.Not.Contain(Secret));
    }

    [TestCase(1, 2)]
    [TestCase(3, 4)]
    public void A_record_that_throws_is_told_with_its_row(int record, long row)
    {
        var (result, bugs) = Read(new Broken { Record = record });
        var failure = result.Matches.Failure!;
        Assert.That((failure.Code, failure.Where.File, failure.Where.Row), Is.EqualTo((ProblemCode.SourceReadingFailed, "v.csv", row)));
        Assert.That(result.Matches.Matches, Is.Empty, "half a source is none");
        Assert.That(bugs.Single(), Is.TypeOf<OverflowException>());
    }

    [Test]
    public void What_the_system_says_of_a_folder_is_no_bug()
    {
        var (result, bugs) = Read(new Broken { Opening = new UnauthorizedAccessException(Secret) });
        Assert.That(result.Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileUnreadable));
        Assert.That(bugs, Is.Empty);
    }

    // That the disk is full, or that somebody stops the run, is not the source's to answer for.
    [Test]
    public void Rejects_that_cannot_be_written_end_the_run() =>
        Assert.That(() => Read(new Broken(), new FullDisk()), Throws.TypeOf<IOException>().With.Message.EqualTo("disk full"));

    [Test]
    public void A_request_to_stop_is_no_bug()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.That(() => Read(new Broken { Opening = new OperationCanceledException() }, cancellation: stop.Token),
            Throws.TypeOf<OperationCanceledException>());
    }

    private static (SourceResult Result, List<Exception> Bugs) Read(
        Broken location, IRejectSink? rejects = null, CancellationToken cancellation = default)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,村,户编号,姓名,身份证号\n柳林镇,东村,H1,王小明,{Id(1)}\n", out _);
        folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J1\n,无号,晋J2\n{Id(9)},别人,晋J3\n{Id(1)},王小明,晋J4\n");
        location.Usual = new FileLocation(folder.Path, new Formats.Files.SharedFiles(TimeProvider.System), AsOf) { Parallelism = 2, PartSize = 40 };
        var progress = new Listening();
        var lookup = new SourceLookup(
            MatchingContext.Of(roster, new IdReader(AsOf)),
            new SourceCatalogue(RosterDefinition, ImmutableDictionary<string, SourceDefinition>.Empty.Add("vehicles", Vehicles)),
            location,
            progress);
        var result = lookup.Read(new SourceInput("vehicles", new InputFiles(["v.csv"]), 1, Place.Nowhere), RowDemand.EveryMatch(Vehicles),
            rejects ?? new Rejects(), cancellation);
        return (result, progress.Bugs);
    }

    /// <summary>Files, in whose opening, or at one of whose records, something is thrown.</summary>
    private sealed class Broken : ISourceLocation
    {
        public Exception? Opening { get; init; }

        public int? Record { get; init; }

        public FileLocation Usual { get; set; } = null!;

        public IEnumerable<FileProgress> Expected(SourceInput input) => Usual.Expected(input);

        public ILocatedSource Open(SourceInput input, SourceDefinition source, Action<FileProgress> report, ProblemList problems,
            CancellationToken cancellation) =>
            Opening is { } error ? throw error : new Located(Usual.Open(input, source, report, problems, cancellation), Record);

        private sealed class Located(ILocatedSource usual, int? record) : ILocatedSource
        {
            public IEnumerable<TableLayout> Tables => usual.Tables;

            public void HandOver(SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
            {
                if (record is not { } bad)
                {
                    usual.HandOver(receiver, problems, cancellation);
                    return;
                }

                foreach (var table in Tables)
                {
                    receiver.Take(table, "test", rows =>
                    {
                        rows.Take(rows.Judge(judge =>
                        {
                            for (var one = 1; one <= bad; one++)
                                judge.Judge(new OneRecord(throws: one == bad));
                            return bad;
                        }));
                        return bad;
                    });
                }
            }

            public void Dispose() => usual.Dispose();
        }
    }

    private sealed class OneRecord(bool throws) : RecordReader
    {
        public override bool IsBroken => false;

        public override int FieldCount => throws ? throw new OverflowException(Secret) : 3;

        public override ReadOnlySpan<byte> Field(int index) => "x"u8;

        public override bool IsNumberCell(int index) => false;

        public override bool Read() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
        }
    }

    private sealed class FullDisk : IRejectSink
    {
        public void Add(Reject reject) => throw new IOException("disk full");
    }

    private sealed class Listening : IRunProgress
    {
        public List<Exception> Bugs { get; } = [];

        public void Stage(RunStage stage)
        {
        }

        public void Reading(FileProgress file)
        {
        }

        public void Problem(Problem problem)
        {
        }

        public void Bug(Exception exception) => Bugs.Add(exception);
    }
}
