using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matcher.Bench.Workbooks;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.Rules.Demand;

// dotnet run -c Release --project bench/Workbooks -- write|read shared|inline|blank <file> [rows]
// Writing and reading are two processes, so that the peak of memory is that of reading.
// dotnet run -c Release --project bench/Workbooks -- list xlsx|csv <folder> [rows]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args[0] == "list")
{
    ListWriting.Run(args[1], Path.GetFullPath(args[2]), args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 300_000);
    return;
}

var kind = Enum.Parse<TextStorage>(args[1], ignoreCase: true);
var file = Path.GetFullPath(args[2]);
if (args[0] == "write")
{
    BigWorkbook.Write(file, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1_000_000, kind, IdNumber);
    return;
}

var folder = Path.GetDirectoryName(file)!;
var asOf = new DateOnly(2023, 7, 6);
var ids = new IdReader(asOf);
var files = new SharedFiles(TimeProvider.System);
File.WriteAllText(Path.Combine(folder, "roster.csv"),
    "乡镇,户编号,姓名,身份证号\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"柳林镇,{i},张一,{IdNumber(i * 900)}\n")), Encoding.UTF8);
var rosterDefinition = Define("roster", ("乡镇", ColumnRole.Township), ("户编号", ColumnRole.HouseholdNumber), ("姓名", ColumnRole.Name),
    ("身份证号", ColumnRole.IdNumber));
var source = Define("vehicles", ("身份证号", ColumnRole.IdNumber), ("所有人", ColumnRole.Name), ("号牌号码", ColumnRole.None));
var roster = new RosterReader(rosterDefinition, ids, new TownshipList("", [new WorkingGroup("", ["柳林镇"])]), files)
    .Read(new InputFiles(["roster.csv"]), folder, new ProblemList(), CancellationToken.None)!.Roster;
var catalogue = new SourceCatalogue(rosterDefinition, ImmutableDictionary<string, SourceDefinition>.Empty.Add(source.Id, source));
var location = new FileLocation(folder, files, asOf) { Parallelism = Environment.ProcessorCount, PartSize = CsvParts.DefaultSize };
var input = new SourceInput(source.Id, new InputFiles([Path.GetFileName(file)]), 1, Place.Nowhere);

var watch = Stopwatch.StartNew();
var result = new SourceLookup(MatchingContext.Of(roster, ids), catalogue, location, new Silent())
    .Read(input, RowDemand.EveryMatch(source), new Silent(), CancellationToken.None);
var seconds = watch.Elapsed.TotalSeconds;
using var process = Process.GetCurrentProcess();
var rows = result.Files.Single().Rows;
Console.WriteLine($"| {kind} | {new FileInfo(file).Length / 1e6:N0} | {rows:N0} | {result.Files.Single().Matched + result.Files.Single().Rejected:N0} | {seconds:N1} | {rows / seconds:N0} | {process.PeakWorkingSet64 / 1e6:N0} |");

static string IdNumber(int row)
{
    var digits = string.Create(CultureInfo.InvariantCulture, $"1499{row / 100_000 % 90 + 10}19{row / 1000 % 100:00}0101{row % 1000:000}");
    int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
}

static SourceDefinition Define(string id, params (string Name, ColumnRole Role)[] columns) =>
    new(id, id, id, [.. columns.Select((column, index) => new ColumnDefinition(
        index, column.Name, column.Role, ColumnType.Text, true, [], ImmutableDictionary<string, string>.Empty))]);

internal sealed class Silent : IRunProgress, IRejectSink
{
    public void Stage(RunStage stage)
    {
    }

    public void Reading(FileProgress file)
    {
    }

    public void Problem(Problem problem)
    {
    }

    public void Bug(Exception exception)
    {
    }

    public void Add(Reject reject)
    {
    }
}
