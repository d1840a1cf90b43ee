using Matcher.Catalogue.Rows;

namespace Matcher.Reports.Lists;

/// <summary>证据来源: where rows can be found again.</summary>
internal static class RowText
{
    /// <summary>Several rows, each once, in their order.</summary>
    public static string Of(IEnumerable<RowPlace> places) =>
        string.Join('；', places.Select(place => place.Text).Distinct(StringComparer.Ordinal));
}
