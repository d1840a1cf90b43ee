using Matcher.Formats.Workbooks.Xlsx;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Numbers that are neither a usual day nor far from every day: they matter where their format makes a day or a time span of them. The
/// library may refuse them, and then the whole file; so it is asked.
/// </summary>
internal sealed class UnusualNumbers
{
    // Days run to 2,958,465, and back to -657,434, four years more or less.
    private const double Usual = 650_000;
    private const double NoDay = 2_970_000;

    // A time span is counted in ten-millionths of a second, of which a long has 10,675,199 days.
    private const double LongestSpan = 10_000_000;

    private readonly HashSet<int> _nearLastDay = [];
    private readonly HashSet<int> _tooLong = [];

    /// <summary>A number, and the cell format that it has.</summary>
    public void See(double number, int format)
    {
        if (Math.Abs(number) < Usual)
            return;
        if (Math.Abs(number) < NoDay)
            _nearLastDay.Add(format);
        if (!(Math.Abs(number) < LongestSpan))
            _tooLong.Add(format);
    }

    /// <summary>Whether any of them might be refused.</summary>
    /// <param name="form">What each cell format makes of a number.</param>
    public bool AreDoubtful(Func<int, NumberForm> form) =>
        _nearLastDay.Any(format => form(format) == NumberForm.Date) || _tooLong.Any(format => form(format) == NumberForm.Duration);
}
