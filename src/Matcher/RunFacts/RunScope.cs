using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Packs;

namespace Matcher.RunFacts;

/// <summary>What a run is about and what it leaves out: all of it is known before any data is read.</summary>
internal sealed record RunScope
{
    /// <summary>The config of the run.</summary>
    public required MatcherConfig Config { get; init; }

    /// <summary>What the command line said over and above it.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>基准日.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it began; with the as-of date it tells one run from another, in the ledger and in <c>run.json</c>.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>What the exports look like.</summary>
    public required SourceCatalogue Catalogue { get; init; }

    /// <summary>Every rule.</summary>
    public required RulePack Pack { get; init; }

    /// <summary>The texts of rules, descriptions and reasons.</summary>
    public PackTexts Texts { get; init; } = PackTexts.None;

    /// <summary>The rules that this run is to apply, whatever their status.</summary>
    public RulePack Selected => Options.Rules.IsEmpty
        ? Pack
        : Pack with { Rules = [.. Pack.Rules.Where(rule => CoversRule(rule.Id))] };

    /// <summary>Full path of the folder that holds one folder a run.</summary>
    public string OutputFolder => Options.OutputFolder ?? Config.OutputFolder;

    /// <summary>The config file's name, without its folder.</summary>
    public string ConfigName => Path.GetFileName(Config.Path);

    /// <summary>SHA-256 over the whole pack, lower-case hex.</summary>
    public string RulesHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Pack.Rules.Select(rule => $"{rule.Id} {rule.Hash}")))));

    /// <summary>Which pack the rules are of.</summary>
    public UsedPack UsedPack => new(Config.RulesShownFrom(Config.Folder), Config.RulesAreShipped, RulesHash);

    /// <summary>Words that the bureau and the pack have chosen: they are nobody's, and stay readable wherever names are masked.</summary>
    public IEnumerable<string> OwnWords => Catalogue.Sources.Values.Append(Catalogue.Roster)
        .SelectMany(source => source.Columns
            .SelectMany(column => column.Aliases.Append(column.Name).Concat(column.Meanings?.Names ?? []))
            .Append(source.Title)
            .Append(source.Agency))
        .Concat(Pack.All.Select(rule => rule.Title))
        .Concat(Config.Groups.SelectMany(group => group.Townships.Append(group.Name)))
        .Append(Config.County);

    /// <summary>Whether a source, or the roster, is known to have so few rows this time.</summary>
    public bool AcceptsDrop(string source) =>
        Options.AcceptDrop.Contains(source, StringComparer.Ordinal) || AcceptedBefore.Contains(source, StringComparer.Ordinal);

    /// <summary>Sources, or <c>roster</c>, of which that was said in the night that is looked at again.</summary>
    public ImmutableArray<string> AcceptedBefore { get; init; } = [];

    /// <summary>Whether the run is to look with a rule. The hits of the others stay in the ledger as they were.</summary>
    public bool CoversRule(string rule) => Options.Rules.IsEmpty || Options.Rules.Contains(rule, StringComparer.Ordinal);

    /// <summary>Whether the run is to look in a township. The hits of the others stay in the ledger as they were.</summary>
    public bool CoversTownship(string township) =>
        Options.Townships.IsEmpty || Options.Townships.Contains(township, StringComparer.Ordinal);
}
