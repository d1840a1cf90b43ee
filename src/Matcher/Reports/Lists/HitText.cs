using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>疑点说明: the rule's sentence, and after it in brackets what a reader must know to weigh it.</summary>
/// <param name="language">The language of what is said beside the rule's own sentence.</param>
internal sealed class HitText(CultureInfo language)
{
    // A hit stands in several lists: what it says is worded once.
    private readonly ConcurrentDictionary<Finding, string> _says = new(ReferenceEqualityComparer.Instance);

    /// <summary>Words where the rows are.</summary>
    public RowText Rows { get; } = new(language);

    /// <summary>Words what was done about it.</summary>
    public CaseText Cases { get; } = new(language);

    /// <summary>Words what the rules rest on.</summary>
    public BasisText Basis { get; } = new();

    private CompositeFormat WithAmount => field ??= CompositeFormat.Parse(Texts.Of("ListEstimate", language));

    private CompositeFormat WithoutAmount => field ??= CompositeFormat.Parse(Texts.Of("ListEstimateWithoutAmount", language));

    private CompositeFormat Exemptions => field ??= CompositeFormat.Parse(Texts.Of("ListExemptions", language));

    /// <summary>The sentence with its notes, how the estimate came about, and which exemptions were looked at.</summary>
    public string Says(Finding finding) => _says.GetOrAdd(finding, Word);

    private string Word(Finding finding)
    {
        var beside = new List<string>(finding.Notes.Length + 3);
        beside.AddRange(finding.Notes.AsSpan());
        if (finding.Further.Rows > 0)
            beside.AddRange(Rows.Beside(finding.Further.Rows));
        if (finding.Estimate is { } estimate)
            beside.Add(Of(estimate, finding.Person?.MonthlyShare));
        if (!finding.ExemptionsTested.IsEmpty)
            beside.Add(string.Format(language, Exemptions, string.Join('、', finding.ExemptionsTested.AsSpan()!)));
        return beside.Count == 0 ? finding.Says : $"{finding.Says}（{string.Join('；', beside)}）";
    }

    private string Of(Estimate estimate, decimal? share)
    {
        // The first month that counts is the one after the event, or after the allowance began.
        var from = estimate.From.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var months = estimate.Months.ToString(CultureInfo.InvariantCulture);
        return estimate.Amount is { } amount && share is { } known
            ? string.Format(language, WithAmount, from, months, Money(known), Money(amount))
            : string.Format(language, WithoutAmount, from, months);
    }

    private static string Money(decimal amount) => amount.ToString("F2", CultureInfo.InvariantCulture);
}
