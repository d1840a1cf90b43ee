using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.RunFacts;
using Serilog;
using Serilog.Core;

namespace Matcher.Cli.Logging;

/// <summary>
/// The log: one file a day, <c>matcher-20230706.log</c> by the real clock, the last sixty kept. What was run, how long each
/// stage took, every problem, how it ended. A run goes on without one when it cannot be written.
/// </summary>
internal sealed class RunLog : IDisposable
{
    private const int DaysKept = 60;
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:lj}{NewLine}";

    private readonly Logger _logger;
    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);

    private RunLog(Logger logger, string? file)
    {
        _logger = logger;
        File = file;
    }

    /// <summary>Where nothing is kept.</summary>
    public static RunLog None { get; } = new(new LoggerConfiguration().CreateLogger(), null);

    /// <summary>Full path of today's file; null when there is none.</summary>
    public string? File { get; }

    /// <summary>Opens today's file in a folder; null: there is no folder to put it.</summary>
    public static RunLog Open(string? folder, Session session)
    {
        if (folder is null)
            return None;
        var day = session.Clock.GetLocalNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"matcher-{day}.log");
        try
        {
            Directory.CreateDirectory(folder);
            using (new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
            {
                // Only to know now whether it can be written: the sink would fail in silence.
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Warn("LogFailed", folder, exception.Message);
            return None;
        }

        var logger = new LoggerConfiguration()
            .WriteTo.File(
                Path.Combine(folder, "matcher-.log"),
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept,
                encoding: new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                shared: true)
            .CreateLogger();
        return new RunLog(logger, file);
    }

    /// <summary>What is run, by which version.</summary>
    public void Begin(string command, string config, RunOptions options) => _logger.Information(
        "matcher {Version:l} {Command:l} {Config:l} as_of={AsOf:l} out={Out:l} rules={Rules:l} townships={Townships:l} dry_run={DryRun}; {Runtime:l} on {System:l}",
        ProgramVersion.Text,
        command,
        config,
        options.AsOf?.ToString("O", CultureInfo.InvariantCulture) ?? "-",
        options.OutputFolder ?? "-",
        string.Join(',', options.Rules),
        string.Join(',', options.Townships),
        options.DryRun,
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription);

    /// <summary>A stage is over.</summary>
    public void Stage(RunStage stage, TimeSpan took) =>
        _logger.Information("stage {Stage:l}: {Seconds:0.000} s", stage.ToString(), took.TotalSeconds);

    /// <summary>Problems, as the console shows them; each once.</summary>
    public void Problems(IEnumerable<Problem> problems, Session session)
    {
        foreach (var problem in problems)
            Problem(problem, session);
    }

    /// <summary>A line of what the user should know that is no problem of a file.</summary>
    public void Warning(string line) => _logger.Warning("{Text:l}", MaskedText.Of(line));

    /// <summary>A problem, unless it is there already.</summary>
    public void Problem(Problem problem, Session session)
    {
        var text = ProblemLines.Render(problem, session);
        lock (_logged)
        {
            if (!_logged.Add(text))
                return;
        }

        if (problem.Severity == Severity.Error)
            _logger.Error("{Text:l}", text);
        else
            _logger.Warning("{Text:l}", text);
    }

    /// <summary>Something was thrown that cost a part of the run.</summary>
    public void Bug(Exception exception) => _logger.Fatal("{Details:l}", FailureDetails.Of(exception));

    /// <summary>Something was thrown.</summary>
    public void Failure(Exception exception, ExitCode code)
    {
        if (code == ExitCode.Cancelled)
            _logger.Warning("cancelled");
        else
            _logger.Fatal("{Details:l}", FailureDetails.Of(exception));
        End(code);
    }

    /// <summary>How it ended.</summary>
    public void End(ExitCode code) => _logger.Information("exit code {Code}: {Meaning:l}", (int)code, code.ToString());

    public void Dispose()
    {
        try
        {
            _logger.Dispose();
        }
        catch (IOException)
        {
            // The disk of the log is full: the run's lists are in place, and how it ended must not be said otherwise.
        }
    }
}
