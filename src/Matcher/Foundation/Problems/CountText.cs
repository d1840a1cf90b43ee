using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>A count as an argument of a message: 6,573.</summary>
internal static class CountText
{
    /// <summary>The count in words.</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
