using Matcher.Foundation.Progress;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>What is told of the sample's files while they are read: texts, workbooks, archives, and the roster.</summary>
[TestFixture]
public sealed class FileProgressTests
{
    private readonly ListeningProgress _told = new();
    private Runs.RunSummary _summary = null!;

    [OneTimeSetUp]
    public void Run()
    {
        using var folder = new TemporaryFolder();
        _summary = LiulinSample.Run(folder, progress: _told);
    }

    [Test]
    public void Every_file_is_told_as_read_once_with_the_rows_of_the_balance()
    {
        var read = _told.Files.Where(file => file.State == FileState.Read).ToList();
        var rows = read.GroupBy(file => file.Source).ToDictionary(group => group.Key, group => group.Sum(file => file.Rows));
        Assert.That(rows, Is.EquivalentTo(
            _summary.Files.GroupBy(file => file.Source).ToDictionary(group => group.Key, group => group.Sum(file => file.Rows))));
        Assert.That(read.Select(file => (file.Source, file.Index)), Is.Unique);
    }

    [Test]
    public void Of_a_file_more_is_read_each_time_and_never_more_than_there_is()
    {
        foreach (var file in _told.Files.GroupBy(file => (file.Source, file.Index)))
        {
            Assert.That(file.Where(one => one.State is FileState.Reading or FileState.Read).Select(one => one.BytesRead), Is.Ordered);
            Assert.That(file.Select(one => one.State), Is.Ordered);
            Assert.That(file.Max(one => one.BytesRead), Is.EqualTo(file.Last().BytesTotal), file.First().File);
        }
    }

    [Test]
    public void All_files_of_the_sources_are_known_before_the_first_is_read()
    {
        var sources = _told.Files.Where(file => file.Source != "roster").ToList();
        var waiting = sources.TakeWhile(file => file.State == FileState.Waiting).Select(file => (file.Source, file.Index));
        Assert.That(waiting, Is.EquivalentTo(sources.Select(file => (file.Source, file.Index)).Distinct()));
    }

    [Test]
    public void The_files_of_the_result_are_counted_to_the_last() =>
        Assert.That(_told.Written.Max(), Is.EqualTo((_told.Written[0].Total, _told.Written[0].Total)));
}
