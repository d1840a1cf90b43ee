namespace Matcher.Samples;

/// <summary>Things that are picked more or less often.</summary>
internal sealed class Weighted<T>
{
    private readonly int[] _upTo;

    public Weighted(params (T Item, int Weight)[] items)
    {
        Items = [.. items.Select(item => item.Item)];
        _upTo = new int[items.Length];
        var total = 0;
        for (var index = 0; index < items.Length; index++)
            _upTo[index] = total += items[index].Weight;
    }

    /// <summary>The things.</summary>
    public T[] Items { get; }

    /// <summary>0-based place of one of them.</summary>
    public int PickIndex(SeededRandom random)
    {
        var place = Array.BinarySearch(_upTo, random.Below(_upTo[^1]));
        return place < 0 ? ~place : place + 1;
    }

    /// <summary>One of them.</summary>
    public T Pick(SeededRandom random) => Items[PickIndex(random)];
}
