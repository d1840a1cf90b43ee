using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Files;

[TestFixture]
public sealed class InputFileFinderTests
{
    [Test]
    public void Files_come_in_ordinal_order_of_their_names_whatever_the_file_system_says()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.csv", "a.csv", "B.csv", "10.csv", "9.csv", "deep/c.csv" })
            folder.Write(name, "x");
        var files = Find(folder, "**/*.csv");
        Assert.That(files.Select(file => file.Name), Is.EqualTo(new[] { "10.csv", "9.csv", "B.csv", "a.csv", "b.csv", "deep/c.csv" }));
        Assert.That(files.Select(file => file.Index), Is.EqualTo(Enumerable.Range(0, 6)));
    }

    [Test]
    public void A_file_that_two_patterns_fit_is_read_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "x");
        Assert.That(Find(folder, "*.csv", "a.csv"), Has.Length.EqualTo(1));
    }

    // Nobody put them there, and * fits them too; named by itself, a file is read whatever it is called.
    [Test]
    public void What_systems_put_beside_files_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.csv", "._a.csv", "Desktop.ini", "thumbs.db", ".DS_Store", "~$b.xlsx", "deep/__MACOSX/c.csv", "deep/d.csv" })
            folder.Write(name, "x");
        Assert.That(Find(folder, "*").Select(file => file.Name), Is.EqualTo(new[] { "a.csv" }));
        Assert.That(Find(folder, "**/*").Select(file => file.Name), Is.EqualTo(new[] { "a.csv", "deep/d.csv" }));
        Assert.That(Find(folder, "._a.csv"), Has.Length.EqualTo(1));
    }

    // A link to a folder above it, one to a folder beside it, and one to a file's folder that is found without it.
    [Test]
    [Platform("Linux")] // making a link takes a privilege on Windows
    public void A_loop_of_links_is_read_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.csv", "x");
        folder.Write("in/deep/b.csv", "x");
        folder.Write("other/c.csv", "x");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "in", "again"), "..");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "in", "deep", "loop"), "../../in");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "in", "0"), "deep");
        Assert.That(Find(folder, "in/**/*.csv").Select(file => file.Name),
            Is.EqualTo(new[] { "in/a.csv", "in/again/other/c.csv", "in/deep/b.csv" }));
    }

    [Test]
    public void Patterns_may_be_absolute_or_lead_out_of_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inbox/a.csv", "x");
        folder.Write("config/matcher.yaml", "x");
        var config = System.IO.Path.Combine(folder.Path, "config");
        Assert.That(Find(config, "../inbox/*.csv").Single().Name, Is.EqualTo("../inbox/a.csv"));
        Assert.That(Find(config, $"{folder.Path}/inbox/*.csv").Single().Name, Is.EqualTo("../inbox/a.csv"));
    }

    [Test]
    public void What_excel_leaves_beside_an_open_workbook_is_not_an_export()
    {
        using var folder = new TemporaryFolder();
        folder.Write("~$a.csv", "x");
        folder.Write("a.csv", "x");
        Assert.That(Find(folder, "*.csv").Single().Name, Is.EqualTo("a.csv"));
    }

    // Its rows would be missing, and the people in them would seem to have nothing.
    [TestCase("*.csv", ExpectedResult = "b.csv")]
    [TestCase("b.csv", ExpectedResult = "b.csv")]
    [TestCase("b*.csv", ExpectedResult = "b.csv")]
    [TestCase("a.csv", ExpectedResult = "")]
    [TestCase("*", ExpectedResult = "")] // any folder fits
    [TestCase("*.*", ExpectedResult = "")]
    public string A_folder_in_the_place_of_a_file_is_an_error(string pattern)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "x");
        folder.Write("b.csv/inner.txt", "x");
        var problems = new ProblemList();
        InputFileFinder.Find(folder.Path, new InputFiles([pattern]), problems);
        return string.Join(' ',
            problems.All.Where(problem => problem.Code == ProblemCode.SourceFileIsFolder).Select(problem => problem.Where.File));
    }

    [TestCase("missing.csv", TestName = "A file that is not there is an error")]
    [TestCase("missing-*.csv", TestName = "A pattern that fits nothing is an error")]
    [TestCase("nowhere/*.csv", TestName = "A folder that is not there is an error")]
    public void A_missing_export_does_not_look_like_an_empty_one(string pattern)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        Assert.That(InputFileFinder.Find(folder.Path, new InputFiles([pattern]), problems), Is.Empty);
        Assert.That(problems.All.Single().Code, Is.EqualTo(ProblemCode.SourceFileMissing));
    }

    private static System.Collections.Immutable.ImmutableArray<InputFile> Find(TemporaryFolder folder, params string[] patterns) =>
        Find(folder.Path, patterns);

    private static System.Collections.Immutable.ImmutableArray<InputFile> Find(string folder, params string[] patterns)
    {
        var problems = new ProblemList();
        var files = InputFileFinder.Find(folder, new InputFiles([.. patterns]), problems);
        Assert.That(problems.All, Is.Empty);
        return files;
    }
}
