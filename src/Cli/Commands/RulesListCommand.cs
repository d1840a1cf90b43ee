using System.Collections.Immutable;
using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher rules list</c>: the pack, a rule a line.</summary>
internal static class RulesListCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var place = RulesPlace.Argument(session.Texts);
        return new Command("list", session.Texts.Of("RulesList")) { place }
            .Does(session, globals, (applied, parse) =>
                RulesPlace.WithPack(parse.GetValue(place), applied, (pack, found) => Of(pack, found, applied)));
    }

    // Without a config nobody knows which parameters have a value: then it is told which ones a rule needs.
    private static Report Of(RulePack pack, RulesPlace place, Session session)
    {
        var texts = session.Texts;
        var separator = texts.Of("ListSeparator");
        var asOf = place.AsOf(session);
        var table = new TextTable(
            new(texts.Of("ColumnRule")),
            new(texts.Of("ColumnTitle")),
            new(texts.Of("ColumnKind")),
            new(texts.Of("ColumnSources")),
            new(texts.Of("ColumnLevel")),
            new(texts.Of("ColumnStatus")),
            new(texts.Of("ColumnList")),
            new(texts.Of(place.Config is null ? "ColumnParametersNeeded" : "ColumnParametersMissing")),
            new(texts.Of("ColumnBasis")),
            new(texts.Of("ColumnOwner")));
        foreach (var rule in pack.Rules)
        {
            table.Add(
                rule.Id,
                rule.Title,
                rule.Kind,
                string.Join(separator, rule.Sources),
                texts.Of(rule.Level),
                texts.Of(rule.Status),
                texts.Of(rule.List),
                string.Join(separator, Missing(rule) ?? rule.Parameters),
                string.Join(separator, rule.Basis.Select(basis => basis.Document + basis.Article)),
                RuleOwners.Of(rule.Origin, texts));
        }

        return new Report(ExitCode.Complete, [.. table.Lines()],
            new { Rules = pack.Rules.Select(rule => RuleMembers.Of(rule, Missing(rule))) });

        ImmutableArray<string>? Missing(Rule rule) =>
            place.Config is { } config ? RulePack.MissingParameters(rule, config.Parameters, asOf) : null;
    }
}
