using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>Reads a rule from its file, or from the pack's and what the bureau's own says over it.</summary>
/// <param name="files">All files.</param>
/// <param name="kinds">The kinds that the rules may be of.</param>
/// <param name="catalogue">The sources' columns.</param>
/// <param name="notice">The county's own notice; null where no config is at hand.</param>
internal sealed class RuleFileReader(PackFiles files, RuleKinds kinds, SourceCatalogue catalogue, CountyNotice? notice)
{
    // A file without any of them is meant to change a rule.
    private static readonly string[] OfWholeRules = ["title", "says", "tests"];

    /// <summary>Reads the rule of a name.</summary>
    /// <param name="name">Its id, the name of its files.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public Rule? Read(string name, ProblemList problems)
    {
        if (files.OfOwn(name) is not { } own)
            return ReadPack(files.OfPack(name)!, problems);
        if (Open(own, problems) is not { } map)
            return null;
        if (map.Entries.FirstOrDefault(entry => entry.Key.Text == RuleExtension.Key) is { } extends)
            return extends.Value is YamlScalar { IsNull: false } id ? ReadExtended(own, map, id, problems) : NotAnId(extends, problems);
        if (files.OfPack(name) is not null)
            problems.Add(LocalRuleProblems.OfPack(map.Where, name));
        else if (!map.Entries.Any(entry => OfWholeRules.Contains(entry.Key.Text)))
            problems.Add(LocalRuleProblems.ExtendsMissing(map.Where, name, Suggestion.Hint(name, PackNames)));
        else
            return Read(name, HashOf(own.Path), map, problems, new RuleOrigin(RuleOwner.Own, own.Path, own.ShownAs));
        return null;
    }

    /// <summary>Reads the pack's own rule, whatever the bureau says over it; null where it is not in order.</summary>
    /// <param name="file">The pack's file.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public Rule? ReadPack(YamlFolder.Entry file, ProblemList problems) => Open(file, problems) is { } map
        ? Read(file.Name, HashOf(file.Path), map, problems, new RuleOrigin(RuleOwner.Pack, file.Path, file.ShownAs))
        : null;

    /// <summary>What a rule's files say together, before it is understood; null where they cannot be read.</summary>
    /// <param name="files">All files.</param>
    /// <param name="name">Its id.</param>
    public static YamlMap? TextOf(PackFiles files, string name)
    {
        var none = new ProblemList();
        var pack = files.OfPack(name) is { } file ? Open(file, none) : null;
        if (files.OfOwn(name) is not { } own || Open(own, none) is not { } map)
            return pack;
        return map.Entries.FirstOrDefault(entry => entry.Key.Text == RuleExtension.Key)?.Value is YamlScalar extends
            && files.OfPack(extends.Text) is { } extended && Open(extended, none) is { } before
            ? new RuleExtension(name, extends, none).Over(before, map)
            : map;
    }

    private IReadOnlyList<string> PackNames => [.. files.Pack.Files.Select(file => file.Name)];

    private Rule? ReadExtended(YamlFolder.Entry own, YamlMap map, YamlScalar extends, ProblemList problems)
    {
        if (files.OfPack(extends.Text) is not { } pack)
        {
            problems.Add(Successor(extends.Text) is { } heir
                ? LocalRuleProblems.ExtendsReplaced(extends.Where, extends.Text, heir)
                : LocalRuleProblems.ExtendsUnknown(extends.Where, extends.Text, Suggestion.Hint(extends.Text, PackNames)));
            return null;
        }

        var isInPlace = own.Name == pack.Name;
        var ofPack = new ProblemList();
        if (Open(pack, ofPack) is not { } packMap || Read(pack.Name, "", packMap, ofPack, new RuleOrigin(RuleOwner.Pack, "", "")) is null
            || ofPack.HasErrors)
        {
            // A copy leaves it to the pack's rule to say so.
            problems.AddRange(isInPlace ? ofPack.All : [LocalRuleProblems.ExtendsWrong(extends.Where, pack.Name)]);
            return null;
        }

        var extension = new RuleExtension(own.Name, extends, problems);
        var over = extension.Over(packMap, map);
        var origin = new RuleOrigin(isInPlace ? RuleOwner.Changed : RuleOwner.Own, own.Path, own.ShownAs)
        {
            Extends = new ExtendedRule(pack.Name, pack.Path, pack.ShownAs, extends.Where),
            Changes = extension.Changes,
        };
        return ReadOver(own.Name, HashOf(pack.Path, own.Path), over, origin, problems);
    }

    // An example of the pack may ask for an exemption that the bureau has taken away: it is left out, and the rule read without it.
    private Rule? ReadOver(string name, string hash, YamlMap over, RuleOrigin origin, ProblemList problems)
    {
        var pack = origin.Extends!;
        var found = new ProblemList();
        var rule = Read(name, hash, over, found, origin);
        var unread = UnreadExamples.Of(over, pack.ShownAs, found.All);
        if (!unread.Names.IsEmpty)
        {
            found = new ProblemList();
            rule = Read(name, hash, unread.Rest, found, origin with { ExamplesLeftOut = unread.Names });
        }

        problems.AddRange(found.All);
        if (found.All.FirstOrDefault(problem => problem.Where.File == pack.ShownAs) is { } first)
            problems.Add(LocalRuleProblems.UnreadWithChanges(pack.Where, pack.Id, first.Where));
        return rule;
    }

    private Rule? Read(string name, string hash, YamlMap map, ProblemList problems, RuleOrigin origin) =>
        new RuleReader(kinds, catalogue, notice, problems).Read(name, hash, new MapReader(map, problems)) is { } rule
            ? rule with { Origin = origin }
            : null;

    // The rule of the pack that says that it takes the place of another.
    private string? Successor(string id) => files.Pack.Files.Select(file => file.Name).FirstOrDefault(name =>
        Open(files.OfPack(name)!, new ProblemList()) is { } map
        && map.Entries.Any(entry => entry.Key.Text == "replaces" && entry.Value is YamlScalar former && former.Text == id));

    private static Rule? NotAnId(YamlEntry extends, ProblemList problems)
    {
        problems.Add(YamlProblems.WrongShape(extends.Value.Where, RuleExtension.Key, YamlShape.Text));
        return null;
    }

    private static YamlMap? Open(YamlFolder.Entry file, ProblemList problems)
    {
        var root = YamlFile.Read(file.Path, file.ShownAs, problems);
        if (root is not null and not YamlMap)
            problems.Add(YamlProblems.WrongShape(root.Where, file.ShownAs, YamlShape.Map));
        return root as YamlMap;
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static string HashOf(string pack, string own) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{HashOf(pack)}\n{HashOf(own)}")));
}
