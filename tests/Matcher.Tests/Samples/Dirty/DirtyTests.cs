using System.Globalization;
using System.Text;
using Matcher.Foundation.Problems;

namespace Matcher.Samples.Dirty;

/// <summary>
/// Every known mess, one small file each, through a whole run: what is read, who is found, what is rejected, what is said.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class DirtyTests
{
    private static IEnumerable<TestCaseData> Files => DirtySample.Files.Select(path => new TestCaseData(path).SetArgDisplayNames(path));

    [TestCaseSource(nameof(Files))]
    public void A_dirty_file_gives_what_is_expected_of_it(string path)
    {
        Assert.That(DirtySample.Expected, Does.ContainKey(path), "say in expected.yaml what must come of it");
        var expected = DirtySample.Expected[path];
        var actual = Outcome.Of(path, expected.Source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(expected.Mess, Is.Not.Empty, "mess");
            Assert.That(actual.Reads, Is.EqualTo(expected.Reads), "reads");
            Assert.That(actual.Finds, Is.EqualTo(expected.Finds), "finds");
            Assert.That(actual.Rejects, Is.EqualTo(expected.Rejects), "rejects");
            Assert.That(actual.Unchecked, Is.EqualTo(expected.Unchecked), "unchecked");
            Assert.That(actual.Says, Is.EqualTo(expected.Says), "says");
            EveryMessageSaysWhereAndWhatToDo(path, actual);
        }
    }

    [Test]
    public void Nothing_is_expected_of_a_file_that_is_not_there() =>
        Assert.That(DirtySample.Expected.Keys, Is.SubsetOf(DirtySample.Files));

    [Test]
    public void The_files_are_those_that_are_made_here_byte_for_byte()
    {
        var kept = DirtySample.Files.Concat(DirtyFiles.Clean.Select(file => file.Path));
        Assert.That(kept, Is.EquivalentTo(DirtyFiles.All.Select(file => file.Path)));
        Assert.That(
            DirtyFiles.All.Where(file => !File.ReadAllBytes(Path.Combine(DirtySample.Root, file.Path)).AsSpan().SequenceEqual(file.Content))
                .Select(file => file.Path),
            Is.Empty);
    }

    [Test]
    [Explicit("Makes the files anew, and writes beside each list of expectations what comes of them now, to be read line by line.")]
    public void Make()
    {
        foreach (var file in DirtyFiles.All)
        {
            var path = Path.Combine(DirtySample.Root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }

        foreach (var folder in DirtyFiles.All.Except(DirtyFiles.Clean).GroupBy(file => Path.GetDirectoryName(file.Path)!))
            File.WriteAllText(Path.Combine(DirtySample.Root, folder.Key, "expected.yaml.new"),
                string.Concat(folder.Select(file => Written(file.Path, Source(file.Path)))));
    }

    private static void EveryMessageSaysWhereAndWhatToDo(string path, Outcome outcome)
    {
        foreach (var problem in outcome.Problems)
        {
            if (problem.Code is not (ProblemCode.RosterUnusable or ProblemCode.TooManyRejects)) // they follow from others
                Assert.That(problem.Where.File, Does.StartWith(path), $"{problem.Code}: the file");
            Assert.That(ProblemText.What(problem, CultureInfo.GetCultureInfo("zh")), Does.Contain("请"), $"{problem.Code}: what to do");
            Assert.That(ProblemText.What(problem, Outcome.English), Does.Match("[;.:] ."), $"{problem.Code}: what to do, in English");
        }

        foreach (var reject in outcome.Rejected)
        {
            Assert.That(reject["文件"], Does.StartWith(path));
            Assert.That(reject["行号"], Does.Match("^[1-9][0-9]*$"));
            Assert.That(reject["列"].Length > 0 || reject["拒收代码"] is "FIELD_COUNT" or "QUOTE_NOT_CLOSED",
                "the column, unless the whole row is at fault");
            Assert.That(reject["拒收原因"], Does.Contain("请"), "what to do");
        }
    }

    private static string Source(string path) =>
        DirtySample.Expected.GetValueOrDefault(path)?.Source
            ?? (path.StartsWith("roster/", StringComparison.Ordinal) ? "roster" : "vehicles");

    private static string Written(string path, string source)
    {
        var outcome = Outcome.Of(path, source);
        var text = new StringBuilder($"{Path.GetFileName(path)}:\n  mess: '{DirtySample.Expected.GetValueOrDefault(path)?.Mess.Replace("'", "''", StringComparison.Ordinal)}'\n");
        if (source != "vehicles")
            text.Append(CultureInfo.InvariantCulture, $"  source: {source}\n");
        List("reads", outcome.Reads);
        List("finds", outcome.Finds);
        List("rejects", outcome.Rejects);
        List("unchecked", outcome.Unchecked);
        List("says", outcome.Says);
        return text.Append('\n').ToString();

        void List(string key, IReadOnlyCollection<string> lines)
        {
            if (lines.Count > 0)
                text.Append(CultureInfo.InvariantCulture,
                    $"  {key}:\n{string.Concat(lines.Select(line => $"    - '{line.Replace("'", "''", StringComparison.Ordinal)}'\n"))}");
        }
    }
}
