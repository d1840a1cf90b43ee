using System.Globalization;
using System.Text;
using Matcher;
using Matcher.Bench.Ledger;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.FollowUp;
using Matcher.Matches;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;

// dotnet run -c Release --project bench/Ledger -- <empty folder> [people] [rules]
// What the ledger costs a night of so many hits, how long opening it takes, and an import of 10,000 lines.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Imported = 10_000;
var folder = Path.GetFullPath(args[0]);
var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
var config = BigCounty.Write(folder, people, args.Length > 2 ? Path.GetFullPath(args[2]) : Path.GetFullPath("rules"));

Console.WriteLine($"| {people:N0} hits | s | processor, s |");
Console.WriteLine("|---|--:|--:|");
Night("first night: compare", new DateOnly(2023, 7, 1));
Night("second night, nothing changed: compare", new DateOnly(2023, 7, 2));

Clock.Timed("whole night that only looks", () => Run(new DateOnly(2023, 7, 3), isDry: true));
Clock.Timed("whole night with lists and ledger", () => Run(new DateOnly(2023, 7, 3), isDry: false));

var list = Path.Combine(folder, "out", "2023-07-03", "疑点清单", "全县.csv");
var returned = Path.Combine(folder, "反馈.csv");
var lines = File.ReadAllLines(list, Encoding.UTF8);
var header = lines[0].TrimStart('\uFEFF').Split(',');
File.WriteAllLines(returned, lines.Take(Imported + 1).Select((line, index) => index == 0 ? line : Answered(line)), new UTF8Encoding(true));
Clock.Timed($"import of {Imported:N0} lines", () =>
{
    var result = LedgerImport.Execute(config, new LedgerOptions { AsOf = new DateOnly(2023, 7, 4), By = "bench" },
        new ImportChoice { Folder = folder, Paths = [returned] }, TimeProvider.System, CancellationToken.None);
    if (result.Problems.Any(problem => problem.Severity == Matcher.Foundation.Problems.Severity.Error))
        throw new InvalidOperationException(result.Problems.First().Name);
});
Night("third night, after the import: compare", new DateOnly(2023, 7, 5));

void Night(string name, DateOnly day)
{
    var watch = Watch.Of(Silence.Progress, TimeProvider.System, CancellationToken.None);
    using var temporary = TemporaryFiles.OfSystem();
    var comparison = Comparison.Prepare(config, new RunOptions { AsOf = day }, watch, temporary)!;
    var roster = comparison.ReadRoster(NoRejects.Sink)!;
    var wanted = WantedRows.Of(comparison.Setup);
    var sources = comparison.ReadSources(roster, wanted, NoRejects.Sink);
    var store = Clock.Timed("open", () => LedgerStore.Open(
        RunLedger.FileOf(comparison.Setup, LedgerUse.Run, TimeProvider.System, watch.Problems), watch.Problems)!);
    using (store)
    {
        var findings = comparison.FindHits(wanted.Runner, roster, sources, store.Listings());
        var history = Clock.Timed(name, () => store.Compare(findings));
        Clock.Timed("  and write its record", () => store.Stage(history));
        Clock.Timed("  and commit it", store.Commit);
        Clock.Timed("  read every case", () => store.Book());
    }
}

RunSummary Run(DateOnly day, bool isDry) => MatchRun.Execute(config, new RunOptions { AsOf = day, DryRun = isDry }, Silence.Progress,
    TimeProvider.System, CancellationToken.None);

// The cells that are filled in come last but for the check value, so no comma within quotes is in the way.
string Answered(string line)
{
    var cells = line.Split(',');
    Set("核查结论", "不属实");
    Set("原因", "同名他人");
    Set("备注", "号牌不同");
    return string.Join(',', cells);

    void Set(string column, string text) => cells[^(header.Length - Array.IndexOf(header, column))] = text;
}
