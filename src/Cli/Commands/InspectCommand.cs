using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Inspection;
using Matcher.Runs.Inspecting;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher inspect</c>: what files, or tables of databases, are, and what to paste so that they are read.</summary>
internal static class InspectCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var files = WordArgument.Several("file", texts.Of("ArgumentInspectFiles"));
        var source = new Option<string>("--source") { Description = texts.Of("OptionInspectSource"), HelpName = "id" };
        var rules = new Option<string>("--rules") { Description = texts.Of("OptionInspectRules"), HelpName = "folder" };
        return new Command("inspect", texts.Of("Inspect")) { files, source, rules }
            .Does(session, globals,
                (applied, parse) => Execute(parse.GetRequiredValue(files), parse.GetValue(source), parse.GetValue(rules), applied));
    }

    private static Report Execute(string[] files, string? source, string? rules, Session session)
    {
        var lines = new ProblemLines(session);
        var place = InspectionPlace.Find(files[0], rules, session);
        if (place is null)
            return Report.Nothing(ExitCode.ConfigInvalid);
        var problems = new ProblemList();
        var catalogue = place.Load(session, problems);
        lines.Show(problems.All);
        if (catalogue is null)
            return Report.Nothing(ExitCode.ConfigInvalid);

        var known = catalogue.Sources.Keys.Append(catalogue.Roster.Id).Order(StringComparer.Ordinal).ToList();
        if (source is not null && !known.Contains(source))
        {
            if (Suggestion.For(source, known) is { } meant)
                session.Fail("InspectSourceMeant", source, meant);
            else
                session.Fail("InspectSourceUnknown", source, string.Join(", ", known));
            return Report.Nothing(ExitCode.Usage);
        }

        var asked = source is null ? null : source == catalogue.Roster.Id ? catalogue.Roster : catalogue.Sources[source];
        var today = DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime);
        var settings = new InspectionSettings(catalogue, asked, place.Config?.AsOf ?? today, session.Texts.Language)
        {
            Config = place.Config,
        };
        var inspector = new FileInspector(settings, session.Clock);
        var tables = place.Config is { } config ? new ServerTableInspector(settings, config) : null;
        var inspected = files.SelectMany(Inspect).ToList();
        lines.Show(inspected.SelectMany(file => file.Problems));
        return InspectedFiles.Of(inspected, place.LocalSources, session);

        IEnumerable<InspectedFile> Inspect(string name) => tables?.Knows(name) == true && !Path.Exists(session.FullPath(name))
            ? [tables.Inspect(name, session.Cancellation)]
            : inspector.Inspect(session.WorkingFolder, name, session.Cancellation);
    }
}
