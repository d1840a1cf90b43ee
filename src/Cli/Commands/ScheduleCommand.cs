using System.CommandLine;
using System.Globalization;
using Matcher.Cli.Reports;
using Matcher.Cli.Resources;
using Matcher.Cli.Scheduling;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher schedule</c>: what runs it every night, shown, installed, tried or taken away.</summary>
internal static class ScheduleCommand
{
    private const int UsualHours = 6;

    private static readonly TimeOnly UsualTime = new(2, 0);

    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        var at = AtOption(texts);
        var user = new Option<string>("--user") { Description = texts.Of("OptionUser"), HelpName = "account" };
        var hours = OptionValues.Number("--hours", texts.Of("OptionHours"), 1, texts);
        var install = new Option<bool>("--install") { Description = texts.Of("OptionInstall") };
        var print = new Option<bool>("--print") { Description = texts.Of("OptionPrint") };
        var verify = new Option<bool>("--verify") { Description = texts.Of("OptionVerify") };
        var remove = new Option<bool>("--remove") { Description = texts.Of("OptionRemove") };
        Option<bool>[] acts = [install, print, verify, remove];
        var command = new ExampledCommand("schedule", texts.Of("Schedule"), texts.Of("ScheduleExamples"))
        {
            config, at, user, hours, install, print, verify, remove,
        };
        command.Validators.Add(result =>
        {
            if (acts.Count(result.GetValue) > 1)
                result.AddError(texts.Of("ScheduleOneAct", string.Join(texts.Of("ListSeparator"), acts.Select(act => act.Name))));
        });
        return command.Does(session, globals, (applied, parse) => Execute(
            parse.GetValue(config),
            new ScheduleWish(parse.GetValue(at) ?? UsualTime, parse.GetValue(hours) ?? UsualHours, parse.GetValue(user)),
            parse.GetValue(install) ? ScheduleAct.Install
                : parse.GetValue(verify) ? ScheduleAct.Verify
                : parse.GetValue(remove) ? ScheduleAct.Remove
                : ScheduleAct.Print,
            applied));
    }

    private static Report Execute(string? path, ScheduleWish wish, ScheduleAct act, Session session)
    {
        var file = ConfigFile.Read(path, session, new ProblemLines(session));
        return file.Config is { } config
            ? new ScheduleDesk(config, wish, session).Do(act)
            : Report.Nothing(ExitCode.ConfigInvalid);
    }

    private static Option<TimeOnly?> AtOption(CliTexts texts) => new("--at")
    {
        Description = texts.Of("OptionAt"),
        HelpName = "HH:mm",
        CustomParser = argument =>
        {
            var text = argument.Tokens is [var token, ..] ? token.Value : "";
            if (TimeOnly.TryParseExact(text.Replace('：', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var time))
                return time;
            argument.AddError(texts.Of("NotATimeOfDay", "--at", text));
            return null;
        },
    };
}
