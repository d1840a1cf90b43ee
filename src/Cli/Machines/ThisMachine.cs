using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Matcher.Cli.Machines;

/// <summary>The machine that the program is really on.</summary>
internal sealed class ThisMachine : IMachine
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(90);

    private readonly Lazy<SchedulerKind> _scheduler;

    public ThisMachine() => _scheduler = new Lazy<SchedulerKind>(FindScheduler);

    public SchedulerKind Scheduler => _scheduler.Value;

    public string Account => OperatingSystem.IsWindows() ? $@"{Environment.UserDomainName}\{Environment.UserName}" : Environment.UserName;

    public bool IsAdministrator => Environment.IsPrivilegedProcess;

    public string Program => Environment.ProcessPath ?? Path.Combine(AppContext.BaseDirectory, "matcher");

    // dotnet matcher.dll run: the assembly is a word of dotnet's.
    public IReadOnlyList<string> WordsBefore =>
        string.Equals(Path.GetFileNameWithoutExtension(Program), "dotnet", StringComparison.OrdinalIgnoreCase)
            ? [Path.Combine(AppContext.BaseDirectory, typeof(ThisMachine).Assembly.GetName().Name + ".dll")]
            : [];

    public string HomeFolder => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public string UnitFolder => Scheduler == SchedulerKind.System
        ? "/etc/systemd/system"
        : Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } config ? config : Path.Combine(HomeFolder, ".config"),
            "systemd", "user");

    public string TemporaryFolder => Path.GetTempPath();

    public string? ShareOf(char drive) => OperatingSystem.IsWindows() ? NetworkDrives.ShareOf(drive) : null;

    public ToolResult? Run(string tool, IReadOnlyList<string> words, string? input = null)
    {
        // Byte by byte: in which code page a tool of Windows writes is not known, and nothing but ASCII is looked for.
        var start = new ProcessStartInfo(tool, words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (!OperatingSystem.IsWindows())
            start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = new UTF8Encoding(false);
        try
        {
            using var process = Process.Start(start)!;
            if (input is not null)
                process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            return null;
        }
    }

    public ToolResult? RunOnConsole(string tool, IReadOnlyList<string> words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, words) { UseShellExecute = false })!;
            process.WaitForExit();
            return new ToolResult(process.ExitCode, "", "");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private SchedulerKind FindScheduler() =>
        OperatingSystem.IsWindows() ? SchedulerKind.Windows
        : IsAdministrator && Directory.Exists("/run/systemd/system") ? SchedulerKind.System
        : !IsAdministrator && Run("systemctl", ["--user", "show-environment"]) is { IsDone: true } ? SchedulerKind.User
        : SchedulerKind.Cron;
}
