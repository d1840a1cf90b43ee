namespace Matcher.Catalogue.Rows;

/// <summary>The two orders of rows; nothing comes before what is nowhere.</summary>
internal static class PlaceOrder
{
    /// <summary>As they are read: location by location, in it by row; sheets take turns.</summary>
    public static IComparer<RowPlace?> AsRead { get; } = Comparer<RowPlace?>.Create((x, y) =>
    {
        var byTable = (x?.Table.Order ?? -1).CompareTo(y?.Table.Order ?? -1);
        if (byTable != 0)
            return byTable;
        var byRow = (x?.Row ?? -1).CompareTo(y?.Row ?? -1);
        return byRow != 0 ? byRow : string.CompareOrdinal(x?.Table.Part, y?.Table.Part);
    });

    /// <summary>As users look them up in lists: by the location's name, by sheet, by row.</summary>
    public static IComparer<RowPlace?> ByName { get; } = Comparer<RowPlace?>.Create((x, y) =>
    {
        var byName = string.CompareOrdinal(x?.Table.Name, y?.Table.Name);
        if (byName != 0)
            return byName;
        var byPart = string.CompareOrdinal(x?.Table.Part, y?.Table.Part);
        return byPart != 0 ? byPart : (x?.Row ?? -1).CompareTo(y?.Row ?? -1);
    });
}
