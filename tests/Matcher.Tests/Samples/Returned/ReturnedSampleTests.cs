using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Returns;
using Matcher.Returns.Lines;
using Matcher.Support;

namespace Matcher.Samples.Returned;

/// <summary>samples/returned: what must be read in every file is said beside it.</summary>
[TestFixture]
public sealed class ReturnedSampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "returned");

    private static readonly ReturnedExpectations Expected = ReturnedExpectations.Read(Path.Combine(Folder, "expected.yaml"));

    // An import of 20 July 2023.
    private static readonly DateOnly Today = new(2023, 7, 20);

    private static IEnumerable<string> Named => Expected.Files.Keys;

    [Test]
    public void Every_file_has_its_expectation_and_there_are_sixty()
    {
        Assert.That(
            Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
                .Where(path => path.Contains('/', StringComparison.Ordinal)),
            Is.EquivalentTo(Named));
        Assert.That(Named.Count(), Is.GreaterThanOrEqualTo(60));
    }

    [Test]
    public void A_file_is_read_as_is_said_beside_it([ValueSource(nameof(Named))] string name)
    {
        var (file, passedOver) = Read(name);
        var expected = Expected.Files[name];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file is null ? [] : ReturnedText.LinesOf(file), Is.EquivalentTo(Expected.LinesOf(expected)));
            Assert.That(file is null ? passedOver.Select(ReturnedText.Of) : ReturnedText.ToldOf(file), Is.EqualTo(expected.Told));
        }
    }

    [Test]
    public void Every_problem_is_worded_in_both_languages_and_names_nobody()
    {
        var told = Expected.Files.Keys.Select(Read).Where(read => read.File is not null).SelectMany(read => read.File!.AllTold).ToList();
        foreach (var problem in told)
        {
            foreach (var language in new[] { "en", "zh-CN" })
                Assert.That(ProblemText.Render(problem, new System.Globalization.CultureInfo(language)), Does.Not.Match("[0-9]{17}"));
        }
    }

    private static (ReturnedFile? File, IReadOnlyList<Problem> Problems) Read(string name)
    {
        var problems = new ProblemList();
        var secret = BureauSecret.Load(Path.Combine(Repository.Root, "samples", "liulin", "secret.key"), "secret.key", problems)!;
        var reader = new ReturnsReader(new SharedFiles(TimeProvider.System), secret, Today);
        return (reader.Read(Folder, [name], problems).FirstOrDefault(), problems.All);
    }
}
