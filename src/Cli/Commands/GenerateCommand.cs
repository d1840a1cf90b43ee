using System.CommandLine;
using System.Globalization;
using Matcher.Cli.Reports;
using Matcher.Generation;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher generate</c>: a synthetic county of any size, the same for the same seed.</summary>
internal static class GenerateCommand
{
    private const string RulesFolderName = "rules";

    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var usual = new GenerateOptions { Folder = "" };
        var folder = WordArgument.Required("folder", texts.Of("ArgumentGenerateFolder"), texts);
        var seed = OptionValues.Number("--seed", texts.Of("OptionSeed", usual.Seed), least: 0, texts);
        var people = OptionValues.Number("--people", texts.Of("OptionPeople", usual.People), least: 1, texts);
        var rows = OptionValues.Number("--rows", texts.Of("OptionRows", usual.Rows), least: 1L, texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionGenerateAsOf", usual.AsOf.ToString("O", CultureInfo.InvariantCulture)), texts);
        return new Command("generate", texts.Of("Generate")) { folder, seed, people, rows, asOf }
            .Does(session, globals, (applied, parse) => Execute(applied, usual with
            {
                Folder = applied.FullPath(parse.GetRequiredValue(folder)),
                Seed = parse.GetValue(seed) ?? usual.Seed,
                People = parse.GetValue(people) ?? usual.People,
                Rows = parse.GetValue(rows) ?? usual.Rows,
                AsOf = parse.GetValue(asOf) ?? usual.AsOf,
                RulesFolder = RulesSeenFrom(applied.FullPath(parse.GetRequiredValue(folder)), applied.FullPath(RulesFolderName), usual.RulesFolder),
            }));
    }

    // The config says where the rules are; they are usually in the folder that the command is given in.
    private static string RulesSeenFrom(string county, string rules, string otherwise) =>
        Directory.Exists(rules) ? Path.GetRelativePath(county, rules).Replace('\\', '/') : otherwise;

    private static Report Execute(Session session, GenerateOptions options)
    {
        var made = Generator.Generate(options, session.Cancellation);
        string[] lines =
        [
            session.Texts.Of("Generated", made.People, made.Households, made.Rows, made.Planted, options.Folder),
            session.Texts.Of("GeneratedNext", made.ConfigFile),
        ];
        return new Report(ExitCode.Complete, session.Detail == Detail.Quiet ? [] : lines, made);
    }
}
