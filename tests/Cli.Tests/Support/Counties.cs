using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Support;

/// <summary>Configs made in memory.</summary>
internal static class Counties
{
    public static MatcherConfig TwoGroups { get; } = new()
    {
        Path = "/county/matcher.yaml",
        Folder = "/county",
        County = "柳林县",
        AsOf = null,
        Language = Language.Chinese,
        RulesFolder = "/county/rules",
        Roster = new InputFiles(["roster.csv"]),
        Sources = [],
        NotReceived = [],
        Groups = [new WorkingGroup("第一组", ["柳林镇", "贾家垣乡"]), new WorkingGroup("第二组", ["孟门镇", "三交镇"])],
        Parameters = ImmutableDictionary<string, RunParameter>.Empty,
        OutputFolder = "/county/out",
        IdStyle = IdStyle.Excel,
        LedgerFile = "/county/ledger.db",
        SecretFile = "/county/secret.key",
        LogFolder = "/county/logs",
    };
}
