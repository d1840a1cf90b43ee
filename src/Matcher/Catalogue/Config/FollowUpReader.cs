using System.Globalization;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>Reads what the config says of how leads are followed up.</summary>
internal static class FollowUpReader
{
    private static readonly Dictionary<string, ReviewScope> Reviews = new(StringComparer.Ordinal)
    {
        ["none"] = ReviewScope.None,
        ["clearing"] = ReviewScope.Clearing,
        ["all"] = ReviewScope.All,
    };

    /// <summary>Reads the keys <c>review</c>, <c>mended_within</c>, <c>random_share</c>, <c>capacity</c> and <c>calendar</c>.</summary>
    public static FollowUpSettings Read(MapReader map)
    {
        var usual = FollowUpSettings.Usual;
        return new FollowUpSettings
        {
            Review = map.Choice("review", Reviews, usual.Review),
            MendedWithinDays = Days(map, "mended_within") ?? usual.MendedWithinDays,
            RandomShare = Percentages.Read(map, "random_share", usual.RandomShare),
            Capacity = Capacity(map),
            Calendar = map.TextList("calendar") is { IsEmpty: false } files ? new InputFiles(files) : usual.Calendar,
        };
    }

    private static int? Days(MapReader map, string key)
    {
        if (map.Scalar(key) is not { } scalar)
            return null;
        if (scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var count, "day" or "days"]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days > 0)
        {
            return days;
        }

        map.Problems.Add(YamlProblems.WrongShape(scalar.Where, key, YamlShape.Days));
        return null;
    }

    private static int? Capacity(MapReader map)
    {
        if (map.Scalar("capacity") is not { } scalar)
            return null;
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) && cases > 0)
            return cases;
        map.BadValue(scalar, "capacity", []);
        return null;
    }
}
