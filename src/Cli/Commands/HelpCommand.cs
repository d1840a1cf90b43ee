using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Syntax;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher help</c>: what a code means and what to do; a family's codes; without a word, the families.</summary>
internal static class HelpCommand
{
    public const string Name = "help";

    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var codes = new Argument<string[]>("code") { Description = texts.Of("ArgumentCode"), Arity = ArgumentArity.ZeroOrMore };
        codes.CompletionSources.Add([.. HelpPages.Families(texts.Language).SelectMany(family => family.Codes.Prepend(family.Name))]);
        return new ExampledCommand(Name, texts.Of("HelpCommand"), texts.Of("HelpCommandExamples")) { codes }
            .Does(session, globals, (applied, parse) => Of(parse.GetValue(codes) ?? [], parse.RootCommandResult.Command, applied));
    }

    private static Report Of(string[] asked, Command root, Session session)
    {
        var families = HelpPages.Families(session.Texts.Language);
        if (asked.Length == 0)
            return HelpReport.Of(families, session.Texts);
        List<HelpPage> pages = [];
        List<string> unknown = [];
        foreach (var word in asked)
        {
            if (HelpPages.Find(word, session.Texts.Language) is { } page)
                pages.Add(page);
            else if (families.FirstOrDefault(family => family.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } family)
                pages.AddRange(family.Codes.Select(code => HelpPages.Find(code, session.Texts.Language)!));
            else
                unknown.Add(word);
        }

        if (unknown.Count == 0)
            return HelpReport.Of(pages, families, session.Texts);
        foreach (var word in unknown)
            Tell(word, families, root, session);
        return Report.Nothing(ExitCode.Usage);
    }

    private static void Tell(string word, IReadOnlyList<HelpFamily> families, Command root, Session session)
    {
        if (CommandFamily.All(root).FirstOrDefault(command => command.Name == word && command.Parents.Any()) is { } command)
        {
            session.Fail("CodeIsCommand", word, CommandFamily.FullName(command));
            return;
        }

        var known = families.SelectMany(family => family.Codes.Prepend(family.Name)).ToDictionary(Plain, StringComparer.Ordinal);
        if (Suggestion.For(Plain(word), known.Keys) is { } meant)
            session.Fail("UnknownCodeMeant", word, known[meant]);
        else
            session.Fail("UnknownCode", word);
    }

    // As people type it: without lines between the words.
    private static string Plain(string code) => code.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
