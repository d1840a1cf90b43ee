using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Reports.Word;
using Matcher.RunFacts;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Runs.Documenting;

/// <summary>
/// The documents of the sample after people worked on its lists: every figure is counted once more, from the published lists, the roster's
/// files and what the test itself did, in another way than the program's.
/// </summary>
public sealed class ReportDocumentsTests
{
    private static readonly DateOnly Night = new(2023, 7, 6);

    private TemporaryFolder _folder = null!;
    private ImmutableArray<ImmutableDictionary<string, string>> _hits;
    private ImmutableArray<ImmutableDictionary<string, string>> _missed;
    private DocumentsWritten _written = null!;

    private static IEnumerable<string> Townships => Config("").Groups.SelectMany(group => group.Townships);

    [OneTimeSetUp]
    public void Work()
    {
        _folder = new TemporaryFolder();
        LiulinSample.Run(_folder);
        var lists = Path.Combine(_folder.Path, "out", "2023-07-06");
        _hits = LiulinSample.Table(Path.Combine(lists, "疑点清单", "全县.csv"));
        _missed = [.. Directory.EnumerateFiles(Path.Combine(lists, "漏保线索")).SelectMany(path => LiulinSample.Table(path))];
        Answer();
        var result = Execute(new RunOptions());
        Assert.That(result.Outcome, Is.EqualTo(RunOutcomeKind.Complete), string.Join('\n', result.Problems.Select(one => one.Name)));
        _written = result.Value!;
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void The_countys_figures_are_those_of_its_lists() => Compare("全县", null);

    [Test]
    public void A_townships_figures_are_those_of_its_lists([ValueSource(nameof(Townships))] string township) =>
        Compare(_written.Documents.Single(one => one.Kind == DocumentKind.SelfCheck && one.Township == township).Path, township);

    [Test]
    public void The_countys_summary_has_the_figures_of_every_township_and_rule()
    {
        var read = Figures("自查自纠报告/全县.docx");
        using (Assert.EnterMultipleScope())
        {
            foreach (var township in Townships)
                Assert.That(read($"township.{township}.found.leads"), Is.EqualTo(_hits.Count(row => row["乡镇"] == township)), township);
            Assert.That(read("rules_not_run"), Is.Zero);
            Assert.That(read("runs"), Is.EqualTo(1));
            Assert.That(read("rule.vehicle-owned.found.leads"), Is.EqualTo(_hits.Count(row => row["规则"] == "拥有机动车辆")));
            Assert.That(read("rule.vehicle-owned.confirmed.leads"),
                Is.EqualTo(Numbered(_hits).Count(one => one.Row["规则"] == "拥有机动车辆" && IsConfirmed(one.Index))));
        }
    }

    [Test]
    public void What_is_on_the_roster_is_what_its_files_have()
    {
        var rural = LiulinSample.Table(Path.Combine(LiulinSample.Root, "roster", "农村低保花名册.csv"))
            .Where(row => row["户编号"].Length > 0 && row["姓名"].Length > 0).ToList();
        var urban = LiulinSample.Table(Path.Combine(LiulinSample.Root, "roster", "城市低保花名册.csv"))
            .Where(row => row["家庭编号"].Length > 0).ToList();
        var read = Figures("自查自纠报告/全县.docx");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read("roster.rural.people"), Is.EqualTo(rural.Count));
            Assert.That(read("roster.rural.households"), Is.EqualTo(rural.Select(row => (row["乡镇"], row["户编号"])).Distinct().Count()));
            Assert.That(read("roster.urban.people"), Is.EqualTo(urban.Sum(row =>
                1 + Enumerable.Range(1, 5).Count(i => row[$"其他家庭成员姓名{i.ToString(CultureInfo.InvariantCulture)}"].Length > 0))));
            Assert.That(read("roster.urban.households"), Is.EqualTo(urban.Select(row => (row["乡镇"], row["家庭编号"])).Distinct().Count()));
        }
    }

    [Test]
    public void Every_household_that_is_to_be_visited_has_a_form()
    {
        var visits = _written.Documents.Where(one => one.Kind == DocumentKind.Visits).ToDictionary(one => one.Township, one => one.Rows);
        using (Assert.EnterMultipleScope())
        {
            foreach (var township in Townships)
            {
                var open = Numbered(_hits).Where(one => one.Row["乡镇"] == township && IsToVisit(one.Index)).Select(one => one.Row["户编号"]);
                var missed = _missed.Where(row => row["乡镇"] == township).Select(row => $"{row["身份证号"]} {row["姓名"]}");
                Assert.That(visits[township], Is.EqualTo(open.Concat(missed).Distinct().Count()), township);
            }
        }
    }

    [Test]
    public void The_same_once_more_is_not_written_twice_and_what_people_wrote_is_not_replaced()
    {
        var again = Execute(new RunOptions()).Value!;
        Assert.That((again.Folder, again.IsAsBefore), Is.EqualTo((_written.Folder, true)));
        var root = Path.Combine(_folder.Path, "other");
        var first = Execute(new RunOptions { OutputFolder = root, Townships = ["柳林镇"] }).Value!;
        var report = Path.Combine([first.Folder, .. first.Documents[0].Path.Split('/')]);
        File.AppendAllText(report, "改过");
        var second = Execute(new RunOptions { OutputFolder = root, Townships = ["柳林镇"] }).Value!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Documents, Has.Length.EqualTo(2), "a township's alone, and no summary");
            Assert.That(second.Folder, Is.Not.EqualTo(first.Folder));
            Assert.That(File.ReadAllText(report), Does.EndWith("改过"));
            Assert.That(Directory.EnumerateDirectories(root).Count(), Is.EqualTo(2), "nothing half-written stays");
        }
    }

    [Test]
    public void A_night_that_never_was_has_no_documents() =>
        Assert.That(Execute(new RunOptions { AsOf = Night.AddDays(1) }).Problems.Select(problem => problem.Name),
            Does.Contain("DocumentRunUnknown"));

    [Test]
    public void It_is_told_when_the_files_are_not_those_of_the_night()
    {
        var config = Config(_folder.Path);
        var result = ReportDocuments.Execute(
            config with { Sources = [.. config.Sources.Where(source => source.Id != "cremation")] },
            new RunOptions { OutputFolder = Path.Combine(_folder.Path, "changed"), Townships = ["柳林镇"] },
            new SilentProgress(), TimeProvider.System, CancellationToken.None);
        Assert.That((result.Outcome, result.Problems.Count(problem => problem.Name == "DocumentInputsChanged")),
            Is.EqualTo((RunOutcomeKind.Incomplete, 1)));
    }

    private void Compare(string path, string? township)
    {
        var read = Figures(township is null ? $"自查自纠报告/{path}.docx" : path);
        var all = Numbered(_hits).Where(one => township is null || one.Row["乡镇"] == township).ToList();
        using (Assert.EnterMultipleScope())
        {
            Same("found", _ => true);
            Same("handed_out", IsHandedOut);
            Same("answered", index => VerdictOf(index) is not null);
            Same("confirmed", IsConfirmed);
            Same("partly_confirmed", _ => false);
            Same("cleared", index => VerdictOf(index) == Verdict.NotSo);
            Same("open", index => !IsConfirmed(index) && VerdictOf(index) != Verdict.NotSo);
            Same("cannot_verify", index => VerdictOf(index) == Verdict.CannotVerify);
            Same("unanswered", index => IsHandedOut(index) && VerdictOf(index) is null);
            Same("mended", index => VerdictOf(index) == Verdict.Confirmed && IsComplete(index));
            Same("mending", index => VerdictOf(index) == Verdict.Confirmed && !IsComplete(index));
            Same("overdue", _ => false);
            Assert.That(read("missed.found.leads"), Is.EqualTo(_missed.Count(row => township is null || row["乡镇"] == township)));
            Assert.That(read("batches"), Is.EqualTo(all.Any(one => IsHandedOut(one.Index)) ? 1 : 0));
            var reported = 100 * all.Count(one => IsConfirmed(one.Index));
            Assert.That(reported == 0 ? -1 : read("reported"), Is.EqualTo(reported == 0 ? -1 : reported));
        }

        void Same(string key, Func<int, bool> isCounted)
        {
            var rows = all.Where(one => isCounted(one.Index)).Select(one => one.Row).ToList();
            Assert.That(read($"{key}.leads"), Is.EqualTo(rows.Count), key);
            if (rows.Count == 0)
                return;
            Assert.That(read($"{key}.households"), Is.EqualTo(rows.Select(Household).Distinct().Count()), $"{key}, households");
            Assert.That(read($"{key}.people"), Is.EqualTo(rows.Select(Person).Distinct().Count()), $"{key}, people");
            foreach (var (category, word) in new[] { ("urban", "城市"), ("rural", "农村") })
            {
                var of = rows.Where(row => row["保障类别"] == word).ToList();
                Assert.That(read($"{key}.{category}.households"), Is.EqualTo(of.Select(Household).Distinct().Count()), $"{key}, {category}");
                // Who has a case in both is one of them, and it does not matter here which.
                var people = rows.Select(Person).Distinct().ToList();
                var within = all.Where(one => one.Row["保障类别"] == word).Select(one => Person(one.Row)).ToHashSet();
                var without = all.Where(one => one.Row["保障类别"] != word).Select(one => Person(one.Row)).ToHashSet();
                Assert.That(read($"{key}.{category}.people"), Is.InRange(
                    people.Count(person => !without.Contains(person)), people.Count(within.Contains)), $"{key}, {category}, people");
            }
        }
    }

    private static (string, string) Household(ImmutableDictionary<string, string> row) => (row["乡镇"], row["户编号"]);

    // One number is one person, whatever names it has, and with the fifteen digits of before 1999 too.
    private static string Person(ImmutableDictionary<string, string> row) => row["身份证号"] switch
    {
        { Length: 15 } old => $"{old[..6]}19{old[6..]}",
        { Length: 18 } number => number[..17],
        var other => other,
    };

    private Func<string, decimal> Figures(string path)
    {
        var read = WordFigures.Read(Path.Combine([_written.Folder, .. path.Split('/')]));
        return key => read.TryGetValue(WordMarks.NameOf(key), out var texts)
            ? decimal.Parse(texts[0].TrimEnd('%'), CultureInfo.InvariantCulture)
            : throw new KeyNotFoundException(key);
    }

    private static IEnumerable<(int Index, ImmutableDictionary<string, string> Row)> Numbered(
        ImmutableArray<ImmutableDictionary<string, string>> rows) => rows.Select((row, index) => (index, row));

    // What the test does to the line at a place of 疑点清单.
    private static bool IsHandedOut(int index) => index % 2 == 0;

    private static Verdict? VerdictOf(int index) => (index % 12) switch
    {
        0 or 6 => Verdict.Confirmed,
        2 or 9 => Verdict.NotSo,
        4 => Verdict.CannotVerify,
        _ => null,
    };

    private static bool IsComplete(int index) => index % 12 == 6;

    private static bool IsConfirmed(int index) => VerdictOf(index) == Verdict.Confirmed;

    private static bool IsToVisit(int index) => VerdictOf(index) is null or Verdict.CannotVerify;

    private void Answer()
    {
        var config = Config(_folder.Path);
        using var store = LedgerStore.Open(
            new LedgerFile(config.LedgerFile, "ledger.db", BureauSecret.Load(config.SecretFile, "secret.key", new ProblemList())!,
                DatabasePipeline.Create(TimeProvider.System), _ => false),
            new ProblemList())!;
        Record(ActionKind.HandOut, index => IsHandedOut(index) ? new HandedOut("2023-07-06-1", _hits[index]["乡镇"], Night.AddDays(20)) : null);
        Record(ActionKind.Import, index => VerdictOf(index) is { } verdict
            ? new VerdictGiven
            {
                Verdict = verdict,
                Township = _hits[index]["乡镇"],
                IsComplete = IsComplete(index),
                Amount = verdict == Verdict.Confirmed ? 100m : null,
            }
            : null);

        void Record(ActionKind kind, Func<int, CaseEventDetails?> what)
        {
            var book = store.Book();
            store.Record(new NewAction(kind, Night, TimeProvider.System.GetUtcNow(), "县民政局")
            {
                Events =
                [
                    .. Numbered(_hits).Select(one => (Number: one.Row["疑点编号"], Details: what(one.Index)))
                        .Where(one => one.Details is not null)
                        .Select(one => new NewEvent(book.Find(one.Number)!.Case, one.Details!)),
                ],
            });
        }
    }

    private Desk.LedgerResult<DocumentsWritten> Execute(RunOptions options) => ReportDocuments.Execute(
        Config(_folder.Path), options, new SilentProgress(), TimeProvider.System, CancellationToken.None);

    private static MatcherConfig Config(string folder) => ConfigLoader.Load(LiulinSample.Root, new ProblemList())! with
    {
        OutputFolder = Path.Combine(folder, "out"),
        LedgerFile = Path.Combine(folder, "ledger.db"),
    };
}
