using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Values;

namespace Matcher.Catalogue.Config;

/// <summary>Reads what the config says of each source: its files, and when they are too damaged, too old or too short.</summary>
internal static class SourceInputReader
{
    private const double DefaultMaxRejects = 0.05;

    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["day"] = PeriodUnit.Days,
        ["days"] = PeriodUnit.Days,
        ["month"] = PeriodUnit.Months,
        ["months"] = PeriodUnit.Months,
    };

    /// <summary>Reads the key <c>sources</c>.</summary>
    public static ImmutableArray<SourceInput> ReadAll(MapReader map)
    {
        var sources = ImmutableArray.CreateBuilder<SourceInput>();
        foreach (var entry in map.EntriesOf("sources"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, map.Problems) is not { } source)
                continue;
            sources.Add(new SourceInput(entry.Key.Text, Files(source), MaxRejects(source), entry.Key.Where)
            {
                MaxAge = MaxAge(source),
                Dated = source.Date("dated"),
                PromisedRows = Rows(source),
            });
            source.Finish();
        }

        return sources.ToImmutable();
    }

    /// <summary>Reads the key <c>files</c> of a source or of the roster.</summary>
    public static InputFiles Files(MapReader map)
    {
        var patterns = map.TextList("files");
        if (patterns.IsEmpty)
            map.Problems.Add(YamlProblems.MissingKey(map.Where, "files"));
        return new InputFiles(patterns);
    }

    private static double MaxRejects(MapReader source)
    {
        if (source.Scalar("max_rejects") is not { } scalar)
            return DefaultMaxRejects;
        if (double.TryParse(scalar.Text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && scalar.Text.EndsWith('%')
            && percent <= 100)
        {
            return percent / 100;
        }

        source.Problems.Add(ConfigProblems.PercentBad(scalar.Where, "max_rejects", scalar.Text));
        return DefaultMaxRejects;
    }

    private static Period? MaxAge(MapReader source)
    {
        if (source.Scalar("max_age") is not { } scalar)
            return null;
        if (scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var count, var unit]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Units.TryGetValue(unit, out var units))
        {
            return new Period(number, units);
        }

        source.BadValue(scalar, "max_age", ["35 days", "2 months"]);
        return null;
    }

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
