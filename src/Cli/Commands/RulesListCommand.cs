using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Terminal;
using Matcher.Rules;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher rules list</c>: the pack, a rule a line.</summary>
internal static class RulesListCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var place = RulesPlace.Argument(session.Texts);
        return new Command("list", session.Texts.Of("RulesList")) { place }
            .Does(session, globals, (applied, parse) =>
                RulesPlace.WithPack(parse.GetValue(place), applied, (pack, _) => Of(pack, applied)));
    }

    private static Report Of(RulePack pack, Session session)
    {
        var texts = session.Texts;
        var table = new TextTable(
            new(texts.Of("ColumnRule")),
            new(texts.Of("ColumnTitle")),
            new(texts.Of("ColumnStatus")),
            new(texts.Of("ColumnLevel")),
            new(texts.Of("ColumnList")),
            new(texts.Of("ColumnSources")));
        foreach (var rule in pack.Rules)
            table.Add(rule.Id, rule.Title, texts.Of(rule.Status), texts.Of(rule.Level), texts.Of(rule.List), string.Join(", ", rule.Sources));
        return new Report(ExitCode.Complete, [.. table.Lines()], new { Rules = pack.Rules.Select(RuleMembers.Of) });
    }
}
