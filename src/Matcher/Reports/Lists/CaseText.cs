using System.Collections.Immutable;
using System.Globalization;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Hits;

namespace Matcher.Reports.Lists;

/// <summary>What is told of a case beside its state.</summary>
/// <param name="language">The language of the sentences.</param>
internal sealed class CaseText(CultureInfo language)
{
    /// <summary>
    /// 原结论: what was said of it before. That is the verdict which did not close it (it was sent back, or said that nobody could find
    /// out), and the one of the time before it was opened again.
    /// </summary>
    public static string Verdicts(Case one) => one is { Verdict: null, EarlierVerdict: null }
        ? ""
        : string.Join('；', new[] { one.Verdict, one.EarlierVerdict }.OfType<CaseVerdict>().Select(Of));

    /// <summary>A verdict with its reason and its day: 不属实：借名登记（2023-07-20）.</summary>
    public static string Of(CaseVerdict verdict)
    {
        var reason = ReasonOf(verdict);
        return $"{Words.Of(verdict.Given.Verdict)}{(reason.Length > 0 ? $"：{reason}" : "")}（{IsoDate.Write(verdict.Event.Day)}）";
    }

    /// <summary>原因 of a verdict, as it was written; else its code.</summary>
    public static string ReasonOf(CaseVerdict verdict) =>
        verdict.Given.ReasonText is { Length: > 0 } text ? text : verdict.Given.Reason;

    /// <summary>变化: why it is to be verified again, where it came from, and why it came back.</summary>
    public string Changes(Case one) => IsAsItBegan(one) ? "" : string.Join('；', Each(one));

    // As nearly every case is: all that could be told of it needs one of these.
    private static bool IsAsItBegan(Case one) =>
        one is { Reopening: null, Moves.Length: <= 1, SentBackWhy: "", Unverifiable: 0 };

    private IEnumerable<string> Each(Case one)
    {
        if (one.Reopening is { } reopening)
            yield return Reopened(reopening);
        if (one.Moves.LastOrDefault(move => move.IsToOtherTownship && move.Day >= one.OpenedOn) is { } moved)
            yield return Text("ListMovedIn", moved.FromTownship, IsoDate.Write(moved.Day));
        if (one.SentBackWhy.Length > 0)
            yield return Text("ListSentBack", one.SentBackWhy);
        if (one.IsCountys)
            yield return Text("ListUnverifiedTwice");
        else if (one.Unverifiable > 0)
            yield return Text("ListUnverifiedOnce");
    }

    private string Reopened(CaseReopening reopening) => reopening.Why switch
    {
        CaseTrigger.Back => Text("ListReopenedBack", IsoDate.Write(reopening.On)),
        CaseTrigger.StillThere => Text("ListReopenedStillThere", IsoDate.Write(reopening.On)),
        CaseTrigger.ClearanceEnded => Text("ListReopenedClearanceEnded", IsoDate.Write(reopening.On)),
        CaseTrigger.EvidenceChanged => string.Join('：',
            Differences(reopening).Prepend(Text("ListReopenedEvidence", IsoDate.Write(reopening.On)))),
        _ => throw new ArgumentOutOfRangeException(nameof(reopening), reopening.Why, null),
    };

    private IEnumerable<string> Differences(CaseReopening reopening)
    {
        if (!reopening.Differences.IsEmpty)
            yield return string.Join('、', reopening.Differences.Select(Of));
    }

    private string Of(WatchedDifference difference) => difference.Was.Concat(difference.Is).Any(WatchedColumn.IsHidden)
        ? Text("ListColumnChanged", difference.Column)
        : $"{difference.Column} {Values(difference.Was)}→{Values(difference.Is)}";

    private string Values(ImmutableArray<string> values) => values.IsEmpty ? Text("ListColumnEmpty") : string.Join('/', values);

    /// <summary>A sentence in the language of the lists.</summary>
    public string Text(string key, params ReadOnlySpan<object?> values) => string.Format(language, Texts.Of(key, language), values);
}
