using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;

namespace Matcher.Samples.Returned;

/// <summary>samples/returned, taken in: what an import must make of every file is said beside it.</summary>
[TestFixture]
public sealed class ReturnedImportTests : IDisposable
{
    private static readonly ReturnedExpectations Expected =
        ReturnedExpectations.Read(Path.Combine(ReturnedLedger.Returned, "expected.yaml"));

    private readonly Lazy<ReturnedLedger> _sample = new(ReturnedLedger.OfSample);
    private readonly Lazy<ReturnedLedger> _later = new(() => ReturnedLedger.OfSample().ANightLater());
    private readonly Lazy<ReturnedLedger> _trial = new(ReturnedLedger.OnTrial);

    private static IEnumerable<string> Named => Expected.Files.Keys;

    private static IEnumerable<string> Told => Expected.Stories.Keys;

    // Of a file with refused lines, what would become of the others is seen when they are taken alone.
    [Test]
    public void A_file_is_taken_in_as_is_said_beside_it([ValueSource(nameof(Named))] string name)
    {
        var config = _sample.Value.Copy();
        var taken = ReturnedLedger.Take(config, new ReturnedStep { Files = [name] });
        foreach (var problem in taken.Problems)
        {
            foreach (var language in new[] { "en", "zh-CN" })
                Assert.That(ProblemText.Render(problem, new CultureInfo(language)), Does.Not.Match("[0-9]{17}").And.Not.Contain("{"));
        }

        var actual = ReturnedImportText.Of(taken);
        if (actual.TryGetValue("file", out var whole) && whole.Contains("held back", StringComparison.Ordinal))
        {
            actual = ReturnedImportText.Of(ReturnedLedger.Take(config, new ReturnedStep { Files = [name], Partial = true }));
            actual["file"] = whole;
        }

        Assert.That(actual, Is.EquivalentTo(Expected.ImportOf(Expected.Files[name])));
    }

    [Test]
    public void Files_are_taken_in_one_after_the_other_as_is_said([ValueSource(nameof(Told))] string told)
    {
        var story = Expected.Stories[told];
        var ledger = story.Ledger switch { "later" => _later.Value, "trial" => _trial.Value, _ => _sample.Value };
        var config = ledger.Copy(Enum.Parse<ReviewScope>(story.Review, ignoreCase: true));
        foreach (var step in story.Steps)
            Assert.That(ReturnedImportText.Of(ReturnedLedger.Take(config, step)), Is.EquivalentTo(step.Import), string.Join(", ", step.Files));
    }

    [Test]
    public void The_cases_of_the_handed_out_lists_are_those_of_the_samples_night()
    {
        using var ledger = _sample.Value.Open();
        var known = ledger.Book().All.Select(one => one.Number).ToHashSet();
        Assert.That(new[] { "handed-out.csv", "missed.csv" }
            .SelectMany(list => LiulinSample.Table(Path.Combine(ReturnedLedger.Returned, list)))
            .Select(row => row["疑点编号"]), Is.SubsetOf(known));
    }

    public void Dispose()
    {
        foreach (var ledger in new[] { _sample, _later, _trial }.Where(ledger => ledger.IsValueCreated))
            ledger.Value.Dispose();
    }
}
