using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Matches;
using Matcher.Rules.Demand;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Sources;

/// <summary>What is told of each kind of file while it is read.</summary>
[TestFixture]
public sealed class ReadingProgressTests
{
    private const string Header = "身份证号,所有人,号牌号码\n";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    // Parts are read on all cores: what is told must add up all the same.
    [Test]
    public void Parts_of_a_text_add_up()
    {
        _folder.Write("v.csv", Header + Rows(1, 1000));
        var told = Read("v.csv");
        Assert.That(told.Count(file => file.State == FileState.Reading), Is.GreaterThan(50));
        Assert.That(told.Select(file => file.BytesRead), Is.Ordered);
        Assert.That(told.Select(file => file.Rows), Is.Ordered);
        Assert.That((told[^1].State, told[^1].Rows, told[^1].BytesRead), Is.EqualTo((FileState.Read, 1000, told[^1].BytesTotal)));
    }

    [Test]
    public void A_workbook_of_several_sheets_tells_which_one_is_read_and_moves_on_within_it()
    {
        object?[][] rows = [["身份证号", "所有人", "号牌号码"], .. Enumerable.Range(1, 9000).Select(row => new object?[] { Number(row), "别人", $"晋J{row}" })];
        _folder.Write("v.xlsx", TestWorkbook.Make(("一月", rows), ("二月", rows)));
        var told = Read("v.xlsx");
        Assert.That(told.Select(file => file.Part).OfType<string>().Distinct(), Is.EqualTo(["一月", "二月"]));
        Assert.That(told.Select(file => file.BytesRead).Distinct().Count(), Is.GreaterThan(6));
        Assert.That(told.Select(file => file.BytesRead), Is.Ordered);
        Assert.That((told[^1].Rows, told[^1].BytesRead), Is.EqualTo((18000, new FileInfo(Path.Combine(_folder.Path, "v.xlsx")).Length)));
    }

    // Unpacked they are many times as large as the archive is.
    [Test]
    public void Members_of_an_archive_count_for_their_share_of_it()
    {
        _folder.Write("v.zip", TestZip.Make(
            ("a.csv", Encoding.UTF8.GetBytes(Header + Rows(1, 3000))), ("b/三月.csv", Encoding.UTF8.GetBytes(Header + Rows(4000, 1000)))));
        var told = Read("v.zip");
        var length = new FileInfo(Path.Combine(_folder.Path, "v.zip")).Length;
        Assert.That(told.Select(file => file.Part).OfType<string>().Distinct(), Is.EqualTo(["a.csv", "b/三月.csv"]));
        Assert.That(told.First(file => file.Part == "b/三月.csv").BytesRead, Is.InRange(length * 70 / 100, length * 80 / 100));
        Assert.That((told[^1].Rows, told[^1].BytesRead, told.Max(file => file.BytesRead)), Is.EqualTo((4000, length, length)));
    }

    [Test]
    public void A_copy_and_a_file_that_cannot_be_used_are_left()
    {
        _folder.Write("v1.csv", Header + Rows(1, 10));
        _folder.Write("v1 - 副本.csv", Header + Rows(1, 10));
        _folder.Write("v2.csv", "%PDF-1.7");
        var told = Read("v*.csv");
        Assert.That(told.GroupBy(file => file.File).ToDictionary(file => file.Key, file => file.Last().State),
            Is.EquivalentTo(new Dictionary<string, FileState>
            {
                ["v1.csv"] = FileState.Read, ["v1 - 副本.csv"] = FileState.Left, ["v2.csv"] = FileState.Left,
            }));
    }

    private List<FileProgress> Read(string pattern)
    {
        var roster = SmallCounty.Roster(_folder, $"乡镇,村,户编号,姓名,身份证号\n柳林镇,东村,H1,王小明,{Id(1)}\n", out _);
        var location = new FileLocation(_folder.Path, new Formats.Files.SharedFiles(TimeProvider.System), AsOf) { Parallelism = 2, PartSize = 400 };
        var told = new ListeningProgress();
        var lookup = new SourceLookup(MatchingContext.Of(roster, new IdReader(AsOf)),
            new SourceCatalogue(RosterDefinition, ImmutableDictionary<string, SourceDefinition>.Empty.Add("vehicles", Vehicles)), location, told);
        lookup.Read(new SourceInput("vehicles", new InputFiles([pattern]), 1, Place.Nowhere), RowDemand.EveryMatch(Vehicles), new NoRejects(),
            CancellationToken.None);
        return told.Files;
    }

    private static string Number(int row) => Id(row % 1000, $"{1940 + (row / 1000)}0101");

    private static string Rows(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(row => $"{Number(row)},别人,晋J{row}\n"));

    private sealed class NoRejects : IRejectSink
    {
        public void Add(Reject reject)
        {
        }
    }
}
