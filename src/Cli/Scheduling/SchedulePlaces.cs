using Matcher.Catalogue.Config;
using Matcher.Cli.Machines;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Scheduling.Tasks;

namespace Matcher.Cli.Scheduling;

/// <summary>Whether everything that a run at night needs is where it is found when nobody is logged on.</summary>
/// <param name="config">The config.</param>
/// <param name="run">What is to be started.</param>
/// <param name="session">Told what is wrong.</param>
internal sealed class SchedulePlaces(MatcherConfig config, NightlyRun run, Session session)
{
    private static readonly string[] PassingFolders = ["downloads", "下载", "temp", "tmp"];

    private readonly IMachine _machine = session.Machine;

    /// <summary>Whether a file or folder of the run is on a share, by its full name.</summary>
    public bool UsesShare => All().Any(WindowsPlaces.IsShare);

    /// <summary>Tells what cannot stay as it is; true: nothing.</summary>
    public bool AreReachable()
    {
        var isFine = true;
        foreach (var path in All().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (WindowsPlaces.DriveOf(path) is { } drive && _machine.ShareOf(drive) is { } share)
            {
                isFine = false;
                if (share == NetworkDrives.Unknown)
                    session.Fail("ScheduleMappedUnknown", path, drive);
                else
                    session.Fail("ScheduleMapped", path, drive, WindowsPlaces.OnShare(path, share));
            }
        }

        if (_machine.Scheduler != SchedulerKind.Windows)
            return isFine;
        foreach (var path in new[] { run.Program, run.Config }.Concat(run.Before).Where(WindowsPlaces.HasVariable))
        {
            isFine = false;
            session.Fail("ScheduleVariable", path);
        }

        return isFine;
    }

    /// <summary>Tells what is likely to be gone one day.</summary>
    public void WarnOfPassing()
    {
        var program = run.Before is [var assembly, ..] ? assembly : run.Program;
        if (program.StartsWith(_machine.TemporaryFolder, StringComparison.OrdinalIgnoreCase)
            || program.Split('/', '\\').Any(part => PassingFolders.Contains(part, StringComparer.OrdinalIgnoreCase)))
            session.Warn("SchedulePassing", program);
        foreach (var variable in config.Databases.Values.Select(database => database.Password?.Variable).OfType<string>().Distinct())
            session.Warn("SchedulePasswordVariable", variable);
    }

    // Of a pattern the folder counts, which stands before its first wildcard: its beginning tells the drive.
    private IEnumerable<string> All() =>
    [
        run.Program, .. run.Before, run.Config,
        config.RulesFolder, config.OutputFolder, config.LedgerFile, config.SecretFile, config.LogFolder,
        .. new[] { config.LocalSourcesFolder, config.LocalRulesFolder, config.LocalVerdictsFile }.OfType<string>(),
        .. config.Databases.Values.SelectMany(database => new[] { database.Password?.File, database.Authorities }).OfType<string>(),
        .. config.Roster.Patterns.Concat(config.Sources.SelectMany(source => source.Files.Patterns))
            .Where(pattern => WindowsPlaces.DriveOf(pattern) is not null || WindowsPlaces.IsShare(pattern.Replace('/', '\\')))
            .Select(pattern => pattern.Replace('/', '\\')),
    ];
}
