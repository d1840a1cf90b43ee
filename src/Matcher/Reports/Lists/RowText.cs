using Matcher.Catalogue.Rows;

namespace Matcher.Reports.Lists;

/// <summary>证据来源: where a row can be found again.</summary>
internal static class RowText
{
    /// <summary><c>vehicles.csv 第12行</c>; of a workbook with its sheet.</summary>
    public static string Of(RowPlace place) => place.Sheet is { Length: > 0 } sheet
        ? FormattableString.Invariant($"{place.File} 工作表“{sheet}” 第{place.Row}行")
        : FormattableString.Invariant($"{place.File} 第{place.Row}行");

    /// <summary>Several rows, each once, in their order.</summary>
    public static string Of(IEnumerable<RowPlace> places) => string.Join('；', places.Select(Of).Distinct(StringComparer.Ordinal));
}
