using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Roster;

namespace Matcher.Reports.Naming;

/// <summary>The townships of a run: every one of the official list, and those that only its rows know.</summary>
internal sealed class ListTownships
{
    private readonly TownshipList _names;
    private readonly Dictionary<string, ListTownship> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListTownship> _byWritten = new(StringComparer.Ordinal);

    /// <summary>Gives every township its place and its file name.</summary>
    /// <param name="county">Name of the county, which may stand before a township's.</param>
    /// <param name="groups">The official list.</param>
    /// <param name="written">Names as the roster and the sources have them, in any order, repeated or not.</param>
    public ListTownships(string county, ImmutableArray<WorkingGroup> groups, IEnumerable<string> written)
    {
        _names = new TownshipList(county, groups);
        AddOfficial(groups);
        AddWritten(written);
        var all = _byName.Values.OrderBy(township => township.Order).ToLookup(township => township.IsOfficial);
        Official = [.. all[true]];
        Unofficial = [.. all[false]];
    }

    /// <summary>All of them, those of the official list first.</summary>
    public IEnumerable<ListTownship> All => Official.Concat(Unofficial);

    /// <summary>The official list, in its order.</summary>
    public ImmutableArray<ListTownship> Official { get; }

    /// <summary>The others, by name.</summary>
    public ImmutableArray<ListTownship> Unofficial { get; }

    /// <summary>The township of a name that was among those given.</summary>
    public ListTownship Of(string written) => _byWritten[written];

    private void AddOfficial(ImmutableArray<WorkingGroup> groups)
    {
        var files = SafeFileName.ForAll(groups.SelectMany(group => group.Townships), ListTownship.Unknown);
        var folders = SafeFileName.ForAll(groups.Select(group => group.Name), ListTownship.Unknown);
        foreach (var group in groups)
        {
            foreach (var name in group.Townships)
                _byName.TryAdd(
                    _names.Resolve(name).Name,
                    new ListTownship(name, group.Name, _byName.Count, files[name], folders[group.Name]));
        }
    }

    private void AddWritten(IEnumerable<string> written)
    {
        var nameOf = written.Distinct(StringComparer.Ordinal)
            .ToDictionary(one => one, one => _names.Resolve(one).Name, StringComparer.Ordinal);
        var names = nameOf.Values
            .Where(name => !_byName.ContainsKey(name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var files = SafeFileName.ForAll(names);
        foreach (var name in names)
            _byName.Add(name, new ListTownship(name, null, _byName.Count, files[name], ListTownship.Unknown));
        foreach (var (one, name) in nameOf)
            _byWritten.Add(one, _byName[name]);
    }
}
