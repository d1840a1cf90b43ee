using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>证据来源: where rows can be found again.</summary>
/// <param name="language">The language of what is said beside the places.</param>
internal sealed class RowText(CultureInfo language)
{
    /// <summary>The rows behind a finding, each once, in their order, and how many there are beside.</summary>
    public string Of(Finding finding) => finding is { Evidence: [var only], Further.Rows: 0 }
        ? only.Row.Place.Text
        : string.Join('；', finding.Evidence.Select(evidence => evidence.Row.Place.Text)
            .Distinct(StringComparer.Ordinal)
            .Concat(Further("ListFurtherRows", finding.Further.Rows)));

    /// <summary>The same beside a sentence: that there are further rows; nothing where there are none.</summary>
    /// <param name="rows">How many.</param>
    public IEnumerable<string> Beside(long rows) => Further("ListFurtherRowsBeside", rows);

    private IEnumerable<string> Further(string text, long rows)
    {
        if (rows > 0)
            yield return string.Format(language, Texts.Of(text, language), rows.ToString(CultureInfo.InvariantCulture));
    }
}
