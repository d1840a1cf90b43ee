using System.Globalization;

namespace Matcher.Reports.Documents;

/// <summary>A figure of a document, by which a reader of the file finds it again.</summary>
/// <param name="Key">What it is called: <c>found.urban.people</c>. Stable from version to version.</param>
/// <param name="Text">What stands in the document.</param>
internal sealed record DocumentFigure(string Key, string Text)
{
    /// <summary>A count.</summary>
    public static DocumentFigure Of(string key, long count) => new(key, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount of yuan, with two decimals.</summary>
    public static DocumentFigure Money(string key, decimal amount) => new(key, amount.ToString("F2", CultureInfo.InvariantCulture));

    /// <summary>A share in per cent, with one decimal; a dash of nothing.</summary>
    public static DocumentFigure Share(string key, long part, long whole) =>
        new(key, whole == 0 ? "—" : (100m * part / whole).ToString("F1", CultureInfo.InvariantCulture) + "%");
}
