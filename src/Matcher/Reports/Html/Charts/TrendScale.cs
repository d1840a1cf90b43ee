namespace Matcher.Reports.Html.Charts;

/// <summary>How high a trend is drawn.</summary>
internal static class TrendScale
{
    // A night this many times above all others (the first one finds everything at once) is cut off, or nothing else would be seen.
    private const int FarAbove = 4;

    /// <summary>The top of the scale: a round number that is reached by none but those that stand far above all others.</summary>
    public static int Top(IEnumerable<int> values)
    {
        var highest = values.OrderDescending().Take(2).ToList();
        return highest switch
        {
            [] => 1,
            [var one] => Round(one),
            [var first, var second] => Round(second > 0 && first > (long)second * FarAbove ? second : first),
            _ => throw new InvalidOperationException("Two were taken."),
        };
    }

    // 1, 2, 4, 5, 10, 20, 40, …: half of it is written beside the drawing, too.
    private static int Round(int value)
    {
        long ten = 1;
        while (ten * 10 < value)
            ten *= 10;
        foreach (var step in (ReadOnlySpan<int>)[1, 2, 4, 6, 8, 10])
        {
            if (step * ten >= value)
                return (int)Math.Min(step * ten, int.MaxValue);
        }
        return value;
    }
}
