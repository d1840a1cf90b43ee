using System.Collections.Immutable;
using CsvHelper;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.Rules.Demand;
using Matcher.Samples.Damage;
using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>A generated county, read back by the engine's own stages, with its key.</summary>
internal sealed class GeneratedCounty : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GeneratedCounty(int people, long rows, int seed = 1, DateOnly? asOf = null, SourceForms? forms = null,
        ImmutableArray<DamageShare> damage = default)
    {
        Options = new GenerateOptions
        {
            Folder = _folder.Path,
            People = people,
            Rows = rows,
            Seed = seed,
            AsOf = asOf ?? new DateOnly(2023, 7, 6),
            Forms = forms,
            Damage = damage.IsDefault ? [] : damage,
        };
        Summary = Generator.Generate(Options, CancellationToken.None);
        Config = ConfigLoader.Load(Summary.ConfigFile, ConfigProblems)!;
        Key = ReadKey(System.IO.Path.Combine(Path, "key.csv"));
        Exports = new SampleExports(new ExportContext(new CountyMap(new SeededRandom(seed, "any")), Options.AsOf, Options.FormsUsed)).All;
        Roster = ReadRoster();
        Sources = ReadSources();
    }

    public GenerateOptions Options { get; }

    public GeneratedSummary Summary { get; }

    public string Path => _folder.Path;

    public ProblemList ConfigProblems { get; } = new();

    public MatcherConfig Config { get; }

    public ImmutableArray<SourceExport> Exports { get; }

    public ImmutableArray<KeyRow> Key { get; }

    public LoadedRoster Roster { get; }

    public ImmutableDictionary<string, SourceResult> Sources { get; }

    public List<Reject> Rejects { get; } = [];

    public void Dispose() => _folder.Dispose();

    private static ImmutableArray<KeyRow> ReadKey(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', HasHeader = false }, leaveOpen: true);
        var rows = ImmutableArray.CreateBuilder<KeyRow>();
        for (reader.Read(); reader.Read();)
            rows.Add(new KeyRow(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7)));
        return rows.ToImmutable();

        string Cell(int place) => reader.GetString(place);
    }

    private LoadedRoster ReadRoster()
    {
        var problems = new ProblemList();
        var townships = new TownshipList(Config.County, Config.Groups);
        var result = new RosterReader(ExportDefinitions.Roster, new IdReader(Options.AsOf), townships, new SharedFiles(TimeProvider.System))
            .Read(Config.Roster, Path, problems, CancellationToken.None);
        Assert.That(problems.All.Where(problem => problem.Code != ProblemCode.RosterCategoryByName), Is.Empty);
        return result!.Roster;
    }

    private ImmutableDictionary<string, SourceResult> ReadSources()
    {
        var definitions = Exports.ToImmutableDictionary(export => export.Id, ExportDefinitions.Of);
        var context = MatchingContext.Of(Roster, new IdReader(Options.AsOf));
        var location = new FileLocation(Path, new SharedFiles(TimeProvider.System), Options.AsOf) { Parallelism = 2, PartSize = 1 << 20 };
        var lookup = new SourceLookup(context, new SourceCatalogue(ExportDefinitions.Roster, definitions), location, new SilentProgress());
        return Config.Sources.ToImmutableDictionary(
            source => source.Id,
            source => lookup.Read(source, RowDemand.Everything(definitions[source.Id]), new Sink(Rejects), CancellationToken.None));
    }

    private sealed class Sink(List<Reject> rejects) : IRejectSink
    {
        public void Add(Reject reject) => rejects.Add(reject);
    }
}

/// <summary>A line of key.csv.</summary>
internal sealed record KeyRow(string Case, string Rule, string Township, string Household, string Name, string IdNumber, string Source,
    string Note)
{
    /// <summary>A value of the note, or empty.</summary>
    public string Noted(string key) =>
        Note.Split(';').FirstOrDefault(pair => pair.StartsWith($"{key}=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? "";
}
