using System.CommandLine;
using System.Text;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Wording;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher rules show</c>: one rule, what it is for and how it is written.</summary>
internal static class RulesShowCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var id = WordArgument.Required("id", session.Texts.Of("ArgumentRuleId"));
        var place = RulesPlace.Argument(session.Texts);
        return new Command("show", session.Texts.Of("RulesShow")) { id, place }
            .Does(session, globals, (applied, parse) =>
                RulesPlace.WithPack(parse.GetValue(place), applied,
                    (pack, _) => Of(pack, parse.GetRequiredValue(id), applied)));
    }

    private static Report Of(RulePack pack, string id, Session session)
    {
        if (pack.Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)) is not { } rule)
            return RuleChoice.Unknown([id], [.. pack.Rules.Select(known => known.Id)], session)!;
        return new Report(ExitCode.Complete, [.. Lines(rule, session)], RuleMembers.Of(rule));
    }

    private static IEnumerable<string> Lines(Rule rule, Session session)
    {
        var texts = session.Texts;
        var separator = texts.Of("ListSeparator");
        yield return $"{rule.Title} ({rule.Id})";
        yield return texts.Of("RuleFacts", texts.Of(rule.Status), texts.Of(rule.Level), texts.Of(rule.List),
            string.Join(separator, rule.Grades));
        var origin = rule.Origin;
        yield return texts.Of("RuleFile", origin.File, rule.Hash);
        if (origin.Owner != RuleOwner.Pack)
            yield return texts.Of("RuleOwner", RuleOwners.Of(origin, texts));
        foreach (var line in RuleOwners.Changes(origin, texts))
            yield return line;
        yield return "";
        foreach (var line in RuleDescription.Describe(rule).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return line;
        yield return "";
        foreach (var line in File.ReadLines(origin.File, Encoding.UTF8))
            yield return line;
        if (origin.Extends is not { } pack)
            yield break;
        yield return "";
        yield return texts.Of("RuleOfPack", pack.File);
        foreach (var line in File.ReadLines(pack.File, Encoding.UTF8))
            yield return line;
    }
}
