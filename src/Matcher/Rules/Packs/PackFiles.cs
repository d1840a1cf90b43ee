using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

/// <summary>The files of a pack's rules, and those of the bureau's own.</summary>
/// <param name="Pack">The pack's.</param>
/// <param name="Own">The bureau's own, which may change rules of the pack; none where it has no such folder.</param>
internal sealed record PackFiles(YamlFolder Pack, ImmutableArray<YamlFolder.Entry> Own)
{
    /// <summary>The ids of all rules, whether they can be read or not, in order.</summary>
    public ImmutableArray<string> Names =>
    [
        .. Pack.Files.Concat(Own).Select(file => file.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Lists the files.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="local">The bureau's own rules; null where it has none.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static PackFiles Open(string rulesFolder, string shownFolder, LocalRules? local, ProblemList problems)
    {
        var pack = YamlFolder.Open(rulesFolder, shownFolder, problems).Without(VerdictFile.Name);
        if (pack is { Exists: true, Files.IsEmpty: true })
            problems.Add(RuleReadingProblems.None(new Place(pack.ShownAs)));
        return new PackFiles(pack, local is null ? [] : YamlFolder.Open(local.Folder, local.ShownAs, problems).Files);
    }

    /// <summary>The pack's file of a rule; null where it has none.</summary>
    public YamlFolder.Entry? OfPack(string name) => Pack.Files.FirstOrDefault(file => file.Name == name);

    /// <summary>The bureau's own file of a name; null where it has none.</summary>
    public YamlFolder.Entry? OfOwn(string name) => Own.FirstOrDefault(file => file.Name == name);

    /// <summary>With one file of the bureau's own in place of that of the same name, or beside the others.</summary>
    public PackFiles WithOwn(YamlFolder.Entry file) =>
        this with { Own = [.. Own.Where(own => own.Name != file.Name).Append(file)] };
}
