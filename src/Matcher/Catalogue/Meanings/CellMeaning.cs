using System.Collections.Immutable;
using System.Numerics;

namespace Matcher.Catalogue.Meanings;

/// <summary>
/// What a cell may stand for. Meanings are bits in the order of the list; one bit more stands for "none of them", which an unknown
/// word may be too.
/// </summary>
/// <param name="Possible">Every meaning that it may have.</param>
/// <param name="Certain">Those that it certainly has.</param>
/// <param name="Unknown">The words in it that no meaning has; empty where all are known, and where the cell is empty.</param>
/// <param name="HasKnown">Whether it has a word that some meaning has.</param>
internal sealed record CellMeaning(uint Possible, uint Certain, ImmutableArray<string> Unknown, bool HasKnown)
{
    /// <summary>Whether one of some meanings holds; null where that cannot be known.</summary>
    /// <param name="wanted">The meanings.</param>
    public bool? IsOneOf(uint wanted)
    {
        if ((Certain & wanted) != 0 || (Possible & ~wanted) == 0)
            return true;
        return (Possible & wanted) == 0 ? false : null;
    }

    /// <summary>Of a column whose meanings exclude each other, of which the first in the list counts.</summary>
    /// <param name="words">What each word of the cell may stand for.</param>
    public static CellMeaning First(IEnumerable<uint> words)
    {
        var possible = words.Aggregate(Earlier);
        return new CellMeaning(possible, BitOperations.PopCount(possible) == 1 ? possible : 0, [], HasKnown: true);
    }

    /// <summary>Of a column whose meanings may hold at once.</summary>
    /// <param name="words">What each word of the cell may stand for.</param>
    public static CellMeaning Together(IReadOnlyCollection<uint> words) => new(
        words.Aggregate(0u, (all, word) => all | word),
        words.Where(word => BitOperations.PopCount(word) == 1).Aggregate(0u, (all, word) => all | word),
        [],
        HasKnown: true);

    // Every pair of what the two may be; the first of each pair counts.
    private static uint Earlier(uint one, uint other)
    {
        uint earlier = 0;
        for (var a = one; a != 0; a &= a - 1)
        {
            for (var b = other; b != 0; b &= b - 1)
                earlier |= Math.Min(Lowest(a), Lowest(b));
        }

        return earlier;
    }

    private static uint Lowest(uint bits) => bits ^ (bits & (bits - 1));
}
