using Matcher.Samples.Cases;
using Matcher.Samples.Damage;
using Matcher.Samples.Exports;
using Matcher.Samples.Population;
using Matcher.Samples.Wording;
using Matcher.Samples.Writers;
using Matcher.Samples.Writers.Forms;

namespace Matcher.Samples;

/// <summary>
/// Makes a county: a roster, every source, a config, a secret, and a key file that says what was planted. Synthetic
/// people only: their numbers use area codes 1499xx, which were never assigned.
/// </summary>
public static class Generator
{
    // With fewer, the planted rejects alone could be more than a source may have.
    private const long LeastBackground = 4_000;

    /// <summary>Writes everything into the options' folder.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what was written so far stays.</exception>
    public static GeneratedSummary Generate(GenerateOptions options, CancellationToken cancellation)
    {
        var county = County.Make(options);
        var exports = new SampleExports(new ExportContext(county.Map, options.AsOf, options.FormsUsed));
        var book = new CaseBook();
        AllCases.Plant(new Planting(options, county, exports, book));

        Directory.CreateDirectory(options.Folder);
        RosterFiles.Write(Path.Combine(options.Folder, "roster"), county, options.FormsUsed, RosterWords(options));
        var rows = WriteSources(options, county, exports, book, cancellation);
        KeyFile.Write(options.Folder, book.Key);
        var config = ConfigFile.Write(options, county.Map, exports);
        return new GeneratedSummary(county.Residents.Count(), county.Families.Length, rows, book.Key.Count, config);
    }

    private static RosterWords RosterWords(GenerateOptions options) =>
        new(new OtherWords(options.MixedWords?.Roster), new SeededRandom(options.Seed, "roster/words"));

    private static long WriteSources(GenerateOptions options, County county, SampleExports exports, CaseBook book,
        CancellationToken cancellation)
    {
        (SourceExport Export, int Place)[] files = [.. exports.All.SelectMany(export => Enumerable.Range(0, export.Files.Length)
            .Select(place => (export, place)))];
        var planted = files.Sum(file => book.RowsOf(file.Export, file.Place).Count);
        var background = Math.Max(LeastBackground, options.Rows - planted);
        var shares = files.Sum(file => file.Export.Files[file.Place].Share);
        var writer = new SourceFileWriter(county.Map, options.AsOf);
        var sharesBefore = 0;
        foreach (var container in files.GroupBy(file => (file.Export.Id, file.Export.Files[file.Place].Layout.File)))
        {
            var folder = Path.Combine(options.Folder, "sources", container.Key.Id);
            Directory.CreateDirectory(folder);
            using var opened = SourceContainer.Create(Path.Combine(folder, container.Key.File),
                [.. container.Select(file => file.Export.Files[file.Place].Layout)]);
            foreach (var (export, place) in container)
            {
                var file = export.Files[place];
                var purpose = $"{export.Id}/{file.Layout.Name}";
                var words = new OtherWords(options.MixedWords?.Sources.GetValueOrDefault(export.Id));
                List<PlantedRow> own = [.. book.RowsOf(export, place)];
                new SeededRandom(options.Seed, purpose).Shuffle(own);
                var share = (background * (sharesBefore + file.Share) / shares) - (background * sharesBefore / shares);
                sharesBefore += file.Share;
                using var output = opened.Begin(file.Layout);
                writer.Write(output, file, own, share, SeededRandom.Stream(options.Seed, purpose),
                    new DamagePlan(options.Damage, export.Id), words, cancellation);
            }
        }

        return planted + background;
    }
}

/// <summary>What was made.</summary>
/// <param name="People">People on the roster.</param>
/// <param name="Households">Households on the roster.</param>
/// <param name="Rows">Rows over all sources.</param>
/// <param name="Planted">Planted cases in the key file.</param>
/// <param name="ConfigFile">Full path of the config that runs it.</param>
public sealed record GeneratedSummary(int People, int Households, long Rows, int Planted, string ConfigFile);
