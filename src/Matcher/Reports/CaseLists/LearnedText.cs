using System.Globalization;
using Matcher.FollowUp.Learning;
using Matcher.Foundation.Problems;

namespace Matcher.Reports.CaseLists;

/// <summary>Words what was learned.</summary>
/// <param name="language">The language.</param>
internal sealed class LearnedText(CultureInfo language)
{
    // What is said of nearly every case where little was answered yet.
    private string Unknown => field ??= UnknownText("ListOrderUnknown");

    private string SampledUnknown => field ??= UnknownText("ListOrderSampledUnknown");

    /// <summary>排序依据: why a case has its place inside its level.</summary>
    public string Why(OrderedCase one)
    {
        var rate = one.Rate.Rate;
        if (!rate.IsSaid)
            return one.IsSampled ? SampledUnknown : Unknown;

        var key = one switch
        {
            { IsSampled: true } => "ListOrderSampled",
            { Rate.Basis: RateBasis.Cell } => "ListOrderByCell",
            { Rate.Basis: RateBasis.Rule } => "ListOrderByRule",
            _ => "ListOrderNeutral",
        };
        return string.Format(language, Texts.Of(key, language), rate.Answered, rate.Confirmed, Share(rate.Share),
            Share(rate.Interval?.Low), Share(rate.Interval?.High), ConfirmationRate.FewestAnswers);
    }

    /// <summary>The question to a township, with its figures.</summary>
    public string Of(TownshipQuestion question) => string.Format(language, Texts.Of($"ListSign{question.Sign}", language),
        question.Some, question.All, question.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? question.What);

    /// <summary>A share in per cent; empty: nothing is said.</summary>
    public static string Share(double? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:F1}%") : "";

    private string UnknownText(string key) => string.Format(language, Texts.Of(key, language), ConfirmationRate.FewestAnswers);
}
