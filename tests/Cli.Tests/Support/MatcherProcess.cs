using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Matcher.Cli.Support;

/// <summary>
/// The real program in a process of its own, its output redirected as a scheduler does it. Ended when it hangs.
/// </summary>
internal sealed class MatcherProcess : IDisposable
{
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(5);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Process _process;
    private readonly Capture _output;
    private readonly Capture _error;

    private MatcherProcess(Process process)
    {
        _process = process;
        _output = new Capture(process.StandardOutput.BaseStream);
        _error = new Capture(process.StandardError.BaseStream);
    }

    /// <summary>Runs it to its end, in English unless the arguments say otherwise.</summary>
    public static ProcessResult Run(string workingFolder, params string[] arguments) => RunWith([], workingFolder, arguments);

    /// <summary>Runs it to its end with environment variables.</summary>
    public static ProcessResult RunWith(Dictionary<string, string> environment, string workingFolder, params string[] arguments)
    {
        using var process = Start(environment, workingFolder, arguments);
        return process.End();
    }

    public static MatcherProcess Start(Dictionary<string, string> environment, string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(BuiltFiles.Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["MATCHER_LANG"] = "en";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new MatcherProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has said something on standard error.</summary>
    public void WaitForMessage(string part)
    {
        var clock = Stopwatch.StartNew();
        while (!_error.Text(Utf8).Contains(part, StringComparison.Ordinal))
        {
            if (_process.HasExited || clock.Elapsed > Hanging)
                Assert.Fail($"It never said '{part}':{Environment.NewLine}{_error.Text(Utf8)}");
            Thread.Sleep(5);
        }
    }

    /// <summary>Ctrl+C. Only where the system has signals.</summary>
    public void Interrupt(string signal = "INT")
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.That(kill.ExitCode, Is.Zero, "the signal was not sent");
    }

    public ProcessResult End()
    {
        if (!_process.WaitForExit(Hanging))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"It hangs:{Environment.NewLine}{_error.Text(Utf8)}");
        }

        return new ProcessResult(_process.ExitCode, _output.Whole(Utf8), _error.Whole(Utf8));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    /// <summary>Bytes of a stream while they come.</summary>
    private sealed class Capture : IDisposable
    {
        private readonly MemoryStream _bytes = new();
        private readonly Task _reading;

        public Capture(Stream stream) => _reading = Task.Run(() => ReadAll(stream));

        public string Whole(Encoding encoding)
        {
            _reading.Wait();
            return Text(encoding);
        }

        public string Text(Encoding encoding)
        {
            lock (_bytes)
                return encoding.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length);
        }

        public void Dispose() => _bytes.Dispose();

        private void ReadAll(Stream stream)
        {
            var buffer = new byte[4096];
            while (stream.Read(buffer) is var count and > 0)
            {
                lock (_bytes)
                    _bytes.Write(buffer, 0, count);
            }
        }
    }
}

/// <summary>How a process ended.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error);
