using System.Collections.Immutable;
using System.Text;
using Matcher.Configuration;

namespace Matcher.Outputs.Naming;

/// <summary>The townships of a night: every one of the official list, and those that only its rows know.</summary>
internal sealed class Townships
{
    private readonly Dictionary<string, Township> _byKey = new(StringComparer.Ordinal);

    /// <summary>Gives every township its place and its file name.</summary>
    /// <param name="groups">The official list.</param>
    /// <param name="written">Names as the roster and the sources have them, in any order, repeated or not.</param>
    public Townships(ImmutableArray<WorkingGroup> groups, IEnumerable<string> written)
    {
        var official = groups.SelectMany(group => group.Townships).ToList();
        var files = SafeFileName.ForAll(official, Township.Unknown);
        var folders = SafeFileName.ForAll(groups.Select(group => group.Name), Township.Unknown);
        foreach (var group in groups)
        {
            foreach (var name in group.Townships)
                _byKey.TryAdd(Key(name), new Township(name, group.Name, _byKey.Count, files[name], folders[group.Name]));
        }

        Official = [.. _byKey.Values.OrderBy(township => township.Order)];
        AddUnknown(written);
        Unofficial = [.. _byKey.Values.Where(township => !township.IsOfficial).OrderBy(township => township.Order)];
    }

    /// <summary>The official list, in its order.</summary>
    public ImmutableArray<Township> Official { get; }

    /// <summary>The others, by name.</summary>
    public ImmutableArray<Township> Unofficial { get; }

    /// <summary>The township of a name as the roster or a source has it.</summary>
    public Township Of(string written) => _byKey[Key(written)];

    /// <summary>The township of a name, or null when the night knows none of that name.</summary>
    public Township? Find(string written) => _byKey.GetValueOrDefault(Key(written));

    private void AddUnknown(IEnumerable<string> written)
    {
        var names = written
            .Select(name => name.Trim())
            .Where(name => !_byKey.ContainsKey(Key(name)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .DistinctBy(Key, StringComparer.Ordinal)
            .ToList();
        var files = SafeFileName.ForAll(names);
        foreach (var name in names)
            _byKey.Add(Key(name), new Township(name, null, _byKey.Count, files[name], Township.Unknown));
    }

    // Full-width forms and blanks inside a name do not make another township.
    private static string Key(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
