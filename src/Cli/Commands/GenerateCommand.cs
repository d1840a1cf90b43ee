using System.CommandLine;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Samples;
using Matcher.Samples.Options;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher generate</c>: a synthetic county of any size, the same for the same seed.</summary>
internal static class GenerateCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var usual = new GenerateOptions { Folder = "" };
        var folder = WordArgument.Required("folder", texts.Of("ArgumentGenerateFolder"));
        var seed = OptionValues.Number("--seed", texts.Of("OptionSeed", usual.Seed), least: 0, texts);
        var people = OptionValues.Number("--people", texts.Of("OptionPeople", usual.People), least: 1, texts);
        var rows = OptionValues.Number("--rows", texts.Of("OptionRows", usual.Rows), least: 1L, texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionGenerateAsOf", usual.AsOf.ToString("O", CultureInfo.InvariantCulture)),
            texts);
        var replace = new Option<bool>("--replace") { Description = texts.Of("OptionReplaceFolder") };
        var forms = OptionValues.Choice("--forms", texts.Of("OptionForms", GenerateOptions.MostRealRows), texts, "real", "csv");
        var words = OptionValues.Choice("--words", texts.Of("OptionWords"), texts, "usual", "mixed");
        var damage = OptionValues.Damage("--damage", texts);
        return new Command("generate", texts.Of("Generate")) { folder, seed, people, rows, asOf, forms, words, damage, replace }
            .Does(session, globals, (applied, parse) => Execute(applied, usual with
            {
                Folder = applied.FullPath(parse.GetRequiredValue(folder)),
                Seed = parse.GetValue(seed) ?? usual.Seed,
                People = parse.GetValue(people) ?? usual.People,
                Rows = parse.GetValue(rows) ?? usual.Rows,
                AsOf = parse.GetValue(asOf) ?? usual.AsOf,
                Forms = parse.GetValue(forms) switch { "real" => SourceForms.Real, "csv" => SourceForms.Csv, _ => null },
                Damage = parse.GetValue(damage) is { IsDefault: false } asked ? asked : [],
                RulesFolder = RulesSeenFrom(applied.FullPath(parse.GetRequiredValue(folder)), applied.FullPath(ShippedRules.FolderName),
                    usual.RulesFolder),
            }, parse.GetValue(replace), isMixed: parse.GetValue(words) == "mixed"));
    }

    // The config says where the rules are: in the folder that the command is given in, or with the program or above it.
    private static string RulesSeenFrom(string county, string rules, string otherwise) =>
        PackNear(rules) is { } pack ? Path.GetRelativePath(county, pack).Replace('\\', '/') : otherwise;

    private static string? PackNear(string rules) => ShippedRules.IsPack(rules) ? rules : ShippedRules.Folder;

    // The words of the pack that the config will name.
    private static SourceCatalogue? WordsOf(Session session)
    {
        if (PackNear(session.FullPath(ShippedRules.FolderName)) is not { } pack)
        {
            session.Fail("GenerateNoPack", ShippedRules.FolderName);
            return null;
        }

        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(pack, Path.GetRelativePath(session.WorkingFolder, pack).Replace('\\', '/'), problems);
        new ProblemLines(session).Show(problems.All);
        return catalogue;
    }

    private static Report Execute(Session session, GenerateOptions options, bool mayReplace, bool isMixed)
    {
        if (!mayReplace && Directory.Exists(options.Folder) && Directory.EnumerateFileSystemEntries(options.Folder).Any())
        {
            session.Fail("GenerateNotEmpty", options.Folder);
            return Report.Nothing(ExitCode.Usage);
        }

        if (options is { Forms: SourceForms.Real, Rows: > GenerateOptions.MostRealRows })
        {
            session.Fail("GenerateTooManyForReal", GenerateOptions.MostRealRows);
            return Report.Nothing(ExitCode.Usage);
        }

        if (isMixed && (options = options with { MixedWords = WordsOf(session) }).MixedWords is null)
            return Report.Nothing(ExitCode.ConfigInvalid);
        var made = Generator.Generate(options, session.Cancellation);
        string[] lines =
        [
            session.Texts.Of("Generated", made.People, made.Households, made.Rows, made.Planted, options.Folder),
            session.Texts.Of("GeneratedNext", made.ConfigFile),
        ];
        return new Report(ExitCode.Complete, session.Detail == Detail.Quiet ? [] : lines, made);
    }
}
