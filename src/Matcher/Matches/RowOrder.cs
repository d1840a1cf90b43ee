namespace Matcher.Matches;

/// <summary>
/// Which of several rows comes first: the one for the latest month, then with the latest day, then the one that leaves least open, then by
/// what it says. Rows that say the same stay in the order of files and rows.
/// </summary>
/// <param name="Month">The month that it is for; the first day of all where it says none.</param>
/// <param name="Day">The latest day that it tells.</param>
/// <param name="Blanks">How much of what is told it leaves open.</param>
/// <param name="Text">What it tells.</param>
internal readonly record struct RowOrder(DateOnly Month, DateOnly Day, int Blanks, string Text) : IComparable<RowOrder>
{
    /// <summary>By a text alone.</summary>
    public static RowOrder By(string text) => new(default, default, 0, text);

    /// <inheritdoc/>
    public int CompareTo(RowOrder other)
    {
        var byTime = (other.Month, other.Day).CompareTo((Month, Day));
        if (byTime != 0)
            return byTime;
        return Blanks != other.Blanks ? Blanks.CompareTo(other.Blanks) : string.CompareOrdinal(Text, other.Text);
    }
}
