using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Setup.Plans;
using Matcher.Setup;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher init</c>: a working folder that fits the files at hand.</summary>
internal static class InitCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var folder = WordArgument.Required("folder", texts.Of("ArgumentInitFolder"));
        var from = new Option<string>("--from") { Description = texts.Of("OptionInitFrom"), HelpName = "folder" };
        var county = new Option<string>("--county") { Description = texts.Of("OptionInitCounty"), HelpName = "name" };
        var yes = new Option<bool>("--yes", "-y") { Description = texts.Of("OptionInitYes") };
        return new ExampledCommand("init", texts.Of("Init"), texts.Of("InitExamples")) { folder, from, county, yes }
            .Does(session, globals, (applied, parse) => Execute(applied, applied.FullPath(parse.GetRequiredValue(folder)),
                parse.GetValue(from) is { } named ? applied.FullPath(named) : null, parse.GetValue(county)?.Trim(), parse.GetValue(yes)));
    }

    private static Report Execute(Session session, string folder, string? from, string? county, bool isAgreed)
    {
        if (WhyNot(session, folder, from) is { } code)
            return Report.Nothing(code);
        if (ShippedRules.Folder is not { } rules)
        {
            session.Fail("InitNoRules");
            return Report.Nothing(ExitCode.ConfigInvalid);
        }

        var today = DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime);
        var problems = new ProblemList();
        var progress = new CountedFiles(session);
        var named = county is { Length: > 0 } ? county : null;
        var request = new SetupRequest(folder, from ?? folder, named, rules, today, session.Texts.Language)
        {
            Progress = progress.Show,
        };
        var plan = FolderSetup.Plan(request, session.Clock, problems, session.Cancellation);
        progress.Done();
        new ProblemLines(session).Show(problems.All);
        if (plan is null)
            return Report.Nothing(ExitCode.ConfigInvalid);
        if (plan.Files.IsEmpty && !plan.IsThere)
        {
            session.Fail("InitNoFiles", from ?? folder);
            return Report.Nothing(ExitCode.Usage);
        }

        return Decide(session, request, plan, isAgreed);
    }

    // Asked once, of a person who can answer; otherwise nothing is written without --yes.
    private static Report Decide(Session session, SetupRequest request, SetupPlan plan, bool isAgreed)
    {
        var isWritten = false;
        if (!isAgreed && !plan.ToWrite.IsEmpty && session is { Questions: { } answers, Json: false })
        {
            foreach (var line in SetupReport.Found(plan, session))
                session.Output.WriteLine(line);
            session.Output.Flush();
            isAgreed = Ask(session, answers, "InitAsk", plan.Folder) is { } answer && Means(answer, session.Texts.Of("InitAskYes"));
            if (isAgreed && request.County is null && !plan.IsThere
                && Ask(session, answers, "InitAskCounty")?.Trim() is { Length: > 0 } county)
                plan = FolderSetup.Plan(request with { County = county }, session.Clock, new ProblemList(), session.Cancellation) ?? plan;
            if (isAgreed)
                FolderSetup.Write(plan);
            return SetupReport.Of(plan, isAgreed, wasShown: true, session);
        }

        if (isAgreed)
        {
            FolderSetup.Write(plan);
            isWritten = true;
        }

        return SetupReport.Of(plan, isWritten, wasShown: false, session);
    }

    private static string? Ask(Session session, TextReader answers, string key, params object[] values)
    {
        session.Error.Write(session.Texts.Of(key, values));
        session.Error.Flush();
        return answers.ReadLine();
    }

    private static bool Means(string answer, string yes) =>
        yes.Split('|').Contains(answer.Trim(), StringComparer.OrdinalIgnoreCase);

    private static ExitCode? WhyNot(Session session, string folder, string? from)
    {
        if (File.Exists(folder))
            session.Fail("InitFolderIsFile", folder);
        else if (from is not null && File.Exists(from))
            session.Fail("InitFromIsFile", from);
        else if (!Directory.Exists(from ?? folder))
            session.Fail(from is null ? "InitNoFolder" : "InitNoFrom", from ?? folder);
        else
            return null;
        return ExitCode.Usage;
    }
}
