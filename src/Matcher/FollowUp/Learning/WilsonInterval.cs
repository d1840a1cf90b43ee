namespace Matcher.FollowUp.Learning;

/// <summary>
/// 95% interval of a share, by the score method of E. B. Wilson (Journal of the American Statistical Association 22, 1927, pages
/// 209–212): it keeps inside 0 to 1, and holds for few answers and for shares near 0 or 1, where the usual one does not.
/// </summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
internal readonly record struct WilsonInterval(double Low, double High)
{
    // The 97.5th percentile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The interval of some out of several.</summary>
    /// <param name="some">How many, 0 to <paramref name="all"/>.</param>
    /// <param name="all">Out of how many, at least 1.</param>
    public static WilsonInterval Of(int some, int all)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(all, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(some);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(some, all);
        var n = (double)all;
        var share = some / n;
        var centre = share + Z * Z / (2 * n);
        var half = Z * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        var scale = 1 + Z * Z / n;
        return new WilsonInterval(some == 0 ? 0 : (centre - half) / scale, some == all ? 1 : (centre + half) / scale);
    }
}
