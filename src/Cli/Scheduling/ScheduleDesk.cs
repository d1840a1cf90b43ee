using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Cli.Machines;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Scheduling.Nights;
using Matcher.Scheduling.Tasks;

namespace Matcher.Cli.Scheduling;

/// <summary>Shows, installs, tries and takes away what runs a config every night.</summary>
internal sealed class ScheduleDesk
{
    private readonly MatcherConfig _config;
    private readonly ScheduleWish _wish;
    private readonly Session _session;
    private readonly NightlyRun _run;
    private readonly SchedulePlaces _places;
    private readonly INightScheduler _scheduler;
    private readonly TaskLogon _logon;

    public ScheduleDesk(MatcherConfig config, ScheduleWish wish, Session session)
    {
        (_config, _wish, _session) = (config, wish, session);
        var machine = session.Machine;
        _run = new NightlyRun
        {
            Program = machine.Program,
            Before = [.. machine.WordsBefore],
            Config = config.Path,
            Folder = config.Folder,
            County = config.County,
            At = wish.At,
            Hours = wish.Hours,
        };
        _places = new SchedulePlaces(config, _run, session);
        _logon = wish.Account is { } account
            ? account.EndsWith('$') ? TaskLogon.Managed : TaskLogon.Password
            : _places.UsesShare ? TaskLogon.Password : TaskLogon.LocalOnly;
        _scheduler = machine.Scheduler switch
        {
            SchedulerKind.Windows => new WindowsScheduler(machine, _run, Account, _logon,
                DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime)),
            SchedulerKind.Cron => new CronScheduler(machine, _run, Other),
            _ => new SystemdScheduler(machine, _run, Other),
        };
    }

    private string Account => _wish.Account ?? _session.Machine.Account;

    private string? Other => _wish.Account is { } account && account != _session.Machine.Account ? account : null;

    public Report Do(ScheduleAct act)
    {
        if (!IsAllowed(act))
            return Report.Nothing(ExitCode.Usage);
        return act switch
        {
            ScheduleAct.Install => Install(),
            ScheduleAct.Verify => Verify(),
            ScheduleAct.Remove => Remove(),
            _ => Print(),
        };
    }

    private bool IsAllowed(ScheduleAct act)
    {
        var isAllowed = true;
        if (act is ScheduleAct.Print or ScheduleAct.Install)
        {
            isAllowed = _places.AreReachable();
            _places.WarnOfPassing();
        }

        if (_session.Machine.Scheduler is SchedulerKind.User or SchedulerKind.Cron && Other is not null
            && !_session.Machine.IsAdministrator)
        {
            _session.Fail("ScheduleOtherAccount", Other);
            return false;
        }

        if (_session.Machine.Scheduler == SchedulerKind.Windows && IsOfMachine(Account))
        {
            _session.Fail("ScheduleMachineAccount", Account);
            return false;
        }

        return isAllowed;
    }

    // The machine's own accounts reach no share, and what they write belongs to nobody who could look at it.
    private static bool IsOfMachine(string account) => account.Split('\\')[^1].Replace(" ", "", StringComparison.Ordinal)
        .ToUpperInvariant() is "SYSTEM" or "LOCALSERVICE" or "NETWORKSERVICE" or "LOCALSYSTEM";

    private Report Print()
    {
        List<string> lines = [];
        foreach (var (file, text) in _scheduler.Texts)
        {
            if (file.Length > 0 && _scheduler.Texts.Count > 1)
                lines.Add($"# ---- {file}");
            lines.AddRange(text.TrimEnd('\n', '\r').Split('\n').Select(line => line.TrimEnd('\r')));
        }

        if (_session.Detail != Detail.Quiet)
        {
            _session.Error.WriteLine(_session.Texts.Of("SchedulePrinted", _scheduler.Name, Time, Account));
            _session.Error.WriteLine(Reach());
        }

        return new Report(ExitCode.Complete, lines, Members());
    }

    private Report Install()
    {
        if (_scheduler.Owner() == ScheduleOwner.Another)
            return Fail("ScheduleForeign", _scheduler.Name);
        if (_scheduler.Install() is not { } done)
            return Fail("ScheduleNoTool", _scheduler.Kind);
        if (!done.IsDone)
            return Fail("ScheduleRefused", _scheduler.Name, done.ExitCode, done.Said);
        new InstalledSchedule
        {
            Kind = _scheduler.Kind,
            Name = _scheduler.Name,
            At = _wish.At,
            Installed = _session.Clock.GetLocalNow(),
            Config = _config.Path,
            Account = Account,
        }.Write(_config.LogFolder);
        return new Report(ExitCode.Complete,
        [
            _session.Texts.Of("ScheduleInstalled", _scheduler.Name, Time, Account, _wish.Hours, _run.Retries, _run.RetryMinutes),
            Reach(),
            _session.Texts.Of("ScheduleVerifyNext"),
        ], Members());
    }

    private Report Remove()
    {
        switch (_scheduler.Owner())
        {
            case ScheduleOwner.Another:
                return Fail("ScheduleForeign", _scheduler.Name);
            case ScheduleOwner.Nobody:
                InstalledSchedule.Remove(_config.LogFolder);
                return new Report(ExitCode.Complete, [_session.Texts.Of("ScheduleNotThere", _scheduler.Name)], Members());
        }

        if (_scheduler.Remove() is not { } done)
            return Fail("ScheduleNoTool", _scheduler.Kind);
        if (!done.IsDone)
            return Fail("ScheduleRefused", _scheduler.Name, done.ExitCode, done.Said);
        InstalledSchedule.Remove(_config.LogFolder);
        return new Report(ExitCode.Complete, [_session.Texts.Of("ScheduleRemoved", _scheduler.Name)], Members());
    }

    private Report Verify() => _scheduler.Owner() switch
    {
        ScheduleOwner.Ours => new ScheduleTrial(_scheduler, _config, _session).Make(),
        ScheduleOwner.Another => Fail("ScheduleForeign", _scheduler.Name),
        _ => Fail("ScheduleNothingToVerify", _scheduler.Name),
    };

    private Report Fail(string key, params ReadOnlySpan<object?> values)
    {
        _session.Fail(key, values);
        return Report.Nothing(ExitCode.OutputFailed) with { Meaning = _session.Texts.Of("ScheduleFailed") };
    }

    private string Time => _wish.At.ToString("HH:mm", CultureInfo.InvariantCulture);

    // What the account can get at when nobody is logged on.
    private string Reach() => _session.Texts.Of(_session.Machine.Scheduler switch
    {
        SchedulerKind.Windows when _logon == TaskLogon.LocalOnly => "ScheduleReach_LocalOnly",
        SchedulerKind.Windows when _logon == TaskLogon.Managed => "ScheduleReach_Managed",
        SchedulerKind.Windows => "ScheduleReach_Password",
        SchedulerKind.System => "ScheduleReach_System",
        SchedulerKind.User => "ScheduleReach_User",
        _ => "ScheduleReach_Cron",
    }, Account);

    private object Members() => new
    {
        _scheduler.Kind,
        _scheduler.Name,
        At = _wish.At,
        Account,
        Logon = _session.Machine.Scheduler == SchedulerKind.Windows ? _logon.ToString() : null,
        _scheduler.Texts,
    };
}
