using System.Globalization;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Model;

namespace Matcher.Rules.Reading;

/// <summary>Reads <c>due: 20 days</c>, and <c>workdays: true</c> where only working days count.</summary>
internal static class DueReader
{
    private const string Key = "due";
    private const string Workdays = "workdays";

    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>Reads it; null where the rule has none, or none that can be read.</summary>
    public static RuleDue? Read(MapReader map)
    {
        var areWorkingDays = map.Choice(Workdays, YesNo, otherwise: false);
        if (map.Scalar(Key) is not { } scalar)
        {
            if (map.Node(Workdays) is not null)
                map.Problems.Add(YamlProblems.MissingKey(map.Where, Key));
            return null;
        }

        if (scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var count, "day" or "days"]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days > 0)
        {
            return new RuleDue(days, areWorkingDays);
        }

        map.Problems.Add(YamlProblems.WrongShape(scalar.Where, Key, YamlShape.Days));
        return null;
    }
}
