namespace Matcher.Roster;

/// <summary>
/// Orders people of one household, or the places of one person, by what the roster says of them and not by where it says it: the
/// head, then by number, then by the rest of the row. So a roster that is sorted another way says the same of a household.
/// </summary>
internal sealed class MemberOrder : IComparer<Person>
{
    /// <summary>What 与户主关系 says of the head.</summary>
    public const string Head = "户主";

    /// <summary>The order.</summary>
    public static MemberOrder Instance { get; } = new();

    /// <summary>Whether the roster calls somebody the head.</summary>
    public static bool IsHead(Person person) => IsHead(person.Relation);

    /// <summary>Whether 与户主关系 says so.</summary>
    public static bool IsHead(string? relation) => relation is Head or "本人";

    /// <inheritdoc/>
    public int Compare(Person? x, Person? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        if (x.Index == y.Index)
            return 0;
        var byHead = IsHead(y).CompareTo(IsHead(x));
        if (byHead != 0)
            return byHead;
        var byNumber = (x.Number?.Digits17 ?? ulong.MaxValue).CompareTo(y.Number?.Digits17 ?? ulong.MaxValue);
        return byNumber != 0 ? byNumber : CompareRows(x, y);
    }

    private static int CompareRows(Person x, Person y)
    {
        var byText = string.CompareOrdinal(x.RawId, y.RawId);
        if (byText == 0)
            byText = string.CompareOrdinal(x.Name, y.Name);
        for (var column = 0; byText == 0 && column < x.Row.Source.Columns.Length; column++)
            byText = string.CompareOrdinal(x[column], y[column]);
        return byText != 0 ? byText : x.Index.CompareTo(y.Index);
    }
}
