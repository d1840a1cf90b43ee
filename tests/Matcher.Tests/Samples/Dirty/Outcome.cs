using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Record;
using Matcher.Runs;
using Matcher.Support;

namespace Matcher.Samples.Dirty;

/// <summary>What a whole run made of one dirty file: read from its summary and from the lists that it wrote.</summary>
internal sealed partial class Outcome
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly string _source;
    private readonly RunSummary _run;
    private readonly string _title;
    private readonly bool _showsLeads;

    private Outcome(string source, string title, RunSummary run, bool showsLeads)
    {
        (_source, _title, _run, _showsLeads) = (source, title, run, showsLeads);
        Rejected = Lists("数据质量/拒收-*.csv");
        Finds = [.. Lists("疑点清单/全县.csv").Concat(Lists("身份存疑/*.csv")).Select(Found)];
        Unchecked =
        [
            .. Lists("未比对.csv").Where(IsOurs)
                .Select(row => $"{(row["姓名"].Length > 0 ? row["姓名"] : row["对象"])}: {row["规则"]}: {WithoutAliases(row["原因"])}"),
        ];
    }

    public ImmutableArray<string> Reads => [.. _run.Files.Where(file => file.Source == _source).Select(Told)];

    public ImmutableArray<string> Finds { get; }

    public ImmutableArray<string> Rejects =>
        [.. Rejected.Select(row => $"{Place(row["工作表"], row["行号"])}{(row["列"].Length > 0 ? $", column {row["列"]}" : "")}: {row["拒收代码"]}")];

    public ImmutableArray<string> Unchecked { get; }

    public ImmutableArray<string> Says => [.. Problems.Select(problem => WithoutAliases(ProblemText.Render(problem, English)))];

    /// <summary>The problems themselves, without those that follow from others.</summary>
    public ImmutableArray<Problem> Problems => _run.Problems;

    /// <summary>The rejects as they were written for the agency.</summary>
    public ImmutableArray<ImmutableDictionary<string, string>> Rejected { get; }

    /// <summary>Runs with a file in the place of the clean roster or of the clean source.</summary>
    public static Outcome Of(string path, string source)
    {
        using var folder = new TemporaryFolder();
        var config = Config() with { OutputFolder = Path.Combine(folder.Path, "out"), LedgerFile = Path.Combine(folder.Path, "ledger.db") };
        var files = new InputFiles([path]);
        config = source == SourceDefinition.RosterId
            ? config with { Roster = files }
            : config with
            {
                Sources = [config.Sources.Single() with { Id = source, Files = files }],
                NotReceived = [.. config.NotReceived.Append("vehicles").Where(id => id != source)],
            };
        var run = MatchRun.Execute(config, new RunOptions { Parallelism = 2 }, new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        return new Outcome(source, Title(config, source), run, showsLeads: path.StartsWith("values/", StringComparison.Ordinal));
    }

    private static MatcherConfig Config()
    {
        var problems = new ProblemList();
        var config = ConfigLoader.Load(DirtySample.Root, problems);
        Assert.That(problems.All, Is.Empty);
        return config!;
    }

    private static string Title(MatcherConfig config, string source)
    {
        var catalogue = SourceCatalogue.Load(config.RulesFolder, "rules", new ProblemList())!;
        return source == SourceDefinition.RosterId ? catalogue.Roster.Title : catalogue.Sources[source].Title;
    }

    private ImmutableArray<ImmutableDictionary<string, string>> Lists(string pattern)
    {
        var folder = Path.Combine(_run.OutputFolder ?? "", Path.GetDirectoryName(pattern)!);
        return _run.OutputFolder is null || !Directory.Exists(folder)
            ? []
            : [
                .. Directory.GetFiles(folder, Path.GetFileName(pattern)).Order(StringComparer.Ordinal)
                    .SelectMany(path => LiulinSample.Table(path)),
            ];
    }

    private static string Told(FileTally file) => string.Create(CultureInfo.InvariantCulture,
        $"{Member(file.File)}{(file.Sheet is null ? "" : $"sheet {file.Sheet}, ")}{file.Format}: {file.Rows} {(file.Rows == 1 ? "row" : "rows")} = {file.Matched} matched + {file.NotOnRoster} not on the roster + {file.Rejected} rejected{(file.NonRowLines == 0 ? "" : $"; {file.NonRowLines} {(file.NonRowLines == 1 ? "note" : "notes")}")}");

    private static string Member(string file) =>
        file.IndexOf(".zip/", StringComparison.Ordinal) is >= 0 and var zip ? file[(zip + 5)..] + ", " : "";

    private string Found(ImmutableDictionary<string, string> row)
    {
        var places = RowPlace().Matches(row["证据来源"]).Select(match => Place(match.Groups["sheet"].Value, match.Groups["row"].Value));
        return _source == SourceDefinition.RosterId
            ? $"{row["姓名"]} {row["匹配等级"]}: {string.Join(", ", new[] { row["户编号"], "户主" + row["户主姓名"], row["与户主关系"], row.GetValueOrDefault("保障类别", ""), row.GetValueOrDefault("月保障金", "") }.Where(text => text.Length > 0))}"
            : $"{string.Join(" and ", places)}: {row["姓名"]} {row["匹配等级"]}{(_showsLeads ? $": {row["疑点说明"]}" : "")}";
    }

    private bool IsOurs(ImmutableDictionary<string, string> row) =>
        row["数据来源"] == "全部" || (row["数据来源"] == _title && _source != SourceDefinition.RosterId);

    // Which aliases a column has is the pack's, and may grow.
    private static string WithoutAliases(string text) => AliasList().Replace(text, "…");

    private static string Place(string sheet, string row) => sheet.Length > 0 ? $"sheet {sheet}, row {row}" : $"row {row}";

    [GeneratedRegex("(?<=looked for: |查找的是：)[^;；]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AliasList();

    [GeneratedRegex("(?:工作表“(?<sheet>[^”]*)” )?第(?<row>[0-9]+)行", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPlace();
}
