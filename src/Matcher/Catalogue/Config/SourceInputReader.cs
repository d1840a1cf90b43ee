using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Values;

namespace Matcher.Catalogue.Config;

/// <summary>
/// Reads what the config says of each source: its files or its table, and when they are too damaged, too old or too short.
/// </summary>
internal static class SourceInputReader
{
    /// <summary>The share by which a source may shrink where the config says nothing.</summary>
    public const double DefaultMaxDrop = 0.3;

    private const double DefaultMaxRejects = 0.05;

    private static readonly Dictionary<string, bool> EmptyFiles = new(StringComparer.Ordinal)
    {
        ["allowed"] = true,
        ["refused"] = false,
    };

    private static readonly Dictionary<string, bool> Newest = new(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
    };

    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["day"] = PeriodUnit.Days,
        ["days"] = PeriodUnit.Days,
        ["month"] = PeriodUnit.Months,
        ["months"] = PeriodUnit.Months,
    };

    /// <summary>Reads the key <c>sources</c>.</summary>
    /// <param name="map">The config.</param>
    /// <param name="maxDrop">What holds for a source that has no <c>max_drop</c> of its own.</param>
    /// <param name="databases">Names of the databases that the config has.</param>
    public static ImmutableArray<SourceInput> ReadAll(MapReader map, double maxDrop, IEnumerable<string> databases)
    {
        var sources = ImmutableArray.CreateBuilder<SourceInput>();
        foreach (var entry in map.EntriesOf("sources"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, map.Problems) is not { } source)
                continue;
            var table = TableInputReader.Read(source, databases);
            var files = table is null ? Files(source) : new InputFiles([]);
            sources.Add(new SourceInput(entry.Key.Text, files, Percentages.Read(source, "max_rejects", DefaultMaxRejects), entry.Key.Where)
            {
                Table = table,
                MaxAge = MaxAge(source),
                Dated = source.Date("dated"),
                PromisedRows = Rows(source),
                MaxDrop = MaxDrop(source, maxDrop),
                AllowsEmptyFiles = AllowsEmptyFiles(source),
            });
            source.Finish();
        }

        return sources.ToImmutable();
    }

    /// <summary>Reads the keys <c>files</c>, <c>newest</c> and <c>sheets</c> of a source or of the roster.</summary>
    public static InputFiles Files(MapReader map)
    {
        var patterns = map.TextList("files");
        if (patterns.IsEmpty)
            map.Problems.Add(YamlProblems.MissingKey(map.Where, "files"));
        return new InputFiles(patterns)
        {
            NewestOnly = map.Choice("newest", Newest, otherwise: false),
            Sheets = map.TextList("sheets"),
        };
    }

    /// <summary>Reads the key <c>max_drop</c> of the config, of a source or of the roster.</summary>
    public static double MaxDrop(MapReader map, double otherwise = DefaultMaxDrop) => Percentages.Read(map, "max_drop", otherwise);

    /// <summary>Reads the key <c>empty_files</c> of a source or of the roster.</summary>
    public static bool AllowsEmptyFiles(MapReader map) => map.Choice("empty_files", EmptyFiles, otherwise: false);

    private static Period? MaxAge(MapReader source) =>
        source.Measure("max_age", Units, least: 0, ["35 days", "2 months"]) is { } age ? new Period(age.Number, age.Unit) : null;

    private static long? Rows(MapReader source)
    {
        if (source.Scalar("rows") is not { } scalar)
            return null;
        if (long.TryParse(scalar.Text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture,
            out var rows))
            return rows;
        source.BadValue(scalar, "rows", []);
        return null;
    }
}
