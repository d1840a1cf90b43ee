using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>The order of the official townships: that of the working groups.</summary>
/// <param name="groups">The working groups.</param>
internal sealed class TownshipOrder(ImmutableArray<WorkingGroup> groups)
{
    private readonly FrozenDictionary<string, int> _places = groups.SelectMany(group => group.Townships)
        .Distinct(StringComparer.Ordinal)
        .Select((name, place) => KeyValuePair.Create(name, place))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The place of a township by its official name; one that is not official comes after all that are.</summary>
    public int Of(string township) => _places.GetValueOrDefault(township, int.MaxValue);
}
