using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.MeaningTwin;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Runs.Metamorphic;

/// <summary>A generated county as tables that a test changes before they become files again.</summary>
/// <param name="Tables">Roster and sources.</param>
/// <param name="Config">The generated config.</param>
internal sealed record CountyFiles(ImmutableArray<CountyTable> Tables, MatcherConfig Config)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Generates one, small, with damaged numbers on both sides.</summary>
    public static CountyFiles Generate(int seed)
    {
        using var folder = new TemporaryFolder();
        var options = new GenerateOptions
        {
            Folder = folder.Path,
            Seed = seed,
            People = GenerateOptions.LeastPeople,
            Rows = 1,
            Forms = SourceForms.Csv,
            Damage = [new("roster", "wrong-digit", 0.01), new("civil_registry", "masked-4-4", 0.01), new("housing_fund", "swapped", 0.02)],
        };
        var config = ConfigLoader.Load(Generator.Generate(options, CancellationToken.None).ConfigFile, new ProblemList())!;
        var inputs = config.Sources.Select(source => (source.Id, source.Files))
            .Append((Id: SourceDefinition.RosterId, Files: config.Roster));
        return new CountyFiles(
            [.. inputs.SelectMany(input => input.Files.Patterns, (input, pattern) => (input.Id, pattern))
                .SelectMany(
                    input =>
                        Directory.GetFiles(Path.Combine(folder.Path, Path.GetDirectoryName(input.pattern)!),
                            Path.GetFileName(input.pattern)),
                    (input, file) => Read(input.Id, folder.Path, file))
                .OrderBy(table => table.Name, StringComparer.Ordinal)],
            config);
    }

    /// <summary>
    /// One of values near what the rules ask about, where many rows are about one person and many dates, figures and words cannot
    /// be read.
    /// </summary>
    public static CountyFiles Near(int seed) => Of(TwinPack.County(seed));

    /// <summary>A county of the twin that reads meanings.</summary>
    public static CountyFiles Of(TwinCounty county)
    {
        var catalogue = SourceCatalogue.Load(CountyRun.RulesFolder, "rules", new ProblemList())!;
        var pack = RulePack.Load(CountyRun.RulesFolder, "rules", catalogue, new ProblemList())!.Rules;
        return new CountyFiles(
            [
                .. county.Sources.Values.Select(source => Table(source, county.Records[source.Id].Select(record => record.Values))),
                Table(county.Roster, county.People.Select(person => person.Values)),
            ],
            ConfigOf(county.AsOf, county.Sources.Keys, pack));

        static CountyTable Table(TwinSource source, IEnumerable<ImmutableArray<string>> rows) =>
            new(source.Id, $"{source.Id}/{source.Id}.csv", [.. source.Columns.Select(column => column.Name)], [.. rows]);
    }

    // Every source one file; parameters as in the rules' own examples.
    private static MatcherConfig ConfigOf(DateOnly asOf, IEnumerable<string> sources, ImmutableArray<Rule> pack) => new()
    {
        Path = "matcher.yaml",
        Folder = "",
        County = "柳林县",
        AsOf = asOf,
        Language = CultureInfo.InvariantCulture,
        RulesFolder = CountyRun.RulesFolder,
        Roster = new InputFiles([]),
        Sources = [.. sources.Order(StringComparer.Ordinal).Select(id => new SourceInput(id, new InputFiles([]), 1, Place.Nowhere))],
        NotReceived = [],
        Groups = [new WorkingGroup("第一组", ["柳林镇", "孟门镇"])],
        Parameters = pack.SelectMany(rule => rule.Check.Body.Tests.Parameters.Values)
            .GroupBy(parameter => parameter.Name)
            .ToImmutableDictionary(group => group.Key, group => group.First()),
        OutputFolder = "out",
        IdStyle = IdStyle.Plain,
        LedgerFile = "ledger.db",
        SecretFile = "secret.key",
        LogFolder = "logs",
    };

    /// <summary>Changes the tables of the sources; those of the roster stay.</summary>
    public CountyFiles ChangeSources(Func<CountyTable, IEnumerable<CountyTable>> change) =>
        Change(table => table.Source == SourceDefinition.RosterId ? [table] : change(table));

    /// <summary>Changes the tables of the roster; those of the sources stay.</summary>
    public CountyFiles ChangeRoster(Func<CountyTable, IEnumerable<CountyTable>> change) =>
        Change(table => table.Source == SourceDefinition.RosterId ? change(table) : [table]);

    /// <summary>Changes every table.</summary>
    public CountyFiles Change(Func<CountyTable, IEnumerable<CountyTable>> change) => this with { Tables = [.. Tables.SelectMany(change)] };

    /// <summary>Writes them, and the config that reads them.</summary>
    public MatcherConfig Write(TemporaryFolder folder, string rulesFolder, Func<CountyTable, TextForm>? form = null)
    {
        foreach (var table in Tables)
            folder.Write(table.Name, table.Bytes(form?.Invoke(table) ?? TextForm.Plain));
        folder.Write("secret.key", "a secret of the tests only");
        return Config with
        {
            Path = Path.Combine(folder.Path, "matcher.yaml"),
            Folder = folder.Path,
            RulesFolder = rulesFolder,
            Roster = FilesOf(SourceDefinition.RosterId),
            Sources = [.. Config.Sources.Select(source => source with { Files = FilesOf(source.Id), MaxRejects = 1 })],
            SecretFile = Path.Combine(folder.Path, "secret.key"),
            LocalSourcesFolder = null,
        };
    }

    private InputFiles FilesOf(string source) => new([.. Tables.Where(table => table.Source == source).Select(table => table.Name)]);

    private static CountyTable Read(string source, string folder, string file)
    {
        var bytes = File.ReadAllBytes(file);
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            text = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }

        var delimiter = new[] { ',', ';', '\t',
            '|' }.MaxBy(sign => text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(sign).Length);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = delimiter, HasHeader = false }, leaveOpen: true);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return new CountyTable(source, Path.GetRelativePath(folder, file).Replace('\\', '/'), rows[0], [.. rows.Skip(1)]);
    }
}
