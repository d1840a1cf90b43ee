using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Verdicts;
using Matcher.Formats.Calendar;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Rules.Schema;
using Matcher.Support;

namespace Matcher.Rules.Reopening;

/// <summary>What docs/follow-up.md and its Chinese twin teach to write is what the program reads.</summary>
[TestFixture("follow-up.md")]
[TestFixture("follow-up.zh-CN.md")]
public sealed partial class FollowUpPageTests(string page)
{
    private readonly string _text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ReplaceLineEndings("\n");

    [Test]
    public void Its_reasons_are_read_over_those_of_the_pack()
    {
        using var folder = new TemporaryFolder();
        var example = Reasons().Match(_text).Groups[1].Value;
        var own = folder.Write("local-verdicts.yaml", Encoding.UTF8.GetBytes(example));
        var problems = new ProblemList();
        var reasons = VerdictFile.Load(Path.Combine(Repository.Root, "rules"), "rules", own, "local-verdicts.yaml", problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(problems), Is.Empty);
            Assert.That(SchemaFile.Verdicts.Complaints(example), Is.Empty);
            Assert.That(reasons?.Find("vehicle-sold")?.ClearsForMonths, Is.EqualTo(6));
            Assert.That(reasons?.Find("车辆长期出借")?.NeedsRemark, Is.True);
        }
    }

    [Test]
    public void Its_calendar_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("工作日.csv", Encoding.UTF8.GetBytes(Calendar().Match(_text).Groups[1].Value));
        var problems = new ProblemList();
        var days = new CalendarReader(new SharedFiles(TimeProvider.System), problems).Read(folder.Path, new InputFiles(["工作日.csv"]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(problems), Is.Empty);
            Assert.That(days?.DueDate(new DateOnly(2023, 9, 28), 1, areWorkingDays: true), Is.EqualTo(new DateOnly(2023, 10, 7)));
        }
    }

    private static IEnumerable<string> Told(ProblemList problems) =>
        problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"```yaml\n(# yaml-language-server[^\n]*\nreasons:\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"```\n(日期,.*?)```", RegexOptions.Singleline)]
    private static partial Regex Calendar();
}
