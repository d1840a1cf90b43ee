using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.RunFacts;

/// <summary>What a run that is made by hand is about.</summary>
internal static class SomeScope
{
    public static RunScope Of(DateOnly asOf, DateTimeOffset started, SourceCatalogue catalogue, params ImmutableArray<Rule> rules) => new()
    {
        Config = Config(asOf),
        Options = new RunOptions(),
        AsOf = asOf,
        Started = started,
        Catalogue = catalogue,
        Pack = new RulePack(rules),
    };

    public static MatcherConfig Config(DateOnly asOf) => new()
    {
        Path = "/county/matcher.yaml",
        Folder = "/county",
        County = "柳林县",
        AsOf = asOf,
        Language = CultureInfo.GetCultureInfo("zh"),
        RulesFolder = "/county/rules",
        Roster = new InputFiles(["roster.csv"]),
        Sources = [],
        NotReceived = ["housing_fund"],
        Groups = [new WorkingGroup("第一组", ["柳林镇", "孟门镇"]), new WorkingGroup("第二组", ["三交镇"])],
        Parameters = ImmutableDictionary<string, RunParameter>.Empty,
        OutputFolder = "/county/out",
        IdStyle = IdStyle.Excel,
        LedgerFile = "/county/ledger.db",
        SecretFile = "/county/secret",
        LogFolder = "/county/logs",
    };
}
