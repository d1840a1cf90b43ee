using System.Globalization;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>Reads shares as they are written in the config: <c>30%</c>.</summary>
internal static class Percentages
{
    /// <summary>The share (0 to 1) of a key.</summary>
    /// <param name="map">What has the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What holds where it is left out, or is no percentage.</param>
    public static double Read(MapReader map, string key, double otherwise)
    {
        if (map.Scalar(key) is not { } scalar)
            return otherwise;
        if (double.TryParse(scalar.Text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && scalar.Text.EndsWith('%')
            && percent <= 100)
        {
            return percent / 100;
        }

        map.Problems.Add(ConfigProblems.PercentBad(scalar.Where, key, scalar.Text));
        return otherwise;
    }
}
