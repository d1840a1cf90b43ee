using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>疑点说明: the rule's sentence, and after it in brackets what a reader must know to weigh it.</summary>
/// <param name="language">The language of what is said beside the rule's own sentence.</param>
internal sealed class HitText(CultureInfo language)
{
    /// <summary>Words where the rows are.</summary>
    public RowText Rows { get; } = new(language);

    /// <summary>Words what was done about it.</summary>
    public CaseText Cases { get; } = new(language);

    /// <summary>The sentence with its notes, how the estimate came about, and which exemptions were looked at.</summary>
    public string Says(Finding finding)
    {
        string[] beside = [.. finding.Notes, .. Rows.Beside(finding.Further.Rows), .. Estimate(finding), .. Exemptions(finding)];
        return beside.Length == 0 ? finding.Says : $"{finding.Says}（{string.Join('；', beside)}）";
    }

    private IEnumerable<string> Estimate(Finding finding)
    {
        if (finding.Estimate is not { } estimate)
            yield break;

        // The first month that counts is the one after the event, or after the allowance began.
        var from = estimate.From.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var months = estimate.Months.ToString(CultureInfo.InvariantCulture);
        yield return estimate.Amount is { } amount && finding.Person?.MonthlyShare is { } share
            ? string.Format(language, Texts.Of("ListEstimate", language), from, months, Money(share), Money(amount))
            : string.Format(language, Texts.Of("ListEstimateWithoutAmount", language), from, months);
    }

    private IEnumerable<string> Exemptions(Finding finding)
    {
        if (!finding.ExemptionsTested.IsEmpty)
            yield return string.Format(language, Texts.Of("ListExemptions", language), string.Join('、', finding.ExemptionsTested));
    }

    private static string Money(decimal amount) => amount.ToString("F2", CultureInfo.InvariantCulture);
}
