using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>
/// Puts what a bureau's file says over a rule of the pack, key by key, before either is understood: every piece keeps the place where it
/// is written, so that all messages lead to the right file. What the bureau's file does not name stays as the pack has it. In a mapping
/// (<c>when</c>, <c>except</c>, <c>grace</c>) only the named entries change, <c>~</c> takes one away; <c>basis</c>, <c>tests</c> and
/// <c>changed</c> are added to, an example taking the place of that of the same name; everything else is replaced.
/// </summary>
/// <param name="id">The rule's id, the name of the bureau's file.</param>
/// <param name="extends">Where and what it extends.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class RuleExtension(string id, YamlScalar extends, ProblemList problems)
{
    /// <summary>The key that says which rule of the pack is extended.</summary>
    public const string Key = "extends";

    private const string Parameters = "parameters";
    private const string Tests = "tests";

    private static readonly string[] Added = ["basis", "changed", Tests];

    // Another kind or source is another rule: nothing of the pack's would stay.
    private static readonly string[] Fixed = ["kind", "source", "shared"];

    // A copy that ran beside the pack's rule would claim the same history twice.
    private static readonly string[] NotInherited = ["replaces", "identity_was"];

    private readonly List<RuleChange> _changes = [];

    /// <summary>What the bureau's file says otherwise.</summary>
    public ImmutableArray<RuleChange> Changes => [.. _changes];

    /// <summary>Whether it changes the rule of the pack itself; else it is a rule of the bureau's own that starts from it.</summary>
    public bool IsInPlace => extends.Text == id;

    /// <summary>The rule as it is in force.</summary>
    /// <param name="pack">The pack's file.</param>
    /// <param name="own">The bureau's file.</param>
    public YamlMap Over(YamlMap pack, YamlMap own)
    {
        var entries = Renamed(pack, own).Entries.Where(entry => IsInPlace || !NotInherited.Contains(entry.Key.Text)).ToList();
        if (!IsInPlace && own.Entries.All(entry => entry.Key.Text != "title"))
            problems.Add(LocalRuleProblems.TitleMissing(extends.Where, extends.Text));
        Put(entries, new YamlEntry(extends with { Text = "id" }, extends with { Text = id }));
        foreach (var entry in own.Entries.Where(entry => entry.Key.Text is not (Key or Parameters)))
        {
            var before = entries.FirstOrDefault(known => known.Key.Text == entry.Key.Text);
            if (entry.Key.Text == "id")
                Put(entries, entry);
            else if (Fixed.Contains(entry.Key.Text))
                CheckFixed(before, entry);
            else if (Merged(before?.Value, entry) is { } merged)
                Put(entries, merged);
            else
                entries.RemoveAll(known => known.Key.Text == entry.Key.Text);
        }

        return new YamlMap(own.Where, [.. entries]);
    }

    private void CheckFixed(YamlEntry? before, YamlEntry entry)
    {
        if (before is null || !YamlShapes.AreSame(before.Value, entry.Value))
            problems.Add(LocalRuleProblems.KeyFixed(entry.Key.Where, entry.Key.Text, extends.Text));
    }

    private static void Put(List<YamlEntry> entries, YamlEntry entry)
    {
        var index = entries.FindIndex(known => known.Key.Text == entry.Key.Text);
        if (index < 0)
            entries.Add(entry);
        else
            entries[index] = entry;
    }

    // Null: the key is taken away.
    private YamlEntry? Merged(YamlNode? before, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsNull: true })
        {
            TakeAway(before is not null, entry, entry.Key.Text, []);
            return null;
        }

        if (Added.Contains(entry.Key.Text))
        {
            Tell(entry.Key.Text, entry);
            return entry with { Value = new YamlList(entry.Value.Where, [.. Beside(before, entry), .. Items(entry.Value)]) };
        }

        if (entry.Value is YamlMap own && (before is null || before is YamlMap))
            return entry with { Value = Merged(before as YamlMap, own, entry.Key.Text) };
        if (before is null || !YamlShapes.AreSame(before, entry.Value))
            Tell(entry.Key.Text, entry);
        return entry;
    }

    private YamlMap Merged(YamlMap? before, YamlMap own, string key)
    {
        var entries = before?.Entries.ToList() ?? [];
        var known = entries.Select(entry => entry.Key.Text).ToList();
        foreach (var entry in own.Entries)
        {
            var name = $"{key}.{entry.Key.Text}";
            var was = entries.FirstOrDefault(one => one.Key.Text == entry.Key.Text);
            if (entry.Value is YamlScalar { IsNull: true })
            {
                TakeAway(was is not null, entry, name, known);
                entries.RemoveAll(one => one.Key.Text == entry.Key.Text);
                continue;
            }

            if (was is null || !YamlShapes.AreSame(was.Value, entry.Value))
                Tell(name, entry);
            Put(entries, entry);
        }

        return new YamlMap(own.Where, [.. entries]);
    }

    private void TakeAway(bool isThere, YamlEntry entry, string key, IReadOnlyCollection<string> known)
    {
        if (isThere)
            _changes.Add(new RuleChange(key, IsTakenAway: true, entry.Key.Where));
        else
            problems.Add(LocalRuleProblems.NothingToTakeAway(entry.Key.Where, key, extends.Text, Suggestion.Hint(entry.Key.Text, known)));
    }

    private void Tell(string key, YamlEntry entry) => _changes.Add(new RuleChange(key, IsTakenAway: false, entry.Key.Where));

    private static IEnumerable<YamlNode> Beside(YamlNode? before, YamlEntry entry)
    {
        var names = entry.Key.Text == Tests
            ? Items(entry.Value).Select(YamlShapes.NameOf).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : [];
        return before is null ? [] : Items(before).Where(item => YamlShapes.NameOf(item) is not { } name || !names.Contains(name));
    }

    private static ImmutableArray<YamlNode> Items(YamlNode node) => node is YamlList list ? list.Items : [node];

    private YamlMap Renamed(YamlMap pack, YamlMap own)
    {
        if (own.Entries.FirstOrDefault(entry => entry.Key.Text == Parameters) is not { } renamed)
            return pack;
        if (renamed.Value is not YamlMap names)
        {
            problems.Add(YamlProblems.WrongShape(renamed.Value.Where, Parameters, YamlShape.Map));
            return pack;
        }

        var uses = new ParameterNames(pack);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in names.Entries)
        {
            var name = entry.Key.Text.TrimStart('$');
            if (!uses.All.Contains(name))
                problems.Add(LocalRuleProblems.ParameterUnknown(entry.Key.Where, name, extends.Text, Suggestion.Hint(name, uses.All)));
            else if (entry.Value is not YamlScalar { IsNull: false } other || other.Text.TrimStart('$') is "" or [>= '0' and <= '9', ..])
                problems.Add(LocalRuleProblems.ParameterIsNoName(entry.Value.Where, name));
            else if (other.Text.TrimStart('$') != name)
            {
                others[name] = other.Text.TrimStart('$');
                Tell($"{Parameters}.{name}", entry);
            }
        }

        return uses.Renamed(others);
    }
}
