namespace Matcher.Recovery;

/// <summary>What the fields that both sides have say for or against.</summary>
/// <param name="Birth">The birth date on which they agree, else null.</param>
/// <param name="IsMale">The sex on which they agree, else null.</param>
/// <param name="Township">The township on which they agree, else null.</param>
/// <param name="Against">How many times likelier what disagrees makes a coincidence; 1 when nothing does.</param>
internal readonly record struct FactComparison(DateOnly? Birth, bool? IsMale, string? Township, double Against)
{
    // One record in fifty has a birth date or a sex that is wrong; one person in five is elsewhere in another agency's files.
    private const double BirthDisagrees = 50;
    private const double SexDisagrees = 50;
    private const double TownshipDisagrees = 5;

    /// <summary>Nothing to compare.</summary>
    public static FactComparison None => new(null, null, null, 1);

    /// <summary>Compares what is known of a person on the roster with what a row says.</summary>
    public static FactComparison Of(KnownFacts onRoster, KnownFacts inRow)
    {
        var births = Agree(onRoster.Birth, inRow.Birth);
        var sexes = Agree(onRoster.IsMale, inRow.IsMale);
        // A source may put the county before it: 柳林县孟门镇.
        bool? townships = onRoster.Township.Length == 0 || inRow.Township.Length == 0
            ? null
            : inRow.Township.EndsWith(onRoster.Township, StringComparison.Ordinal);
        return new FactComparison(
            births == true ? onRoster.Birth : null,
            sexes == true ? onRoster.IsMale : null,
            townships == true ? onRoster.Township : null,
            (births == false ? BirthDisagrees : 1) * (sexes == false ? SexDisagrees : 1) * (townships == false ? TownshipDisagrees : 1));
    }

    private static bool? Agree<T>(T? one, T? other)
        where T : struct => one is { } left && other is { } right ? EqualityComparer<T>.Default.Equals(left, right) : null;
}
