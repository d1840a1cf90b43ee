using System.CommandLine;
using Matcher.Catalogue.Sources;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;
using Matcher.Rules.Packs;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher rules test</c>: the examples inside the rule files, run.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var place = RulesPlace.Argument(session.Texts);
        var rules = new Option<string[]>("--rule") { Description = session.Texts.Of("OptionRule"), HelpName = "id" };
        return new Command("test", session.Texts.Of("RulesTest")) { place, rules }
            .Does(session, globals, (applied, parse) => RulesPlace.With(
                parse.GetValue(place),
                applied,
                (found, catalogue, problems) => Test(found, catalogue, parse.GetValue(rules) ?? [], problems, applied)));
    }

    // A rule that is asked for and cannot be read is in order neither: only one without a file is a matter of the command line.
    private static Report? Test(RulesPlace place, SourceCatalogue catalogue, string[] only, ProblemList problems, Session session)
    {
        var all = new ProblemList();
        var local = place.LocalRules(session);
        var tests = PackTests.Run(place.Folder, place.Shown, catalogue, all, local);
        if (only.Length > 0)
        {
            var known = tests.Rules.Select(rule => rule.Rule.Id).ToList();
            if (RuleChoice.Unknown(only.Where(id => !FilesOf(id).Any(file => File.Exists(file.Path))), known, session) is { } unknown)
                return unknown;
            tests = new PackTests([.. tests.Rules.Where(rule => only.Contains(rule.Rule.Id, StringComparer.Ordinal))]);
        }

        problems.AddRange(all.All.Where(problem => only.Length == 0
            || only.Any(id => FilesOf(id).Any(file => problem.Where.File == file.Shown))));
        return TestReport.Of(tests, problems, session);

        IEnumerable<(string Path, string Shown)> FilesOf(string id)
        {
            yield return (Path.Combine(place.Folder, $"{id}.yaml"), $"{place.Shown}/{id}.yaml");
            if (local is not null)
                yield return (Path.Combine(local.Folder, $"{id}.yaml"), $"{local.ShownAs}/{id}.yaml");
        }
    }
}
