using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Setup.Plans;
using Matcher.Setup.Seeing;

namespace Matcher.Setup;

/// <summary>A folder of exports that was looked at, and what it was held against.</summary>
/// <param name="Request">What is to be made of it.</param>
/// <param name="Catalogue">The sources.</param>
/// <param name="Pack">The rules.</param>
/// <param name="Notes">What each parameter is for.</param>
/// <param name="Files">The files.</param>
internal sealed record SeenFolder(
    SetupRequest Request,
    SourceCatalogue Catalogue,
    RulePack Pack,
    IReadOnlyDictionary<string, string> Notes,
    ImmutableArray<SeenFile> Files)
{
    /// <summary>The sources that active rules read.</summary>
    public ImmutableArray<SourceDefinition> ReadByRules =>
    [
        .. Pack.Rules.Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial).SelectMany(rule => rule.Sources)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(Catalogue.Sources.ContainsKey).Select(id => Catalogue.Sources[id]),
    ];

    /// <summary>The first table of each source that nobody has described, with its file.</summary>
    public ImmutableArray<(SeenFile File, SeenTable Table)> New =>
    [
        .. Files.SelectMany(file => file.Tables.Select(table => (File: file, Table: table)))
            .Where(pair => pair.Table is { Kind: SetupFileKind.New, Description: not null }),
    ];
}
