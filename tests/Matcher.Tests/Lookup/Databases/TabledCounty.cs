using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Loading;
using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Files;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Lookup.Databases;

/// <summary>A county twice: each source as one CSV file and as a table of the same rows. Row n of the table is row n + 1 of the file.</summary>
internal sealed partial class TabledCounty : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MatcherConfig _original;
    private readonly MatcherConfig _config;

    /// <summary>Writes both forms of the sources of a config.</summary>
    public TabledCounty(MatcherConfig config)
    {
        _original = config;
        Tables = Directory.CreateDirectory(Path.Combine(_folder.Path, "tables")).FullName;
        var problems = new ProblemList();
        Assert.That(CountyTables.Write(config, Tables, emptyAsNull: true, TimeProvider.System, problems).ToList(), Is.Not.Empty);
        Assert.That(problems.All, Is.Empty);
        _config = config with
        {
            Folder = Tables,
            Roster = new InputFiles([.. config.Roster.Patterns.Select(pattern => Path.Combine(config.Folder, pattern))]),
        };
    }

    /// <summary>Folder of the tables, as <see cref="CountyTables"/> writes them.</summary>
    public string Tables { get; }

    /// <summary>Ids of the sources.</summary>
    public IEnumerable<string> Sources => _config.Sources.Select(source => source.Id);

    /// <summary>Loads every source, one after another.</summary>
    public async Task Load(Func<SourceTable, Task> load)
    {
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(_original.RulesFolder, _original.RulesShownFrom(_original.Folder), problems,
            LocalSources.Of(_original.LocalSourcesFolder, _original.Folder))!;
        foreach (var input in _original.Sources)
        {
            using var table = SourceTable.Open(_original.Folder, input, catalogue.Sources[input.Id], new SharedFiles(TimeProvider.System), problems);
            await load(table!);
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The lists of a run over the CSV files.</summary>
    public SortedDictionary<string, string> ListsOfFiles() => Lists(_config with
    {
        Sources = [.. _config.Sources.Select(source => source with { Files = new InputFiles([$"{source.Id}.csv"]) })],
    }, KnownServers.Of);

    /// <summary>The lists of a run over the tables, places written as those of the files are.</summary>
    /// <param name="access">The database.</param>
    /// <param name="schema">What stands before the tables' names; empty: nothing.</param>
    /// <param name="serverOf">Makes its server; null: as a run does.</param>
    public SortedDictionary<string, string> ListsOfTables(
        DatabaseAccess access, string schema, Func<DatabaseAccess, string?, DatabaseServer>? serverOf = null)
    {
        var lists = Lists(_config with
        {
            Databases = ImmutableDictionary<string, DatabaseAccess>.Empty.Add("province", access),
            Sources = [.. _config.Sources.Select(source => source with
            {
                Files = new InputFiles([]),
                Table = new TableInput("province", [SourceTable.RowKey]) { Table = schema + source.Id },
            })],
        }, serverOf ?? KnownServers.Of);
        return new SortedDictionary<string, string>(lists.ToDictionary(list => list.Key, list => AsOfFiles(list.Value)), StringComparer.Ordinal);
    }

    private static SortedDictionary<string, string> Lists(MatcherConfig config, Func<DatabaseAccess, string?, DatabaseServer> serverOf)
    {
        using var into = new TemporaryFolder();
        var watch = Watch.Of(new SilentProgress(), TimeProvider.System, CancellationToken.None);
        config = config with { OutputFolder = Path.Combine(into.Path, "out"), LedgerFile = Path.Combine(into.Path, "ledger.db") };
        var setup = Comparison.Prepare(config, new RunOptions { Parallelism = 2 }, watch)!.Setup;
        var files = new FileLocation(config.Folder, setup.Files, setup.AsOf) { Parallelism = 2, PartSize = CsvParts.DefaultSize };
        var comparison = new Comparison(setup with
        {
            Location = new SourceLocations(files, new DatabaseLocation(config.Databases, setup.AsOf, serverOf)),
        }, watch);
        var run = MatchRun.Execute(comparison);
        Assert.That(run.Problems.Where(problem => problem.Severity == Severity.Error && problem.Where.File is { } file
                && (file.StartsWith("province", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal)))
            .Select(problem => ProblemText.Render(problem, CultureInfo.GetCultureInfo("en"))), Is.Empty);
        return new SortedDictionary<string, string>(
            LiulinSample.Lists(run.OutputFolder!)
                .Where(list => list.Key.EndsWith(".csv", StringComparison.Ordinal))
                .ToDictionary(list => list.Key, list => System.Text.Encoding.UTF8.GetString(list.Value)),
            StringComparer.Ordinal);
    }

    private static string AsOfFiles(string list)
    {
        list = Place().Replace(list, found => $"{found.Groups["table"]}.csv 第{Next(found)}行");
        list = InSentence().Replace(list, found => $"，第{Next(found)}行");
        return Name().Replace(Key().Replace(list, Next), found => $"{found.Groups["table"]}.csv");
    }

    private static string Next(Match found) =>
        (long.Parse(found.Groups["row"].Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"province/(\w+\.)?(?<table>\w+) 主键 matcher_row=(?<row>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"，matcher_row=(?<row>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InSentence();

    [GeneratedRegex(@"matcher_row=(?<row>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"province/(\w+\.)?(?<table>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
