using System.Collections.Frozen;

namespace Matcher.Hits;

/// <summary>A place on the roster that somebody is listed at, as the ledger remembers it.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="HouseholdNumber">户编号.</param>
internal readonly record struct KnownListing(string Township, string HouseholdNumber);

/// <summary>
/// Under which number the ledger has a hit that is still there, where somebody stands on the roster several times: whose hit keeps its
/// number must not depend on where else the same person turns up, or is struck off.
/// </summary>
/// <param name="several">The numbers of people who were listed several times, with the place of each.</param>
/// <param name="find">The place of any number; null when the ledger has no such hit that is still there.</param>
internal sealed class KnownListings(IEnumerable<KeyValuePair<string, KnownListing>> several, Func<string, KnownListing?> find)
{
    private readonly FrozenDictionary<string, KnownListing> _several = several.DistinctBy(one => one.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A ledger that knows nothing yet.</summary>
    public static KnownListings None { get; } = new([], _ => null);

    /// <summary>Places at which somebody was listed who was listed elsewhere, too.</summary>
    public FrozenSet<KnownListing> Places => field ??= _several.Values.ToFrozenSet();

    /// <summary>Whether a number is that of a hit at a place.</summary>
    public bool IsAt(string number, KnownListing place) => _several.TryGetValue(number, out var known) && known == place;

    /// <summary>The place of a number.</summary>
    public KnownListing? PlaceOf(string number) => _several.TryGetValue(number, out var known) ? known : find(number);
}
