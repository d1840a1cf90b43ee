using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Findings;

/// <summary>Orders rows by file, row and sheet.</summary>
internal sealed class PlaceOrder : IComparer<RowPlace>
{
    /// <summary>The order.</summary>
    public static PlaceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(RowPlace? x, RowPlace? y)
    {
        var byFile = (x?.FileIndex ?? -1).CompareTo(y?.FileIndex ?? -1);
        if (byFile != 0)
            return byFile;
        var byRow = (x?.Row ?? -1).CompareTo(y?.Row ?? -1);
        return byRow != 0 ? byRow : string.CompareOrdinal(x?.Sheet, y?.Sheet);
    }
}
