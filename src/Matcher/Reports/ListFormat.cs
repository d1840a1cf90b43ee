using Matcher.Catalogue.Config;
using Matcher.Reports.Csv;
using Matcher.Reports.Tables;

namespace Matcher.Reports;

/// <summary>In which format a bureau's lists are written: nobody else knows one.</summary>
internal static class ListFormat
{
    /// <summary>The writer that the config asks for.</summary>
    public static IListWriter Of(MatcherConfig config) => new CsvListWriter(config.IdStyle);
}
