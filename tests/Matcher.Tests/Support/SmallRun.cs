using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Formats.Csv;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Lookup.Databases;
using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Files;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Runs.Checking;
using Matcher.Samples;

namespace Matcher.Support;

/// <summary>Whole runs over a few people, with the rules of the pack.</summary>
internal sealed class SmallRun : IDisposable
{
    public const string RosterHeader = "户编号,乡镇,村,户主姓名,姓名,身份证号,与户主关系,保障类别,家庭人口,月保障金,享受开始年月";
    public const string VehiclesHeader = "所有人,身份证号,号牌号码,车辆类型,登记日期,状态";

    private static readonly string[] Sources =
        ["civil_registry", "education", "housing_fund", "vehicles", "farm_machinery", "business", "social_insurance", "public_payroll",
            "cremation", "high_consumption", "other_benefits", "rural_revitalization", "medical_insurance", "disabled_persons"];

    private readonly TemporaryFolder _folder = new();
    private readonly SortedSet<string> _received = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);
    private string _output = "";

    /// <summary>What stands under <c>roster:</c> beside its files.</summary>
    public string OfRoster { get; init; } = "";

    /// <summary>Further lines of the config, whole keys.</summary>
    public string OfConfig { get; set; } = "";

    /// <summary>What is not received beside the sources without files: <c>vehicles.状态</c>.</summary>
    public ImmutableArray<string> NotReceived { get; init; } = [];

    /// <summary>The pattern of the roster's files.</summary>
    public string RosterFiles { get; init; } = "roster*.csv";

    /// <summary>The bureau's secret.</summary>
    public string Secret { get; init; } = "a secret of the tests only";

    /// <summary>How it is read.</summary>
    public RunOptions Options { get; init; } = new() { Parallelism = 2 };

    /// <summary>The problems of the last run.</summary>
    public ImmutableArray<Problem> Problems { get; private set; }

    /// <summary>Writes a file of the roster.</summary>
    public SmallRun Roster(string name, params string[] lines)
    {
        _folder.Write(name, string.Join('\n', lines) + "\n");
        return this;
    }

    /// <summary>What stands in the config of each source beside its files.</summary>
    public string OfSources { get; set; } = "max_rejects: 100%";

    /// <summary>Writes a file of a source as it is.</summary>
    public SmallRun SourceFile(string id, string name, string content)
    {
        _received.Add(id);
        _folder.Write(name, content);
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public SmallRun Without(string name)
    {
        System.IO.File.Delete(Path.Combine(_folder.Path, name));
        return this;
    }

    /// <summary>Writes a file of the roster.</summary>
    public SmallRun Roster(string name, byte[] bytes)
    {
        _folder.Write(name, bytes);
        return this;
    }

    /// <summary>Writes a file of a source.</summary>
    public SmallRun Source(string id, params string[] lines)
    {
        _received.Add(id);
        _folder.Write($"{id}.csv", string.Join('\n', lines) + "\n");
        return this;
    }

    /// <summary>A source in the database <c>province</c>.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="entry">What the config says of it beside the database.</param>
    public SmallRun Table(string id, string entry)
    {
        _received.Add(id);
        _tables[id] = entry;
        return this;
    }

    /// <summary>Writes any other file beside the config.</summary>
    public SmallRun File(string name, string text)
    {
        _folder.Write(name, text);
        return this;
    }

    /// <summary>Writes a file of a source.</summary>
    public SmallRun Source(string id, byte[] bytes)
    {
        _received.Add(id);
        _folder.Write($"{id}.csv", bytes);
        return this;
    }

    /// <summary>A car of a person.</summary>
    public static string Car(string name, string id, int plate) =>
        string.Create(CultureInfo.InvariantCulture, $"{name},{id},晋J0{plate:0000},小型轿车,2020-01-01,A");

    /// <summary>Runs once.</summary>
    public RunSummary Run(string asOf = "2023-07-06", params ImmutableArray<string> acceptDrop)
    {
        var summary = MatchRun.Execute(Config(asOf), Options with { AcceptDrop = acceptDrop }, new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        Problems = summary.Problems;
        _output = summary.OutputFolder!;
        return summary;
    }

    /// <summary>Runs once, with every database of the config on one server.</summary>
    public RunSummary Run(DatabaseServer server, string asOf)
    {
        using var temporary = TemporaryFiles.OfSystem();
        var summary = MatchRun.Execute(On(server, Config(asOf), Options, temporary, isCheck: false));
        Problems = summary.Problems;
        _output = summary.OutputFolder!;
        return summary;
    }

    /// <summary>Checks the same files.</summary>
    public CheckReport Check(string asOf = "2023-07-06", params ImmutableArray<string> acceptDrop) =>
        MatchCheck.Execute(Config(asOf), new RunOptions { AcceptDrop = acceptDrop }, TimeProvider.System, CancellationToken.None);

    /// <summary>Checks the same, with every database of the config on one server.</summary>
    public CheckReport Check(DatabaseServer server)
    {
        using var temporary = TemporaryFiles.OfSystem();
        return MatchCheck.Execute(On(server, Config("2023-07-06"), new RunOptions(), temporary, isCheck: true), temporary);
    }

    private static Comparison On(
        DatabaseServer server, MatcherConfig config, RunOptions options, TemporaryFiles temporary, bool isCheck)
    {
        var watch = Watch.Of(new SilentProgress(), TimeProvider.System, CancellationToken.None);
        var setup = Comparison.Prepare(config, options, watch, temporary, isCheck)!.Setup;
        var location = new SourceLocations(
            new FileLocation(config.Folder, setup.Files, setup.AsOf) { Parallelism = 2, PartSize = CsvParts.DefaultSize },
            new DatabaseLocation(config.Databases, setup.AsOf, (_, _) => server));
        return new Comparison(setup with { Location = location }, watch);
    }

    /// <summary>The config of these files.</summary>
    public MatcherConfig Config(string asOf)
    {
        var rules = Path.Combine(LiulinSample.Root, "..", "..", "rules").Replace('\\', '/');
        _folder.Write("secret.key", Secret);
        _folder.Write("matcher.yaml", $$"""
            county: 柳林县
            as_of: {{asOf}}
            language: zh
            rules: '{{rules}}'
            roster: { files: ['{{RosterFiles}}']{{(OfRoster.Length == 0 ? "" : ", " + OfRoster)}} }
            sources: { {{string.Join(", ", _received.Select(Entry))}} }
            not_received: [{{string.Join(", ", Sources.Except(_received).Concat(NotReceived))}}]
            townships: { 第一组: [柳林镇], 第二组: [孟门镇] }
            parameters:
              county_name: { value: 柳林县, basis: 示例值 }
              standard_rural: { value: 480, basis: 示例值 }
              standard_urban: { value: 655, basis: 示例值 }
              exempt_motorcycles: { value: [普通二轮摩托车], basis: 示例值 }
              elderly_check_age: { value: 80, basis: 示例值 }
              recent_months: { value: 6, basis: 示例值 }
              farm_machinery_power_kw: { value: 36.8, basis: 示例值 }
              high_consumption_amount: { value: 15000, basis: 示例值 }
              missed_income_line: { value: 8196, basis: 示例值 }
              missed_medical_amount: { value: 25000, basis: 示例值 }
            output: { folder: out, id_style: plain }

            """ + OfConfig);
        var problems = new ProblemList();
        var config = ConfigLoader.Load(_folder.Path, problems);
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
        return config!;
    }

    private string Entry(string id) => _tables.TryGetValue(id, out var table)
        ? $"{id}: {{ database: province, {table}, {OfSources} }}"
        : $"{id}: {{ files: ['{id}*.csv'], {OfSources} }}";

    /// <summary>The hits of the run: rule and name.</summary>
    public IEnumerable<string> Hits => Table("疑点清单/全县.csv").Select(row => $"{row["姓名"]} {row["规则"]} {row["级别"]}");

    /// <summary>What 户核对表 says of a household, by the name of its members, about a source.</summary>
    public string Cell(string members, string source) =>
        Directory.GetFiles(Path.Combine(_output, "户核对表"), "*.csv", SearchOption.AllDirectories)
        .SelectMany(path => LiulinSample.Table(path))
        .Single(row => row["核对成员"] == members)[source];

    /// <summary>The rows of a list.</summary>
    public ImmutableArray<ImmutableDictionary<string, string>> Table(string list) => LiulinSample.Table(Path.Combine(_output, list));

    /// <summary>The rows of all lists in a folder.</summary>
    public IEnumerable<ImmutableDictionary<string, string>> Tables(string folder) =>
        Directory.GetFiles(Path.Combine(_output, folder), "*.csv", SearchOption.AllDirectories)
            .SelectMany(path => LiulinSample.Table(path));

    /// <summary>Every list of the run, by its name.</summary>
    public Dictionary<string, string> Lists => Directory.GetFiles(_output, "*.csv", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(_output, path), path => Convert.ToHexString(System.IO.File.ReadAllBytes(path)));

    public void Dispose() => _folder.Dispose();
}
