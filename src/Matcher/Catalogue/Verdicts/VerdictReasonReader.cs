using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Verdicts;

/// <summary>
/// Reads one reason: <c>stopped: { verdict: [属实, 部分属实], text: 已停发, needs: [month], complete: true }</c>.
/// </summary>
internal static class VerdictReasonReader
{
    private const string NoEnd = "none";

    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private static readonly string[] Needs = ["amount", "month", "remark"];

    /// <summary>Reads it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="map">What it says.</param>
    /// <param name="before">The pack's, of which it changes what it says; null: it is a new one.</param>
    public static VerdictReason Read(YamlScalar code, MapReader map, VerdictReason? before)
    {
        var verdicts = Verdicts(map, before);
        var needs = NeedsOf(map);
        var reason = new VerdictReason(code.Text, verdicts, (before is null ? map.Required("text") : map.Scalar("text"))?.Text
            ?? before?.Text ?? "")
        {
            ClearsForMonths = map.Node("clears_for") is null ? before?.ClearsForMonths : Months(map),
            NeedsAmount = needs?.Contains("amount") ?? before?.NeedsAmount ?? false,
            NeedsMonth = needs?.Contains("month") ?? before?.NeedsMonth ?? false,
            NeedsRemark = needs?.Contains("remark") ?? before?.NeedsRemark ?? false,
            IsCorrection = map.Choice("correction", YesNo, before?.IsCorrection ?? false),
            IsComplete = map.Choice("complete", YesNo, before?.IsComplete ?? false),
            Where = code.Where,
        };
        CheckUse(reason, map);
        map.Finish();
        return reason;
    }

    private static ImmutableArray<Verdict> Verdicts(MapReader map, VerdictReason? before)
    {
        if (map.Node("verdict") is null)
        {
            if (before is null)
                map.Problems.Add(YamlProblems.MissingKey(map.Where, "verdict"));
            return before?.Verdicts ?? [];
        }

        var verdicts = new SortedSet<Verdict>();
        foreach (var scalar in map.Scalars("verdict"))
        {
            if (VerdictNames.ByWord.TryGetValue(scalar.Text, out var verdict))
                verdicts.Add(verdict);
            else
                map.BadValue(scalar, "verdict", VerdictNames.All.Select(word => word.Key));
        }

        return [.. verdicts];
    }

    private static HashSet<string>? NeedsOf(MapReader map)
    {
        if (map.Node("needs") is null)
            return null;
        var needs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scalar in map.Scalars("needs"))
        {
            if (Needs.Contains(scalar.Text, StringComparer.Ordinal))
                needs.Add(scalar.Text);
            else
                map.BadValue(scalar, "needs", Needs);
        }

        return needs;
    }

    private static int? Months(MapReader map)
    {
        if (map.Scalar("clears_for") is not { } scalar || scalar.Text == NoEnd)
            return null;
        if (scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var count, "month" or "months"]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is > 0 and <= 1200)
        {
            return months;
        }

        map.BadValue(scalar, "clears_for", ["12 months", NoEnd]);
        return null;
    }

    // A key that can never do anything is a mistake about what it does.
    private static void CheckUse(VerdictReason reason, MapReader map)
    {
        if (reason.Verdicts.IsEmpty)
            return;
        var clears = reason.Verdicts.Any(verdict => verdict.Clears());
        var confirms = reason.Verdicts.Any(verdict => verdict.Confirms());
        foreach (var (key, isIdle) in new[] { ("clears_for", !clears), ("correction", !clears), ("complete", !confirms) })
        {
            if (isIdle && map.Scalar(key) is { Text: not ("false" or NoEnd) } scalar)
                map.Problems.Add(VerdictProblems.KeyIdle(scalar.Where, key, reason.Code));
        }
    }
}
