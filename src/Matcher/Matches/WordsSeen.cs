using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;

namespace Matcher.Matches;

/// <summary>
/// The columns of a source in which some row had a word that a meaning has. Only ever told yes, so several threads may tell at once.
/// </summary>
/// <param name="source">The source.</param>
internal sealed class WordsSeen(SourceDefinition source)
{
    private readonly bool[] _known = new bool[source.Columns.Length];

    /// <summary>Whether some row had a known word in a column.</summary>
    public bool HasKnown(int column) => Volatile.Read(ref _known[column]);

    /// <summary>Looks at a cell.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="words">Its text, codes put into words.</param>
    public void Look(ColumnDefinition column, string words)
    {
        if (column.Meanings is { } meanings && !HasKnown(column.Index) && meanings.Of(words).HasKnown)
            Volatile.Write(ref _known[column.Index], true);
    }

    /// <summary>Looks at a row.</summary>
    public void Look(SourceRow row)
    {
        foreach (var column in source.Columns)
        {
            if (column.Meanings is not null && !HasKnown(column.Index) && row[column.Index] is { } words)
                Look(column, words);
        }
    }

    /// <summary>Takes over what others saw.</summary>
    public void Add(WordsSeen other)
    {
        for (var column = 0; column < _known.Length; column++)
        {
            if (other.HasKnown(column))
                Volatile.Write(ref _known[column], true);
        }
    }
}
