using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Completion;

/// <summary>What can be listed by the config that the words of a line name, or that of the current folder. It is read when asked.</summary>
/// <param name="words">The words.</param>
/// <param name="session">The session.</param>
internal sealed class CompletedConfig(IEnumerable<string> words, Session session)
{
    private const string RuleFiles = "*.yaml";
    private const string UsualRules = "rules";

    private readonly Lazy<MatcherConfig?> _config = new(() => words.Append(".")
        .Select(word => FileOf(session.FullPath(word)))
        .OfType<string>()
        .Select(file => ShippedRules.LoadConfig(file, new ProblemList()))
        .FirstOrDefault());

    /// <summary>The county's townships.</summary>
    public IEnumerable<string> Townships => _config.Value?.Groups.SelectMany(group => group.Townships) ?? [];

    /// <summary>Ids of the rules: the names of their files.</summary>
    public IEnumerable<string> Rules =>
        [.. new[] { RulesFolder, _config.Value?.LocalRulesFolder }.OfType<string>().SelectMany(Ids).Distinct(StringComparer.Ordinal)];

    /// <summary>Ids of the sources, and of the roster.</summary>
    public IEnumerable<string> SourceIds => _config.Value?.Sources.Select(source => source.Id).Append(SourceDefinition.RosterId)
        ?? Ids(Path.Combine(RulesFolder, SourceCatalogue.Folder));

    /// <summary>The nights of which there are results, and the config's as-of date.</summary>
    public IEnumerable<string> Nights => Directory.Exists(_config.Value?.OutputFolder)
        ? Directory.EnumerateDirectories(_config.Value.OutputFolder)
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .Concat(OwnDay)
        : OwnDay;

    private IEnumerable<string> OwnDay =>
        _config.Value?.AsOf is { } day ? [LedgerWords.Day(day)] : [];

    private string RulesFolder => _config.Value?.RulesFolder ?? session.FullPath(UsualRules);

    private static IEnumerable<string> Ids(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, RuleFiles).Select(Path.GetFileNameWithoutExtension).OfType<string>()
        : [];

    private static string? FileOf(string path) =>
        Directory.Exists(path) && File.Exists(Path.Combine(path, ConfigLoader.FileName)) ? Path.Combine(path, ConfigLoader.FileName)
        : Path.GetExtension(path) is ".yaml" or ".yml" && File.Exists(path) ? path
        : null;
}
