using System.CommandLine;
using System.Text;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Rules.Packs;
using Matcher.Rules.Wording;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher rules describe</c>: the whole pack in plain Chinese sentences, to be read aloud and printed.</summary>
internal static class RulesDescribeCommand
{
    // Windows' own editor and WPS take a text without BOM for GBK.
    private static readonly UTF8Encoding Utf8WithBom = new(encoderShouldEmitUTF8Identifier: true);

    public static Command Create(Session session, GlobalOptions globals)
    {
        var place = RulesPlace.Argument(session.Texts);
        var file = new Option<string>("--out", "-o") { Description = session.Texts.Of("OptionDescribeOut"), HelpName = "file.md" };
        return new Command("describe", session.Texts.Of("RulesDescribe")) { place, file }
            .Does(session, globals, (applied, parse) =>
                RulesPlace.WithPack(parse.GetValue(place), applied, (pack, found) => Of(pack, found, parse.GetValue(file), applied)));
    }

    private static Report Of(RulePack pack, RulesPlace place, string? file, Session session)
    {
        var text = PackDescription.Describe(pack, place.Config?.Parameters, place.AsOf(session));
        if (file is null)
            return new Report(ExitCode.Complete, text.TrimEnd('\n').Split('\n'), new { Text = text });
        var path = session.FullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8WithBom);
        return new Report(ExitCode.Complete, session.Detail == Detail.Quiet ? [] : [session.Texts.Of("DescribedTo", path)],
            new { File = path });
    }
}
