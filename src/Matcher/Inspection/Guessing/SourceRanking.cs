using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;

namespace Matcher.Inspection.Guessing;

/// <summary>A table read as a source, and how well that fits.</summary>
/// <param name="Table">The table.</param>
/// <param name="Weight">
/// The columns that it has of the source; one that several sources know counts for each of them its share only, because 姓名 and
/// 性别 say nothing.
/// </param>
internal sealed record SourceReadingAs(ReadableTable Table, double Weight)
{
    private const double SureWeight = 1.5;
    private const int SureColumns = 4;

    /// <summary>The source.</summary>
    public SourceDefinition Source => Table.Layout.Mapping.Source;

    /// <summary>Whether it can hardly be anything else.</summary>
    public bool IsSure =>
        Weight >= SureWeight || (Table.Layout.Mapping.Found >= SureColumns && Table.Layout.Mapping.Found * 2 >= Source.Columns.Length);

    /// <summary>For the user.</summary>
    public RankedSource Shown => new(Source.Id, Source.Title, Table.Layout.Mapping.Found, Source.Columns.Length);
}

/// <summary>Which source a table is.</summary>
internal static class SourceRanking
{
    /// <summary>The sources of which the table has any column, best first.</summary>
    public static ImmutableArray<SourceReadingAs> Of(ReadableTable table, IEnumerable<SourceDefinition> sources)
    {
        var readings = sources
            .Select(table.ReadAs)
            .OfType<ReadableTable>()
            .Select(reading => (Table: reading, Headers: HeadersOf(reading)))
            .Where(reading => reading.Headers.Count > 0)
            .ToList();
        var claims = readings.SelectMany(reading => reading.Headers).CountBy(header => header, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. readings
                .Select(reading => new SourceReadingAs(reading.Table, reading.Headers.Sum(header => 1.0 / claims[header])))
                .OrderByDescending(reading => reading.Weight)
                .ThenBy(reading => reading.Source.Id, StringComparer.Ordinal),
        ];
    }

    private static List<string> HeadersOf(ReadableTable table) =>
        [
            .. table.Layout.Mapping.Fields.Where(field => field >= 0).Select(field => HeaderText.Clean(table.Layout.Header[field]))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
