using System.Runtime.InteropServices;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>How many rows about people were dropped, because there were many and others say the same or more.</summary>
internal sealed class FurtherRows
{
    /// <summary>Under it all of a person's rows are counted, where every one is wanted to be told of.</summary>
    public static readonly RowKey Any = RowKey.Of("any");

    private readonly Dictionary<(PersonIndex Person, RowKey Key), Further> _dropped = [];

    /// <summary>Nothing was dropped.</summary>
    public static FurtherRows None { get; } = new();

    /// <summary>Whether none was.</summary>
    public bool IsEmpty => _dropped.Count == 0;

    /// <summary>A row was dropped.</summary>
    public void Add(PersonIndex person, RowStanding standing)
    {
        if (standing.IsCounted)
            CollectionsMarshal.GetValueRefOrAddDefault(_dropped, (person, standing.Key), out _) +=
                new Further(1, standing.Digest);
    }

    /// <summary>How many were dropped.</summary>
    public Further Of(PersonIndex person, RowKey key) => _dropped.GetValueOrDefault((person, key));
}
