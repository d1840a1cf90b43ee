using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Characters;

namespace Matcher.Roster;

/// <summary>The county's official townships.</summary>
internal sealed class TownshipList
{
    private readonly Dictionary<string, string> _official = new(StringComparer.Ordinal);

    /// <summary>Takes them from the config's working groups.</summary>
    /// <param name="county">Name of the county: <c>柳林县孟门镇</c> is 孟门镇.</param>
    /// <param name="groups">The working groups.</param>
    public TownshipList(string county, ImmutableArray<WorkingGroup> groups)
    {
        foreach (var name in groups.SelectMany(group => group.Townships))
        {
            _official.TryAdd(Clean(name), name);
            _official.TryAdd(Clean(county + name), name);
        }
    }

    /// <summary>Finds the official name, whatever the spacing and width it is written in.</summary>
    public Township Resolve(string written)
    {
        var cleaned = Clean(written);
        return _official.TryGetValue(cleaned, out var official) ? new Township(official, true) : new Township(cleaned, false);
    }

    private static string Clean(string name) =>
        string.Concat(WellFormedText.Nfkc(name).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
